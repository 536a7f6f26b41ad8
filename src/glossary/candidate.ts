import type { Majority } from './majority.ts';

/** What was counted of a candidate. */
export interface Candidate {
  /** What its writings have in common. */
  key: string;
  /** Numbers of its words, parted as in most of its writings. */
  words: readonly number[];
  /** Occurrences. */
  occurrences: number;
  /** Papers that hold it, by their index, in order. */
  papers: number[];
  /** Papers among them with it in the title, by their index, in order. */
  titlePapers: number[];
  /** Occurrences before a small word, a verb or a boundary: where a name may end. */
  closes: number;
  /** Occurrences after a word of subject or general meaning, so that it may be the end of a longer name. */
  modified: number;
  /** Occurrences before `of`, as nouns have them that say nothing without their object. */
  ofSomething: number;
  /** Occurrences before an article, as verbs have them. */
  beforeArticle: number;
  /** Occurrences after `to`, `we`, `can` and the like, as verbs have them. */
  asVerb: number;
  /** Occurrences in abstracts that do not begin a sentence, and those of them with a capital. */
  inside: number;
  capital: number;
  /** Occurrences among them that another word with a capital continues at either end: pieces of longer names. */
  cut: number;
  /** Words of no term that stand on either side more often than all else, with how often more: `index` of `body mass`. */
  before: Majority;
  after: Majority;
  /** Writings with their counts. */
  writings: Map<string, number>;
  /** The same of the occurrences `inside`, where capitals mean something. */
  running: Map<string, number>;
  /** Occurrences of the most frequent candidate that has one word more at either end. */
  inLonger: number;
  /** Whether the glossary knows it. */
  isName: boolean;
}

/** What is added up where writings of one term come together. */
type Count =
  | 'occurrences'
  | 'closes'
  | 'modified'
  | 'ofSomething'
  | 'beforeArticle'
  | 'asVerb'
  | 'inside'
  | 'capital'
  | 'cut';
const COUNTS = 'occurrences closes modified ofSomething beforeArticle asVerb inside capital cut'.split(
  ' ',
) as readonly Count[];

/** The same term with another number of blanks, such as `fine tuning` for `fine-tuning`. */
export function addWritings(known: Candidate, other: Candidate): void {
  const { writings, running, papers, titlePapers } = other;
  if (other.occurrences > known.occurrences) known.words = other.words;
  for (const count of COUNTS) known[count] += other[count];
  for (const [writing, count] of writings) addCount(known.writings, writing, count);
  for (const [writing, count] of running) addCount(known.running, writing, count);
  known.papers = merged(known.papers, papers);
  known.titlePapers = merged(known.titlePapers, titlePapers);
}

function addCount(counts: Map<string, number>, writing: string, count: number): void {
  counts.set(writing, (counts.get(writing) ?? 0) + count);
}

export function emptyCandidate(key: string, words: readonly number[]): Candidate {
  return {
    key,
    words,
    occurrences: 0,
    papers: [],
    titlePapers: [],
    closes: 0,
    modified: 0,
    ofSomething: 0,
    beforeArticle: 0,
    asVerb: 0,
    inside: 0,
    capital: 0,
    cut: 0,
    before: { word: 0, votes: 0 },
    after: { word: 0, votes: 0 },
    writings: new Map(),
    running: new Map(),
    inLonger: 0,
    isName: false,
  };
}

/** Two ascending lists as one, each number once. */
export function merged(a: readonly number[], b: readonly number[]): number[] {
  return [...new Set([...a, ...b])].sort((x, y) => x - y);
}
