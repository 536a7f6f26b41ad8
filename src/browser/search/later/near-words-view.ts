import type { Hit } from '../../../search/engine/engine.ts';
import { readState, writeState } from '../../../search/engine/query-state.ts';
import { element } from '../../element.ts';
import { routes } from '../../site-routes.ts';

/** Says that a paper was found by what it means, and which of its words are near which ones of the query. */
export function nearWordsView(nearWords: NonNullable<Hit['nearWords']>): HTMLElement {
  const line = element('p', { class: 'paper-more' }, 'found by meaning');
  nearWords().then(
    (all) => {
      for (const [number, { typed, near }] of all.entries())
        line.append(number === 0 ? ': ' : '; ', `${typed} ≈ `, searchLink(near));
    },
    // Without them the paper is found all the same.
    console.info,
  );
  return line;
}

function searchLink(words: readonly string[]): HTMLElement {
  const state = { ...readState(new URLSearchParams()), q: words.join(' ') };
  return element('a', { href: `${routes.search()}?${writeState(state)}` }, words.join(', '));
}
