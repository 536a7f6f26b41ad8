import type { JoinedWord, WordPart } from '../format/encode-postings.ts';
import type { PackedPostings } from '../format/pack-postings.ts';
import { compareWords } from '../format/words.ts';

/** A part of the papers that was indexed by itself. */
export interface Bundle {
  /** Number of its first paper among all. */
  first: number;
  /** Its words, with its own numbers of papers. */
  postings: PackedPostings;
}

/**
 * Joins the words of bundles as if all papers had been indexed at once.
 * @param bundles in the order of their papers
 * @returns words in order
 */
export function* mergeBundles(bundles: readonly Bundle[]): Generator<JoinedWord> {
  /** The next word of each bundle that has any left, in order. */
  const open: WordPart[] = [];
  const putInOrder = (part: WordPart) => {
    if (part.at < part.postings.words.length) open.splice(placeFor(open, part), 0, part);
  };
  for (const bundle of bundles) putInOrder({ ...bundle, at: 0 });
  for (let [next] = open; next; [next] = open) {
    const word = wordOf(next);
    const parts: WordPart[] = [];
    while (open[0] && wordOf(open[0]) === word) {
      const part = open.shift() ?? next;
      parts.push(part);
      putInOrder({ ...part, at: part.at + 1 });
    }
    yield { word, parts };
  }
}

function wordOf({ postings, at }: WordPart): string {
  return postings.words[at] ?? '';
}

/** Where a part stands among others, by its word and then by its papers. */
function placeFor(open: readonly WordPart[], part: WordPart): number {
  let [from, to] = [0, open.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const other = open[middle];
    if (other && (compareWords(wordOf(other), wordOf(part)) || other.first - part.first) < 0)
      from = middle + 1;
    else to = middle;
  }
  return from;
}
