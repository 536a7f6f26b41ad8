import type { Answer } from '../../../search/engine/engine.ts';
import { element } from '../../element.ts';

/** What was read as years, authors or a wish for the newest, each to be taken off. */
export function readingsView(readings: Answer['readings'], withQuery: (q: string) => string): HTMLElement {
  const chips = readings.flatMap(({ says, without }) => [
    ' ',
    element('a', { class: 'chip', href: withQuery(without), 'aria-label': `Take off: ${says}` }, `${says} ×`),
  ]);
  return element('p', { 'data-readings': '' }, 'Read as:', ...chips);
}
