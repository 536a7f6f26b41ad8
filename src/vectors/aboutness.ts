import { type Memo, NO_MEMO } from '../memo.ts';
import { isRhetoric, standsAlone } from '../words/rhetoric-words.ts';
import { HYPHEN_AFTER, HYPHEN_BEFORE, type NumberedWords } from './numbered-text.ts';
import { rowCount } from './sparse-rows.ts';
import type { TermVectors } from './term-vectors.ts';

/** Titles name what papers are about: a word must stand in the titles of this share of the papers that use it … */
const LEAST_TITLE_SHARE = 0.08;
/** … and of at least this many: `quantization` does, `practitioners` does not. */
const LEAST_TITLES = 2;
/** A pair of words that stands in no title must hold together this well, 0…1 … */
const LEAST_COHESION = 0.35;
/** … in at least this many documents. */
const LEAST_DOCUMENTS = 3;
/** A term is a fragment where more than this share of its occurrences is torn from a compound (`rank adaptation`) … */
const MOST_TORN = 0.5;
/** … or where one word before or after it leads the others by this share (`trained language` before `models`). */
const MOST_COMPLETED = 0.4;

/** What a term, by its column, can be used for. */
export interface Aboutness {
  /** Whether it names a subject. */
  isSubject(column: number): boolean;
}

/**
 * Tells terms that name a subject (`quantization`, `KV cache`) from those that any abstract might use (`practitioners`,
 * `dynamically adjust`) and from fragments of longer ones, by where they stand and what stands beside them.
 * @param memo keeps what is learnt from these documents, which are an input of each of its steps
 */
export function aboutness(vectors: TermVectors, memo: Memo = NO_MEMO): Aboutness {
  const { terms, documentFrequency } = vectors;
  const documents = rowCount(vectors.rows);
  const usage = memo.of('uses of terms', [], () => termUsage(vectors));
  // Most terms are pairs of words.
  const columnOf = new Map(
    terms.flatMap((term, column) => (term.includes(' ') ? [] : [[term, column] as const])),
  );
  const count = (word: string) => documentFrequency[columnOf.get(word) ?? -1] ?? documents / 2;

  const isTitled = (column: number) => {
    const inTitles = usage.titles[column] ?? 0;
    return inTitles >= LEAST_TITLES && inTitles >= LEAST_TITLE_SHARE * (documentFrequency[column] ?? 0);
  };
  const isWhole = (column: number) => {
    const occurrences = usage.occurrences[column] ?? 0;
    if ((usage.torn[column] ?? 0) > MOST_TORN * occurrences) return false;
    if (!(terms[column] ?? '').includes(' ')) return true;
    const isCompound = (usage.hyphenated[column] ?? 0) > MOST_TORN * occurrences;
    const lead = Math.max(usage.after[column] ?? 0, usage.before[column] ?? 0);
    return isCompound || lead <= MOST_COMPLETED * occurrences;
  };
  const holdsTogether = (column: number, first: string, second: string) => {
    const both = documentFrequency[column] ?? 0;
    if ((usage.titles[column] ?? 0) > 0) return true;
    return (
      both >= LEAST_DOCUMENTS && cohesion(both, count(first), count(second), documents) >= LEAST_COHESION
    );
  };
  /** Whether a term may at least be named: a subject, or a word too general to be one that titles use all the same. */
  const isNameable = (column: number) => {
    const [first = '', second] = (terms[column] ?? '').split(' ');
    if (isRhetoric(first) || !isWhole(column)) return false;
    if (second === undefined) return isTitled(column);
    return !isRhetoric(second) && first !== second && holdsTogether(column, first, second);
  };
  /** 1 for a subject, 2 for none, 0 for what has not been asked yet: some columns are asked for again and again. */
  const known = new Uint8Array(terms.length);
  const isSubject = (column: number) => {
    if (known[column] === 0) {
      const term = terms[column] ?? '';
      known[column] = isNameable(column) && (term.includes(' ') || standsAlone(term)) ? 1 : 2;
    }
    return known[column] === 1;
  };
  return { isSubject };
}

