import { stem } from '../../words/stemming.ts';
import type { Vocabulary } from '../format/later/vocabulary.ts';
import type { WordPages } from '../format/pagefind-files.ts';
import type { Compounds } from './compounds.ts';
import { pagesOfForms, pagesOfPhrase } from './forms.ts';
import { ABBREVIATION_SHARE, BEGINNING_SHARE, CORRECTION_SHARE, FAMILY_SHARE } from './ranking-constants.ts';
import { respellings } from './respellings.ts';
import type { WordIndex } from './word-index.ts';
import { filterPlaces, mergePages } from './word-pages.ts';

/** A different way to write a stretch of the query. */
export interface Candidate {
  /**
   * `spelling`: a likely correction; `joined`: the same word written otherwise; `abbreviation`: short or long form;
   * `beginning`: a word that begins so; `family`: the name without its version.
   */
  kind: 'spelling' | 'joined' | 'abbreviation' | 'beginning' | 'family';
  /** Place of the stretch's first word in the query, and number of its words. */
  at: number;
  length: number;
  /** Words to search, separated by spaces. */
  text: string;
}

/** Something else than the word itself that was searched for it. */
export interface Alternative {
  kind: Candidate['kind'];
  /** What was typed: the word, or all the words that an abbreviation stands for. */
  typed: string;
  /** What was searched. */
  text: string;
  pages: WordPages;
}

/** A word of the query, repeated words once, with the papers that have it. */
export interface Term {
  /** Folded word as it was first typed. */
  word: string;
  /** How often the query has it. */
  count: number;
  /** Papers that have the word itself in any form. */
  own: WordPages;
  /** Papers that have it or one of its alternatives. */
  pages: WordPages;
  alternatives: Alternative[];
  /** A word that may have been meant by one that no paper has; nothing was searched for it. */
  suggestion?: string;
}

/** A word of the query in its place. */
export interface TermAt {
  /** Number of the term. */
  term: number;
  /** Place among all words of the query, those without a meaning of their own included. */
  place: number;
}

/** Words of a query with what stands between them left out. */
export interface QueryTerms {
  terms: Term[];
  /** The words in order. */
  sequence: TermAt[];
  /** The words that were left out since they say nothing of a subject. */
  dropped: { word: string; place: number }[];
  /** Number of all words of the query. */
  length: number;
}

/** What terms are looked up in. */
export interface TermSources {
  index: WordIndex;
  compounds: Compounds;
  /** Abbreviations, and the words of what they stand for. */
  abbreviations: readonly { short: string; long: string; words: readonly string[] }[];
  /** British and American spellings that both occur, by the other one's stem. */
  spellings: ReadonlyMap<string, string>;
  /** Words that say nothing of a paper's subject. */
  stopWords: ReadonlySet<string>;
  /** Words of all papers; fetched only when the index does not know a word. */
  vocabulary: () => Promise<Vocabulary>;
}

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
  const { index, stopWords } = sources;
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
    else terms.push({ word, count: 1, own: new Map(), pages: new Map(), alternatives: [] });
  });
  const lastTerm = typing ? sequence.at(-1)?.term : undefined;
  const add = async ({ kind, at, length, text }: Candidate) => {
    const pages = await pagesOfPhrase(text.split(' '), index, stopWords);
    const typed = words.slice(at, at + length).join(' ');
    for (const { term: number, place } of sequence) {
      const term = terms[number];
      const isCovered = place >= at && place < at + length && pages.size > 0;
      if (term && isCovered && !term.alternatives.some((known) => known.text === text))
        term.alternatives.push({ kind, typed, text, pages });
    }
  };
  await Promise.all([
    ...terms.map(async (term, number) => {
      term.own = await pagesOfForms(term.word, index, number === lastTerm);
    }),
    ...respellings(words, sources).map(add),
  ]);
  const unknown = terms.filter(({ own, alternatives }) => own.size === 0 && alternatives.length === 0);
  if (unknown.length > 0) {
    const { correct } = await import('./later/corrections.ts');
    // One after another, with a pause between: the page stays awake meanwhile.
    for (const term of unknown.slice(0, MOST_CORRECTED)) {
      const at = sequence.find((entry) => terms[entry.term] === term)?.place ?? 0;
      const { candidates, suggestion } = await correct(term.word, at, sources);
      await Promise.all(candidates.map(add));
      if (suggestion !== undefined) term.suggestion = suggestion;
    }
  }
  const hasLonger = terms.some(({ word }) => word.length > 1);
  terms.forEach((term, number) => {
    if (term.word.length === 1 && hasLonger) term.own = besideNeighbours(number, terms, sequence);
    term.alternatives.sort((a, b) => (a.kind + a.text < b.kind + b.text ? -1 : 1));
    const others = term.alternatives.map(({ kind, pages }) => ({ pages, share: SHARES[kind] }));
    term.pages = mergePages([{ pages: term.own, share: 1 }, ...others]);
  });
  return { terms, sequence, dropped, length: words.length };
}

/**
 * Occurrences of a single letter or digit beside the word that it stands beside in the query: the 4 of `GPT-4`. By
 * itself it would be found in nearly every paper.
 */
function besideNeighbours(number: number, terms: readonly Term[], sequence: readonly TermAt[]): WordPages {
  const neighbours = sequence.flatMap(({ term, place }) =>
    term === number
      ? sequence
          .filter((other) => Math.abs(other.place - place) === 1)
          .map((other) => ({ pages: terms[other.term]?.own, distance: other.place - place }))
      : [],
  );
  return filterPlaces(terms[number]?.own ?? new Map(), (page, place) =>
    neighbours.some(({ pages, distance }) => pages?.get(page)?.has(place + distance)),
  );
}
