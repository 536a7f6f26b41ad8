import { compare } from '../../compare.ts';
import { stem } from '../../words/stem.ts';
import { NOWHERE } from '../format/posting-list.ts';
import { pagesOfForms, pagesOfPhrase } from './forms.ts';
import { ABBREVIATION_SHARE, BEGINNING_SHARE, CORRECTION_SHARE, FAMILY_SHARE } from './ranking-constants.ts';
import { otherForms, respellings } from './respellings.ts';
import type { Alternative, Candidate, QueryTerms, Term, TermAt, TermSources } from './terms.ts';
import { mergePages } from './word-pages.ts';

const NUMBER = /^\d+$/;
/** What an occurrence of an alternative counts for. */
const SHARES: Record<Alternative['kind'], number> = {
  spelling: CORRECTION_SHARE,
  joined: 1,
  abbreviation: ABBREVIATION_SHARE,
  beginning: BEGINNING_SHARE,
  family: FAMILY_SHARE,
};
/** Words of a text that are looked up: no abstract has more. */
const MOST_WORDS = 600;
/** Different words of a text that something else is looked for when no paper has them: bounds the work. */
const MOST_CORRECTED = 12;

/**
 * Looks up the words of a query.
 * @param allWords folded words in order
 * @param typing whether the last word may be unfinished
 */
export async function lookUpTerms(
  allWords: readonly string[],
  typing: boolean,
  sources: TermSources,
): Promise<QueryTerms> {
  const { index, stopWords, pace } = sources;
  const words = allWords.slice(0, MOST_WORDS);
  const meaningful = words.some((word) => !stopWords.has(word));
  const numbers = new Map<string, number>();
  const terms: Term[] = [];
  const sequence: TermAt[] = [];
  const dropped: QueryTerms['dropped'] = [];
  const last = words.length - 1;
  words.forEach((word, place) => {
    // The t of T² is no article.
    const isSymbol = word.length === 1 && NUMBER.test(words[place + 1] ?? '');
    if (meaningful && stopWords.has(word) && !(typing && place === last) && !isSymbol) {
      dropped.push({ word, place });
      return;
    }
    const key = stem(word);
    const term = numbers.get(key) ?? terms.length;
    numbers.set(key, term);
    sequence.push({ term, place });
    const known = terms[term];
    if (known) known.count++;
    else terms.push({ word, count: 1, own: NOWHERE, pages: NOWHERE, alternatives: [] });
  });
  const lastTerm = typing ? sequence.at(-1)?.term : undefined;
  const add = async ({ kind, at, length, text }: Candidate) => {
    const pages = await pagesOfPhrase(text.split(' '), index, stopWords);
    await pace(pages.size);
    const typed = words.slice(at, at + length).join(' ');
    for (const { term: number, place } of sequence) {
      const term = terms[number];
      const isCovered = place >= at && place < at + length && pages.size > 0;
      if (term && isCovered && !term.alternatives.some((known) => known.text === text))
        term.alternatives.push({ kind, typed, text, pages });
    }
  };
  const files = await index.prepare(terms.map(({ word }) => word));
  const others = respellings(words, otherForms(files.flatMap(({ abbreviations }) => abbreviations)), sources);
  await index.prepare(others.flatMap(({ text }) => text.split(' ')));
  for (const [number, term] of terms.entries()) {
    term.own = await pagesOfForms(term.word, index, number === lastTerm);
    await pace(term.own.size);
  }
  for (const other of others) await add(other);
  const unknown = terms.filter(({ own, alternatives }) => own.size === 0 && alternatives.length === 0);
  if (unknown.length > 0) {
    const { correct } = await import('./later/corrections.ts');
    for (const term of unknown.slice(0, MOST_CORRECTED)) {
      const at = sequence.find((entry) => terms[entry.term] === term)?.place ?? 0;
      const { candidates, suggestion } = await correct(term.word, at, at === last, sources);
      await Promise.all(candidates.map(add));
      if (suggestion !== undefined) term.suggestion = suggestion;
    }
  }
  const single = terms.filter(({ word }) => word.length === 1);
  if (single.length > 0 && single.length < terms.length) {
    const { besideNeighbours } = await import('./later/single-letters.ts');
    for (const term of single) term.own = besideNeighbours(term, terms, sequence);
  }
  for (const term of terms) {
    if (term.alternatives.length > 0) await pace(term.own.size);
    term.alternatives.sort((a, b) => compare(a.kind + a.text, b.kind + b.text));
    const others = term.alternatives.map(({ kind, pages }) => ({ pages, share: SHARES[kind] }));
    term.pages = mergePages([{ pages: term.own, share: 1 }, ...others]);
  }
  return { terms, sequence, dropped, length: words.length };
}
