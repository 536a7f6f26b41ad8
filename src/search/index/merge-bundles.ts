import type { Postings, WordPages } from '../format/encode-postings.ts';
import { compareWords } from '../format/words.ts';

/** A part of the papers that was indexed by itself. */
export interface Bundle {
  /** Number of its first paper among all. */
  first: number;
  /** Its words in order, with its own numbers of papers; each chunk is read once. */
  chunks: Iterable<Postings>;
}

/** A word with how its pages are read. */
type Entry = readonly [word: string, read: () => WordPages];

/**
 * Joins the words of bundles as if all papers had been indexed at once.
 * @param bundles in the order of their papers
 * @returns words in order, in chunks of one
 */
export function* mergeBundles(bundles: readonly Bundle[]): Generator<Postings> {
  /** Bundles with words left, by the next of these. */
  const open: OpenBundle[] = [];
  const openNext = (first: number, words: Iterator<Entry, undefined>) => {
    const { value: entry } = words.next();
    if (entry) open.splice(placeFor(open, entry[0], first), 0, { first, words, entry });
  };
  for (const { first, chunks } of bundles) openNext(first, wordsOf(chunks));
  for (let [next] = open; next; [next] = open) {
    const [word] = next.entry;
    const pages: WordPages = new Map();
    while (open[0]?.entry[0] === word) {
      const { first, words, entry } = open.shift() ?? next;
      for (const [page, occurrences] of entry[1]()) pages.set(first + page, occurrences);
      openNext(first, words);
    }
    yield new Map([[word, () => pages]]);
  }
}

interface OpenBundle {
  first: number;
  words: Iterator<Entry, undefined>;
  entry: Entry;
}

/** Where a bundle stands among others, by its next word and then by its papers. */
function placeFor(open: readonly OpenBundle[], word: string, first: number): number {
  let [from, to] = [0, open.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const other = open[middle];
    if (other && (compareWords(other.entry[0], word) || other.first - first) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

function* wordsOf(chunks: Iterable<Postings>): Generator<Entry, undefined> {
  for (const chunk of chunks) yield* chunk;
}
