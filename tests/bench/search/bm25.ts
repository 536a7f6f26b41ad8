import { wordsOf } from '../../../src/search/format/words.ts';
import { STOP_WORDS } from '../../../src/words/search-stop-words.ts';
import { stem } from '../../../src/words/stem.ts';

/** A document of a benchmark. */
export interface BenchDocument {
  id: string;
  title: string;
  abstract: string;
}

const K1 = 1.2;
const B = 0.75;

/**
 * The baseline: BM25 (Robertson and Zaragoza 2009) over title and abstract as one text, with k1 1.2 and b 0.75, and
 * with the words, stems and stop words of the search, so that only the ranking differs.
 * @returns a function from a query to the ids of all documents that have a word of it, best first
 */
export function createBm25(documents: readonly BenchDocument[]): (query: string) => string[] {
  const postings = new Map<string, Map<number, number>>();
  const lengths = documents.map(({ title, abstract }, number) => {
    const stems = stemsOf(`${title}\n${abstract}`);
    for (const word of stems) {
      const counts = postings.get(word) ?? new Map<number, number>();
      postings.set(word, counts.set(number, (counts.get(number) ?? 0) + 1));
    }
    return stems.length;
  });
  const average = lengths.reduce((sum, n) => sum + n, 0) / Math.max(1, lengths.length);
  return (query) => {
    const scores = new Map<number, number>();
    for (const word of stemsOf(query)) {
      const counts = postings.get(word) ?? new Map<number, number>();
      const rarity = Math.log(1 + (documents.length - counts.size + 0.5) / (counts.size + 0.5));
      for (const [number, count] of counts) {
        const held = K1 * (1 - B + (B * (lengths[number] ?? 0)) / average);
        scores.set(number, (scores.get(number) ?? 0) + (rarity * count * (K1 + 1)) / (count + held));
      }
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .map(([number]) => documents[number]?.id ?? '');
  };
}

function stemsOf(text: string): string[] {
  return wordsOf(text)
    .filter((word) => !STOP_WORDS.has(word))
    .map(stem);
}
