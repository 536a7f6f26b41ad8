import type { Definition } from './abbreviations.ts';
import type { Compounds } from './compounds.ts';
import type { WordPages } from './pagefind-files.ts';
import { ABBREVIATION_SHARE, CORRECTION_SHARE, INFLECTED_SHARE, PREFIX_SHARE } from './ranking-constants.ts';
import { stem } from './stemming.ts';
import { isStopWord } from './stop-words.ts';
import { nearWords, splitsOf, type Vocabulary } from './vocabulary.ts';
import { mergePages, type WordIndex } from './word-index.ts';

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
  /** Number of all words of the query. */
  length: number;
}

/** What terms are looked up in. */
export interface TermSources {
  index: WordIndex;
  compounds: Compounds;
  abbreviations: readonly Definition[];
  /** Words of all papers; fetched only when the index does not know a word. */
  vocabulary: () => Promise<Vocabulary>;
}

/** Corrections tried for one word. */
const CORRECTIONS = 3;
/** A further correction must stand in at least this share of the papers that the first one stands in. */
const CORRECTION_LEAST = 0.1;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';
/** Words of fewer letters are not corrected: too many words are near them. */
const CORRECTED_LENGTH = 4;

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
  const meaningful = words.some((word) => !isStopWord(word));
  const numbers = new Map<string, number>();
  const firsts: { word: string; count: number }[] = [];
  const sequence: TermAt[] = [];
  words.forEach((word, place) => {
    const isUnfinished = typing && place === words.length - 1;
    // The t of T² is no article.
    const isSymbol = word.length === 1 && /^\d+$/.test(words[place + 1] ?? '');
    if (meaningful && isStopWord(word) && !isUnfinished && !isSymbol) return;
    const key = stem(word);
    const term = numbers.get(key) ?? firsts.length;
    numbers.set(key, term);
    const known = firsts[term];
    if (known) known.count++;
    else firsts.push({ word, count: 1 });
    sequence.push({ term, place });
  });
  const lastTerm = typing ? sequence.at(-1)?.term : undefined;
  const terms = await Promise.all(
    firsts.map(async ({ word, count }, number): Promise<Term> => {
      const own = await pagesOfForms(word, sources.index, number === lastTerm);
      return { word, count, own, pages: own, alternatives: [] };
    }),
  );
  await Promise.all([
    ...terms.map((term) => correct(term, sources)),
    ...terms.map((term) => part(term, sources)),
    join(terms, sequence, sources),
    ...terms.map((term) => writeOut(term, sources)),
    abbreviate(words, terms, sequence, sources),
  ]);
  terms.forEach((term, number) => {
    if (term.word.length === 1 && terms.length > 1) term.own = besideNeighbours(number, terms, sequence);
  });
  for (const term of terms) {
    term.pages = term.own;
    term.alternatives.sort((a, b) => (a.kind + a.text < b.kind + b.text ? -1 : 1));
    if (term.alternatives.length > 0)
      term.pages = mergePages([
        { pages: term.own, share: 1 },
        ...term.alternatives.map(({ kind, pages }) => ({ pages, share: shareOf(kind) })),
      ]);
  }
  return { terms, sequence, length: words.length };
}

/**
 * Occurrences of a single letter or digit beside the word that it stands beside in the query: the 4 of `GPT-4`. By
 * itself it would be found in nearly every paper.
 */
function besideNeighbours(number: number, terms: readonly Term[], sequence: readonly TermAt[]): WordPages {
  const neighbours = sequence.flatMap(({ term, place }, i) => {
    if (term !== number) return [];
    return [sequence[i - 1], sequence[i + 1]].flatMap((other) =>
      other && other.term !== number && Math.abs(other.place - place) === 1
        ? [{ pages: terms[other.term]?.own, distance: other.place - place }]
        : [],
    );
  });
  const kept: WordPages = new Map();
  for (const [page, { places, shares }] of terms[number]?.own ?? []) {
    const indices = places.flatMap((place, i) =>
      neighbours.some(({ pages, distance }) => pages?.get(page)?.places.includes(place + distance))
        ? [i]
        : [],
    );
    if (indices.length > 0)
      kept.set(page, {
        places: indices.map((i) => places[i] ?? 0),
        shares: indices.map((i) => shares[i] ?? 1),
      });
  }
  return kept;
}

function shareOf(kind: Alternative['kind']): number {
  return kind === 'abbreviation' ? ABBREVIATION_SHARE : kind === 'spelling' ? CORRECTION_SHARE : 1;
}

async function pagesOfForms(word: string, index: WordIndex, typing: boolean): Promise<WordPages> {
  const forms = await index.formsOf(word);
  const parts = [...forms].map(([form, pages]) => ({ pages, share: form === word ? 1 : INFLECTED_SHARE }));
  if (typing)
    for (const [longer, pages] of await index.wordsBeginning(word))
      if (!forms.has(longer)) parts.push({ pages, share: PREFIX_SHARE });
  return mergePages(parts);
}

