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
const COUNTS = MOST_COUNT + 1;

/**
 * Stems of the words of each paper, numbers included and stop words left out. What each is worth follows from the papers that are
 * screened.
 */
export function countTerms(texts: readonly ScreenedText[]): TermCounts {
  const terms = new TermNumbers();
  const papers: number[] = [];
  const runs = texts.map((text) => {
    const counts = new Map<number, number>();
    for (const word of foldedWords(`${text.title} ${text.abstract}`)) {
      const term = terms.of(word);
      if (term !== NO_TERM) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    for (const term of counts.keys()) papers[term] = (papers[term] ?? 0) + 1;
    return counts;
  });
  const kept = [...terms.names.keys()].filter((term) => (papers[term] ?? 0) >= LEAST_PAPERS);
  // The most frequent first, whose columns are written in the fewest bytes.
  kept.sort(
    (a, b) => (papers[b] ?? 0) - (papers[a] ?? 0) || compare(terms.names[a] ?? '', terms.names[b] ?? ''),
  );
  const columnOf = new Int32Array(terms.names.length).fill(-1);
  for (const [column, term] of kept.entries()) columnOf[term] = column;
  const starts = new Uint32Array(texts.length + 1);
  const columns: number[] = [];
  const counts: number[] = [];
  for (const [paper, run] of runs.entries()) {
    // A column and its count are one number, since numbers are sorted in no time.
    const row = new Float64Array(run.size);
    let size = 0;
    for (const [term, count] of run) {
      const column = columnOf[term] ?? -1;
      if (column < 0) continue;
      row[size] = column * COUNTS + Math.min(count, MOST_COUNT);
      size += 1;
    }
    for (const entry of row.subarray(0, size).sort().subarray(0, MOST_TERMS)) {
      columns.push(Math.floor(entry / COUNTS));
      counts.push(entry % COUNTS);
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

const NO_TERM = -1;

/** Terms by number, in the order in which they are met. */
class TermNumbers {
  readonly names: string[] = [];
  readonly #byTerm = new Map<string, number>();
  readonly #byWord = new Map<string, number>();

  /** The number of a word's term; {@link NO_TERM} where it is none. */
  of(word: string): number {
    const known = this.#byWord.get(word);
    if (known !== undefined) return known;
    const number = word.length < 2 || STOP_WORDS.has(word) ? NO_TERM : this.#numberOf(stem(word));
    this.#byWord.set(word, number);
    return number;
  }

  #numberOf(term: string): number {
    const known = this.#byTerm.get(term);
    if (known !== undefined) return known;
    const number = this.names.push(term) - 1;
    this.#byTerm.set(term, number);
    return number;
  }
}
