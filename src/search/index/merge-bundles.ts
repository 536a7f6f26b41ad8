import type { Postings, WordPages } from '../format/postings.ts';
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
  const open = bundles.flatMap(({ first, chunks }) => {
    const words = wordsOf(chunks);
    const { value } = words.next();
    return value ? [{ first, words, entry: value }] : [];
  });
  while (open.length > 0) {
    const word = open.map(({ entry }) => entry[0]).reduce((a, b) => (compareWords(b, a) < 0 ? b : a));
    const pages: WordPages = new Map();
    for (const bundle of open.filter(({ entry }) => entry[0] === word)) {
      for (const [page, occurrences] of bundle.entry[1]()) pages.set(bundle.first + page, occurrences);
      const { value } = bundle.words.next();
      if (value) bundle.entry = value;
      else open.splice(open.indexOf(bundle), 1);
    }
    yield new Map([[word, () => pages]]);
  }
}

function* wordsOf(chunks: Iterable<Postings>): Generator<Entry, undefined> {
  for (const chunk of chunks) yield* chunk;
}
