import { compare } from '../../compare.ts';
import { stem } from '../../words/stem.ts';
import { STOP_WORDS } from '../../words/stop-words.ts';
import { foldedWords } from '../../words/tokenize.ts';

/** Which terms papers have, and how often: of each paper a run of columns, ascending, with a count for each. */
export interface TermCounts {
  /** Where each paper's run begins in `columns` and `counts`; one entry more than papers. */
  starts: Uint32Array;
  columns: Uint32Array;
  counts: Uint8Array;
  /** Number of columns. */
  width: number;
}

/** A paper's title and abstract. */
export interface ScreenedText {
  title: string;
  abstract: string;
}

/** Terms that fewer papers have teach nothing about other papers. */
const LEAST_PAPERS = 2;
/** Terms that a paper has at most, so that one endless text does not make the file endless. */
const MOST_TERMS = 1000;
const MOST_COUNT = 255;

/**
 * Stems of the words of each paper, numbers included and stop words left out. What each is worth follows from the papers that are
 * screened.
 */
export function countTerms(texts: readonly ScreenedText[]): TermCounts {
  const papers = new Map<string, number>();
  /** By word, undefined where it is none. */
  const terms = new Map<string, string | undefined>();
  const counted = texts.map((text) => {
    const counts = termsOf(text, terms);
    for (const term of counts.keys()) papers.set(term, (papers.get(term) ?? 0) + 1);
    return counts;
  });
  const kept = [...papers].filter(([, count]) => count >= LEAST_PAPERS);
  // The most frequent first, whose columns are written in the fewest bytes.
  kept.sort(([a, m], [b, n]) => n - m || compare(a, b));
  const columnOf = new Map(kept.map(([term], column) => [term, column]));
  const starts = new Uint32Array(texts.length + 1);
  const columns: number[] = [];
  const counts: number[] = [];
  for (const [paper, terms] of counted.entries()) {
    const row = [...terms].flatMap(([term, count]) => {
      const column = columnOf.get(term);
      return column === undefined ? [] : [[column, Math.min(count, MOST_COUNT)] as const];
    });
    row.sort(([a], [b]) => a - b);
    for (const [column, count] of row.slice(0, MOST_TERMS)) {
      columns.push(column);
      counts.push(count);
    }
    starts[paper + 1] = columns.length;
  }
  return {
    starts,
    columns: Uint32Array.from(columns),
    counts: Uint8Array.from(counts),
    width: kept.length,
  };
}

/** @param known terms of words that were met before */
function termsOf(
  { title, abstract }: ScreenedText,
  known: Map<string, string | undefined>,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of foldedWords(`${title} ${abstract}`)) {
    if (!known.has(word)) known.set(word, word.length < 2 || STOP_WORDS.has(word) ? undefined : stem(word));
    const term = known.get(word);
    if (term !== undefined) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}