/** Pointwise mutual information of two words, divided by the largest value it could have (Bouma 2009). */
function cohesion(both: number, first: number, second: number, all: number): number {
  if (both >= all) return 1;
  return Math.log((both * all) / (first * second)) / -Math.log(both / all);
}

/** How terms are used, by column. */
interface TermUsage {
  /** Titles that have the term. */
  titles: Uint32Array;
  /** All places where it stands. */
  occurrences: Uint32Array;
  /** Places where it begins or ends inside a hyphenated compound. */
  torn: Uint32Array;
  /** Places where a hyphen joins its words. */
  hyphenated: Uint32Array;
  /** By how much the commonest word before it, or after it, leads all others together, at least. */
  before: Uint32Array;
  after: Uint32Array;
}

/** The same while it is counted: what is counted of one column lies side by side, since most are far from each other. */
const TITLES = 0;
const OCCURRENCES = 1;
const TORN = 2;
const HYPHENATED = 3;
const BEFORE = 4;
const AFTER = 6;
const COUNTS = 8;

function termUsage(vectors: TermVectors): TermUsage {
  const size = vectors.terms.length;
  const counts = new Int32Array(COUNTS * size);
  for (const { title, abstract } of vectors.texts()) {
    const inTitle = new Set<number>();
    eachTerm(title, vectors, counts, (column) => inTitle.add(column));
    for (const column of inTitle) add(counts, column, TITLES);
    eachTerm(abstract, vectors, counts, () => {});
  }
  const all = (count: number) =>
    Uint32Array.from({ length: size }, (_, column) => counts[COUNTS * column + count] ?? 0);
  return {
    titles: all(TITLES),
    occurrences: all(OCCURRENCES),
    torn: all(TORN),
    hyphenated: all(HYPHENATED),
    before: all(BEFORE),
    after: all(AFTER),
  };
}

function eachTerm(
  { numbers, hyphens }: NumberedWords,
  { columnOf }: TermVectors,
  counts: Int32Array,
  visit: (column: number) => void,
): void {
  const count = (column: number, first: number, last: number) => {
    visit(column);
    add(counts, column, OCCURRENCES);
    if (((hyphens[first] ?? 0) & HYPHEN_BEFORE) | ((hyphens[last] ?? 0) & HYPHEN_AFTER))
      add(counts, column, TORN);
    vote(counts, COUNTS * column + AFTER, numbers[last + 1] ?? -1);
  };
  for (let at = 0; at < numbers.length; at += 1) {
    const word = numbers[at] ?? -1;
    if (word < 0) continue;
    const column = columnOf(word);
    if (column >= 0) count(column, at, at);
    const previous = numbers[at - 1] ?? -1;
    const pair = previous < 0 ? -1 : columnOf(word, previous);
    if (pair < 0) continue;
    count(pair, at - 1, at);
    if ((hyphens[at] ?? 0) & HYPHEN_BEFORE) add(counts, pair, HYPHENATED);
    vote(counts, COUNTS * pair + BEFORE, numbers[at - 2] ?? -1);
  }
}

function add(counts: Int32Array, column: number, count: number): void {
  counts[COUNTS * column + count] = (counts[COUNTS * column + count] ?? 0) + 1;
}

/**
 * Counts by how much the commonest of many values leads all others together, at least, in two numbers: the lead and the
 * value that has it (Boyer and Moore’s majority vote).
 * @param value -1 stands for one that is like no other
 */
function vote(counts: Int32Array, at: number, value: number): void {
  const lead = counts[at] ?? 0;
  if (lead === 0) {
    if (value < 0) return;
    counts[at] = 1;
    counts[at + 1] = value;
  } else counts[at] = counts[at + 1] === value ? lead + 1 : lead - 1;
}
