import { stem } from '../../words/stemming.ts';
import type { Vocabulary } from '../format/later/vocabulary.ts';
import type { WordPages } from '../format/pagefind-files.ts';
import type { Compounds } from './compounds.ts';
import { ABBREVIATION_SHARE, CORRECTION_SHARE, INFLECTED_SHARE, PREFIX_SHARE } from './ranking-constants.ts';
import type { WordIndex } from './word-index.ts';
import { filterPlaces, mergePages, shiftPlaces } from './word-pages.ts';

/** Something else than the word itself that was searched for it. */
export interface Alternative {
  /** `spelling`: a likely correction; `joined`: the same word written as one or two; `abbreviation`: short or long form. */
  kind: 'spelling' | 'joined' | 'abbreviation';
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
  /** Abbreviations, and the stems of what they stand for. */
  abbreviations: readonly { short: string; long: string; stems: readonly string[] }[];
  /** Words that say nothing of a paper's subject. */
  stopWords: ReadonlySet<string>;
  /** Words of all papers; fetched only when the index does not know a word. */
  vocabulary: () => Promise<Vocabulary>;
}

/** Corrections tried for one word. */
const CORRECTIONS = 3;
/** A further correction must stand in at least this share of the papers that the first one stands in. */
const CORRECTION_LEAST = 0.1;
const NUMBER = /^\d+$/;
/** What an occurrence of an alternative counts for. */
const SHARES: Record<Alternative['kind'], number> = {
  spelling: CORRECTION_SHARE,
  joined: 1,
  abbreviation: ABBREVIATION_SHARE,
};
/** Words of fewer letters are not corrected: too many words are near them. */
const CORRECTED_LENGTH = 4;

/** A different way to write a stretch of the query. */
interface Candidate {
  kind: Alternative['kind'];
  /** Place of the stretch's first word in the query, and number of its words. */
  at: number;
  length: number;
  /** Words to search, separated by spaces. */
  text: string;
}

/**
 * Looks up the words of a query.
 * @param words folded words in order
 * @param typing whether the last word may be unfinished
 */
export async function lookUpTerms(
  words: readonly string[],
  typing: boolean,
  sources: TermSources,
): Promise<QueryTerms> {
  const { index, stopWords } = sources;
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
    const pages = await phrasePages(text.split(' '), sources);
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
      if (term.own.size > 0) return;
      const at = sequence.find((entry) => entry.term === number)?.place ?? 0;
      await Promise.all((await corrections(term.word, at, sources)).map(add));
    }),
    ...respellings(words, sources).map(add),
  ]);
  terms.forEach((term, number) => {
    if (term.word.length === 1 && terms.length > 1) term.own = besideNeighbours(number, terms, sequence);
    term.alternatives.sort((a, b) => (a.kind + a.text < b.kind + b.text ? -1 : 1));
    const others = term.alternatives.map(({ kind, pages }) => ({ pages, share: SHARES[kind] }));
    term.pages = mergePages([{ pages: term.own, share: 1 }, ...others]);
  });
  return { terms, sequence, dropped, length: words.length };
}

/** Other ways to write parts of a query that the papers are known to use. */
function respellings(
  words: readonly string[],
  { abbreviations, compounds, index }: TermSources,
): Candidate[] {
  const stems = words.map(stem);
  return words.flatMap((word, at) => {
    const found: Candidate[] = [];
    const push = (kind: Alternative['kind'], length: number, text: string) =>
      found.push({ kind, at, length, text });
    const parts = compounds.partsOf(word);
    if (parts) push('joined', 1, parts.join(' '));
    const next = words[at + 1];
    if (next !== undefined)
      // Other spellings than known ones are tried only where they cost no fetch.
      for (const joined of joinedSpellings(word, next))
        if (compounds.isJoined(word, next) || index.isNear(joined, word)) push('joined', 2, joined);
    for (const { short, long, stems: meaning } of abbreviations) {
      if (short === word || short === stems[at]) push('abbreviation', 1, long);
      if (meaning.every((part, i) => part === stems[at + i])) push('abbreviation', meaning.length, short);
    }
    return found;
  });
}

/** Two neighbours written as one: `pretraining`, and `r²` for `R^2`. Two numbers side by side are no number. */
function joinedSpellings(a: string, b: string): string[] {
  if (!/^\p{L}/u.test(a)) return [];
  const raised = (digits: string) => a + b.replace(/\d/g, (digit) => digits[Number(digit)] ?? '');
  return NUMBER.test(b) ? [a + b, raised('⁰¹²³⁴⁵⁶⁷⁸⁹'), raised('₀₁₂₃₄₅₆₇₈₉')] : [a + b];
}

/** What a word that no paper has may have been meant to be: two words, or a word that one typing error leads from. */
async function corrections(word: string, at: number, sources: TermSources): Promise<Candidate[]> {
  const [vocabulary, { nearWords, splitsOf }] = await Promise.all([
    sources.vocabulary(),
    import('../format/later/vocabulary.ts'),
  ]);
  for (const split of splitsOf(word, vocabulary))
    if ((await phrasePages(split, sources)).size > 0)
      return [{ kind: 'joined', at, length: 1, text: split.join(' ') }];
  if (word.length < CORRECTED_LENGTH) return [];
  let near = nearWords(word, vocabulary);
  if (near.length === 0) near = nearWords(stem(word), countStems(vocabulary));
  const least = (near[0]?.count ?? 0) * CORRECTION_LEAST;
  const byStem = new Map<string, string>();
  for (const { word: other, count } of near)
    if (count >= least && !byStem.has(stem(other))) byStem.set(stem(other), other);
  return [...byStem.values()]
    .slice(0, CORRECTIONS)
    .map((text) => ({ kind: 'spelling', at, length: 1, text }));
}

function countStems(vocabulary: Vocabulary): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word, count] of vocabulary) counts.set(stem(word), (counts.get(stem(word)) ?? 0) + count);
  return counts;
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

async function pagesOfForms(word: string, index: WordIndex, typing: boolean): Promise<WordPages> {
  const forms = await index.formsOf(word);
  const parts = [...forms].map(([form, pages]) => ({ pages, share: form === word ? 1 : INFLECTED_SHARE }));
  if (typing)
    for (const [longer, pages] of await index.wordsBeginning(word))
      if (!forms.has(longer)) parts.push({ pages, share: PREFIX_SHARE });
  return mergePages(parts);
}

/**
 * Places of words that stand one after another in any of their forms; all of them are marked and count as one word
 * together. Words without a meaning of their own may be any.
 */
async function phrasePages(words: readonly string[], { index, stopWords }: TermSources): Promise<WordPages> {
  const wanted = words.flatMap((word, offset) =>
    offset > 0 && stopWords.has(word) ? [] : [{ word, offset }],
  );
  const parts = await Promise.all(
    wanted.map(async ({ word, offset }) => ({ offset, pages: await pagesOfForms(word, index, false) })),
  );
  const [first] = parts;
  if (!first || parts.length === 1) return first?.pages ?? new Map();
  const starts = filterPlaces(first.pages, (page, place) =>
    parts.every(({ offset, pages }) => pages.get(page)?.has(place + offset)),
  );
  return mergePages(
    parts.map(({ offset }) => ({ pages: shiftPlaces(starts, offset), share: 1 / parts.length })),
  );
}
