import { compare } from '../../compare.ts';
import { eachWord } from '../../words/each-word.ts';
import { stem } from '../../words/stem.ts';
import { STOP_WORDS } from '../../words/stop-words.ts';
import { fold } from '../../words/tokenize.ts';
import { ofEachWord } from '../../words/written-words.ts';

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

/** The terms of some papers by number, of each paper a run, in which each stands once with how often the paper has it. */
export interface TermRuns {
  names: string[];
  /** Where each paper's run begins in `terms` and `counts`; one entry more than papers. */
  starts: Uint32Array;
  terms: Uint32Array;
  counts: Uint8Array;
}

/**
 * Stems of the words of each paper, numbers included and stop words left out. What each is worth follows from the papers that are
 * screened.
 */
export function termRuns(texts: readonly ScreenedText[]): TermRuns {
  const numbers = new Map<string, number>();
  const termAt = ofEachWord((text, start, end) => {
    const word = text.slice(start, end);
    if (word.length < 2 || STOP_WORDS.has(word)) return NO_TERM;
    const term = stem(word);
    const number = numbers.get(term) ?? numbers.size;
    numbers.set(term, number);
    return number;
  });
  const starts = new Uint32Array(texts.length + 1);
  const terms: number[] = [];
  const counts: number[] = [];
  /** Where the last run that has a term has it. */
  const placeOf: number[] = [];
  for (const [paper, { title, abstract }] of texts.entries()) {
    const start = terms.length;
    const text = fold(`${title} ${abstract}`);
    eachWord(text, (from, end) => {
      const term = termAt(text, from, end);
      if (term === NO_TERM) return;
      const place = placeOf[term] ?? -1;
      if (place >= start) counts[place] = Math.min((counts[place] ?? 0) + 1, MOST_COUNT);
      else {
        placeOf[term] = terms.length;
        terms.push(term);
        counts.push(1);
      }
    });
    starts[paper + 1] = terms.length;
  }
  return {
    names: [...numbers.keys()],
    starts,
    terms: Uint32Array.from(terms),
    counts: Uint8Array.from(counts),
  };
}

/** {@link joinRuns} of papers at once. */
export function countTerms(texts: readonly ScreenedText[]): TermCounts {
  return joinRuns([termRuns(texts)], [...texts.keys()]);
}

/**
 * The terms of papers whose runs were made in parts.
 * @param order of the papers, as places among those of all parts
 */
export function joinRuns(parts: readonly TermRuns[], order: readonly number[]): TermCounts {
  const numbers = new Map<string, number>();
  const papers: number[] = [];
  const runs = parts.flatMap(({ names, starts, terms, counts }) => {
    const numberOf = Uint32Array.from(names, (name) => {
      const number = numbers.get(name) ?? numbers.size;
      numbers.set(name, number);
      return number;
    });
    const own = new Uint32Array(terms.length);
    for (let at = 0; at < own.length; at += 1) {
      const term = numberOf[terms[at] ?? 0] ?? 0;
      own[at] = term;
      papers[term] = (papers[term] ?? 0) + 1;
    }
    return Array.from({ length: starts.length - 1 }, (_, paper) => {
      const [start, end] = [starts[paper], starts[paper + 1]];
      return { terms: own.subarray(start, end), counts: counts.subarray(start, end) };
    });
  });
  const kept = [...numbers].filter(([, term]) => (papers[term] ?? 0) >= LEAST_PAPERS);
  // The most frequent first, whose columns are written in the fewest bytes.
  kept.sort(([a, one], [b, other]) => (papers[other] ?? 0) - (papers[one] ?? 0) || compare(a, b));
  const columnOf = new Int32Array(numbers.size).fill(-1);
  for (const [column, [, term]] of kept.entries()) columnOf[term] = column;
  const starts = new Uint32Array(order.length + 1);
  const most = order.reduce((sum, place) => sum + (runs[place]?.terms.length ?? 0), 0);
  const [columns, counts] = [new Uint32Array(most), new Uint8Array(most)];
  let end = 0;
  for (const [paper, place] of order.entries()) {
    const run = runs[place];
    if (run) {
      // A column and its count are one number, since numbers are sorted in no time.
      const row = new Float64Array(run.terms.length);
      let size = 0;
      for (let at = 0; at < run.terms.length; at += 1) {
        const column = columnOf[run.terms[at] ?? 0] ?? -1;
        if (column < 0) continue;
        row[size] = column * COUNTS + (run.counts[at] ?? 0);
        size += 1;
      }
      row.subarray(0, size).sort();
      for (let at = 0; at < Math.min(size, MOST_TERMS); at += 1) {
        const entry = row[at] ?? 0;
        columns[end] = entry / COUNTS;
        counts[end] = entry % COUNTS;
        end += 1;
      }
    }
    starts[paper + 1] = end;
  }
  return { starts, columns: columns.slice(0, end), counts: counts.slice(0, end), width: kept.length };
}

const NO_TERM = -1;
