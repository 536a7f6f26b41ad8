import type { Answer } from '../../../search/engine/engine.ts';
import { isAlike } from '../../../search/engine/query-state.ts';
import { element } from '../../element.ts';

/** Keeps lines free for what comes above the first hits after them, as long as these are there. */
export function keepPlace(
  jump: HTMLElement,
  notes: HTMLElement,
  { request, readings, substitutions, suggestions, hints }: Answer,
): void {
  jump.hidden = isAlike(request);
  const ways = [readings, substitutions].filter(({ length }) => length > 0);
  const lines = [...ways, ...substitutions, ...suggestions, ...hints];
  notes.replaceChildren(...lines.map(() => element('p', {}, '\u00A0')));
}