/** Adds likely corrections of a word that no paper has. */
async function correct(term: Term, sources: TermSources): Promise<void> {
  if (term.own.size > 0 || term.word.length < 2) return;
  const vocabulary = await sources.vocabulary();
  const [split] = splitsOf(term.word, vocabulary);
  if (split) {
    const pages = await phrasePages(split, sources.index);
    if (pages.size > 0)
      term.alternatives.push({ kind: 'joined', typed: term.word, text: split.join(' '), pages });
  }
  if (term.alternatives.length > 0 || term.word.length < CORRECTED_LENGTH) return;
  const stems = new Map<string, string>();
  let near = nearWords(term.word, vocabulary);
  if (near.length === 0) near = nearWords(stem(term.word), countStems(vocabulary));
  const least = (near[0]?.count ?? 0) * CORRECTION_LEAST;
  for (const { word, count } of near)
    if (count >= least && stems.size < CORRECTIONS && !stems.has(stem(word))) stems.set(stem(word), word);
  await Promise.all(
    [...stems.values()].map(async (word) => {
      const pages = await pagesOfForms(word, sources.index, false);
      if (pages.size > 0) term.alternatives.push({ kind: 'spelling', typed: term.word, text: word, pages });
    }),
  );
}

function countStems(vocabulary: Vocabulary): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word, count] of vocabulary) counts.set(stem(word), (counts.get(stem(word)) ?? 0) + count);
  return counts;
}

/** Adds the parted spelling of a word that is also written as two. */
async function part(term: Term, { compounds, index }: TermSources): Promise<void> {
  const parts = compounds.partsOf(term.word);
  const pages = parts ? await phrasePages(parts, index) : undefined;
  if (parts && pages?.size)
    term.alternatives.push({ kind: 'joined', typed: term.word, text: parts.join(' '), pages });
}

/** Adds the joined spelling of neighbours that are also written as one word. */
async function join(terms: Term[], sequence: readonly TermAt[], sources: TermSources): Promise<void> {
  await Promise.all(
    sequence.map(async ({ term: first, place }, i) => {
      const next = sequence[i + 1];
      const a = terms[first];
      const b = next?.place === place + 1 ? terms[next.term] : undefined;
      if (!a || !b || a === b) return;
      await Promise.all(
        joinedSpellings(a.word, b.word, sources).map(async (joined) => {
          const pages = await pagesOfForms(joined, sources.index, false);
          if (pages.size === 0) return;
          const typed = `${a.word} ${b.word}`;
          for (const term of [a, b]) term.alternatives.push({ kind: 'joined', typed, text: joined, pages });
        }),
      );
    }),
  );
}

/** Ways to write two neighbours as one: `r²` for `R^2`, too. Other than known ones only where they cost no fetch. */
function joinedSpellings(a: string, b: string, { compounds, index }: TermSources): string[] {
  const joined = a + b;
  if (compounds.isJoined(a, b)) return [joined];
  const isNumber = /^\d+$/.test(b);
  const spellings = isNumber
    ? [joined, ...[SUPERSCRIPTS, SUBSCRIPTS].map((digits) => a + raise(b, digits))]
    : [joined];
  // Two numbers side by side are no number.
  return /^\p{L}/u.test(a) ? spellings.filter((spelling) => index.isNear(spelling, a)) : [];
}

function raise(number: string, digits: string): string {
  return [...number].map((digit) => digits[Number(digit)] ?? '').join('');
}

/** Adds what an abbreviation stands for. */
async function writeOut(term: Term, { abbreviations, index }: TermSources): Promise<void> {
  const meanings = abbreviations.filter(({ short }) => short === term.word || short === stem(term.word));
  await Promise.all(
    meanings.map(async ({ long }) => {
      const pages = await phrasePages(long.split(' '), index);
      if (pages.size > 0)
        term.alternatives.push({ kind: 'abbreviation', typed: term.word, text: long, pages });
    }),
  );
}

/** Adds the abbreviation of words that the query writes out. */
async function abbreviate(
  words: readonly string[],
  terms: Term[],
  sequence: readonly TermAt[],
  { abbreviations, index }: TermSources,
): Promise<void> {
  const stems = words.map(stem);
  await Promise.all(
    abbreviations.map(async ({ short, long }) => {
      const meaning = long.split(' ').map(stem);
      const at = stems.findIndex((_, i) => meaning.every((word, j) => stems[i + j] === word));
      if (at < 0) return;
      const pages = await pagesOfForms(short, index, false);
      if (pages.size === 0) return;
      const typed = words.slice(at, at + meaning.length).join(' ');
      const covered = sequence.filter(({ place }) => place >= at && place < at + meaning.length);
      for (const number of new Set(covered.map(({ term }) => term)))
        terms[number]?.alternatives.push({ kind: 'abbreviation', typed, text: short, pages });
    }),
  );
}

/** Places where words stand one after another in any of their forms. Words without a meaning of their own may be any. */
async function phrasePages(words: readonly string[], index: WordIndex): Promise<WordPages> {
  const wanted = words.flatMap((word, offset) =>
    isStopWord(word) && words.length > 2 ? [] : [{ word, offset }],
  );
  const parts = await Promise.all(
    wanted.map(async ({ word, offset }) => ({ offset, pages: await pagesOfForms(word, index, false) })),
  );
  const [first, ...rest] = parts;
  const found: WordPages = new Map();
  if (!first) return found;
  for (const [page, { places }] of first.pages) {
    const starts = places.filter((place) =>
      rest.every(({ offset, pages }) => pages.get(page)?.places.includes(place + offset - first.offset)),
    );
    if (starts.length === 0) continue;
    const all = starts.flatMap((start) => parts.map(({ offset }) => start + offset - first.offset));
    const distinct = [...new Set(all)].sort((a, b) => a - b);
    // The phrase counts as one word, and all of it is marked.
    found.set(page, { places: distinct, shares: distinct.map(() => 1 / parts.length) });
  }
  return found;
}
