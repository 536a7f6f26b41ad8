import { BETWEEN_AUTHORS, fromPagefindText, NO_WORD } from '../../format/beside/pagefind-text.ts';
import type { SearchTable } from '../../format/search-table.ts';
import type { HitText } from '../answer.ts';
import type { Term } from '../terms.ts';
import { makeExcerpt } from './excerpt.ts';

/**
 * What a list of results shows of a paper's text.
 * @param content text of the paper as Pagefind keeps it: title, abstract and authors, one word to a place
 * @param terms words of the query
 */
export function hitText(
  content: string,
  paper: number,
  terms: readonly Term[],
  { titleLengths, abstractLengths }: Pick<SearchTable, 'titleLengths' | 'abstractLengths'>,
): HitText {
  const from = titleLengths[paper] ?? 0;
  const to = from + (abstractLengths[paper] ?? 0);
  const places = terms.map(({ pages }) => [...pages.placesOf(paper)]);
  const names = content === NO_WORD ? '' : fromPagefindText(content.split(' ').slice(to).join(' '));
  return {
    authors: names === '' ? [] : names.split(BETWEEN_AUTHORS),
    excerpt: makeExcerpt(content, from, to, places),
  };
}
