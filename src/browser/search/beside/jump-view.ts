import { countPapers } from '../../../formats/counted.ts';
import { isAlike, type SearchState } from '../../../search/engine/query-state.ts';
import { element } from '../../element.ts';
import { replaceRows } from '../../replace-rows.ts';
import { routes } from '../../site-routes.ts';
import { engine } from '../results/browser-engine.ts';

/** Links to the pages that a query names, and for each its kind and the number of its papers. */
export async function jumpsTo(q: string): Promise<[link: HTMLElement, says: string][]> {
  return (await engine.pagesNamed(q)).map(({ kind, name, slug, count }) => [
    element('a', { href: routes[kind === 'abbreviation' ? 'glossary' : kind](slug) }, name),
    `${kind}, ${countPapers(count)}`,
  ]);
}

/**
 * Shows above the hits which pages a query names.
 * @param isWanted whether the answer is still asked for
 */
export async function showJumps(
  jump: HTMLElement,
  state: SearchState,
  isWanted: () => boolean,
): Promise<void> {
  // Without them the answer is still whole.
  const links = isAlike(state) ? [] : await jumpsTo(state.q).catch(() => []);
  if (!isWanted()) return;
  replaceRows(
    jump,
    ...links.map(([link, says]) =>
      element('span', {}, link, element('span', { class: 'quiet' }, ` ${says}`)),
    ),
  );
  // The place that was kept for them stays.
  jump.hidden = links.length === 0 && !jump.closest('[data-coming]');
}
