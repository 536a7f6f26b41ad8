import { countPapers } from '../../../formats/counted.ts';
import { element } from '../../element.ts';
import { routes } from '../../site-routes.ts';
import { engine } from './browser-engine.ts';

/** Links to the pages that a query names, and for each its kind and the number of its papers. */
export async function jumpsTo(q: string): Promise<[link: HTMLElement, says: string][]> {
  return (await engine.pagesNamed(q)).map(({ kind, name, slug, count }) => [
    element('a', { href: routes[kind === 'abbreviation' ? 'glossary' : kind](slug) }, name),
    `${kind}, ${countPapers(count)}`,
  ]);
}
