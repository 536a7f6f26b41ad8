import { encodePostings, type Postings, type WordPages } from '../format/postings.ts';

/** Words in a file of their own. */
export interface PostingsFile {
  /** What its words begin from: no word of the files before comes after it. */
  from: string;
  bytes: Uint8Array;
}

/**
 * Bytes of a file before it is compressed, to about two thirds: small enough that little is loaded that a query does not
 * ask for, and large enough that the table need not name very many.
 */
const FILE_SIZE = 10_000;

/**
 * Packs the words of an index into files of about one size. A word that fills more than a file has one to itself.
 * @param chunks of words in order; each is read once
 */
export function packPostings(chunks: Iterable<Postings>): PostingsFile[] {
  const files: PostingsFile[] = [];
  let words: [word: string, pages: WordPages][] = [];
  let size = 0;
  let last = '';
  const close = () => {
    const [first] = words[0] ?? [''];
    if (words.length > 0) files.push({ from: shortestAfter(last, first), bytes: encodePostings(words) });
    last = words.at(-1)?.[0] ?? '';
    words = [];
    size = 0;
  };
  for (const chunk of chunks)
    for (const [word, read] of chunk) {
      const pages = read();
      const more = sizeOf(word, pages);
      if (size + more > FILE_SIZE) close();
      words.push([word, pages]);
      size += more;
    }
  close();
  return files;
}

/** About as many bytes as a word takes. */
function sizeOf(word: string, pages: WordPages): number {
  let places = 0;
  for (const occurrences of pages.values()) places += occurrences.size;
  return 2 + word.length / 2 + 2 * pages.size + 1.4 * places;
}

/** The shortest beginning of a word that comes after another word. */
function shortestAfter(last: string, word: string): string {
  let length = 1;
  while (length < word.length && word.slice(0, length) <= last) length++;
  return word.slice(0, length);
}
