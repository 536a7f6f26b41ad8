import { BETWEEN_AUTHORS, fromPagefindText, NO_WORD } from '../../format/beside/pagefind-text.ts';
import { ABSTRACT_AT, AUTHORS_AT } from '../../format/posting-list.ts';
import type { HitText } from '../answer.ts';
import type { KnownRow } from '../pagefind-client.ts';
import type { Term } from '../terms.ts';
import { makeExcerpt } from './excerpt.ts';

/**
 * What a list of results shows of a paper's text.
 * @param content text of the paper as Pagefind keeps it: title, abstract and authors, one word to a place
 * @param terms words of the query
 * @param lengths words of title and abstract
 */
export function hitText(
  content: string,
  paper: number,
  terms: readonly Term[],
  [from, ofAbstract]: KnownRow['lengths'],
): HitText {
  const to = from + ofAbstract;
  const places = terms.map(({ pages }) =>
    [...pages.placesOf(paper)]
      .filter((place) => place >= ABSTRACT_AT && place < AUTHORS_AT)
      .map((place) => from + place - ABSTRACT_AT),
  );
  const names = content === NO_WORD ? '' : fromPagefindText(content.split(' ').slice(to).join(' '));
  return {
    authors: names === '' ? [] : names.split(BETWEEN_AUTHORS),
    excerpt: makeExcerpt(content, from, to, places),
  };
}
