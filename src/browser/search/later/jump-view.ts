import { countPapers } from '../../../formats/counted.ts';
import type { PageKind, PageName } from '../../../search/format/later/page-names.ts';
import { routes } from '../../site-routes.ts';
import { engine } from '../results/browser-engine.ts';
import { element } from '../results/hit-view.ts';

/** Links to the pages that a query names, each with its kind and the number of its papers. */
export async function jumpsTo(q: string): Promise<HTMLElement[]> {
  const pages = q.trim() === '' ? [] : await engine.pagesNamed(q);
  return pages.map((page) =>
    element('span', {}, jumpLink(page), element('span', { class: 'quiet' }, ` ${describe(page)}`)),
  );
}

/** The same as options of a list. */
export async function jumpOptions(q: string, optionId: (index: number) => string): Promise<HTMLElement[]> {
  const pages = q.trim() === '' ? [] : await engine.pagesNamed(q);
  return pages.map((page, index) =>
    element(
      'li',
      { id: optionId(index), role: 'option', 'aria-selected': 'false' },
      jumpLink(page),
      element('p', { class: 'quiet' }, describe(page)),
    ),
  );
}

function jumpLink(page: PageName): HTMLElement {
  return element('a', { href: addressOf(page) }, page.name);
}

function describe({ kind, count }: PageName): string {
  return `${kind}, ${countPapers(count)}`;
}

const ADDRESSES: Record<PageKind, (slug: string) => string> = {
  topic: (slug) => routes.topic(slug),
  author: (slug) => routes.author(slug),
  listing: (slug) => routes.listing(slug),
  venue: (slug) => routes.venue(slug),
  term: (slug) => routes.term(slug),
  abbreviation: (slug) => routes.glossary(slug),
};

function addressOf({ kind, slug }: PageName): string {
  return ADDRESSES[kind](slug);
}
