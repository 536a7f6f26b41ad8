import { PairNumbers } from '../words/pair-numbers.ts';
import type { TermWords } from './term-words.ts';

/** Words of a text with the runs that begin at them. */
export interface RunText {
  /** Numbers of the words, 0 where anything but one blank stands between two of them. */
  words: Int32Array;
  /** Number of the run as written that begins at a word, by its place; -1 for none. */
  runs: Int32Array;
}

/** The runs of one length in all texts. Runs are numbered twice: as they are written, and by the keys of their words. */
export class TermRuns {
  readonly length: number;
  readonly #words: TermWords;
  readonly #shorter: TermRuns | undefined;
  readonly #leastPapers: number;
  /** A run by that without its last word, and its last word. */
  readonly #written = new PairNumbers();
  readonly #byKeys = new PairNumbers();
  readonly #keysOf: number[] = [];
  /** Papers that hold a run in any writing, and the last of them, by its number by keys. */
  readonly #papers: number[] = [];
  readonly #lastPaper: number[] = [];

  /**
   * @param shorter runs that have one word less: both of which a run is made must stand in `leastPapers` papers
   */
  constructor(words: TermWords, shorter: TermRuns | undefined, leastPapers: number) {
    this.length = (shorter?.length ?? 0) + 1;
    this.#words = words;
    this.#shorter = shorter;
    this.#leastPapers = leastPapers;
  }

  /** Number of runs as written. */
  get size(): number {
    return this.#written.size;
  }

  /** Counts the runs of a text of a paper, and notes in the text where they begin. Papers come one after the other. */
  read({ words, runs }: RunText, paper: number): void {
    for (let at = 0; at + this.length <= words.length; at += 1) {
      const run = this.#runAt(words, runs, at);
      runs[at] = run;
      if (run < 0) continue;
      const number = this.#keysOf[run] ?? 0;
      if (this.#lastPaper[number] === paper) continue;
      this.#lastPaper[number] = paper;
      this.#papers[number] = (this.#papers[number] ?? 0) + 1;
    }
  }

  /** Whether enough papers hold a run, in any writing. */
  isFrequent(run: number): boolean {
    return (this.#papers[this.#keysOf[run] ?? 0] ?? 0) >= this.#leastPapers;
  }

  /** Numbers of a run's words. */
  wordsOf(run: number): number[] {
    const last = this.#written.second(run);
    return this.#shorter ? [...this.#shorter.wordsOf(this.#written.first(run)), last] : [last];
  }

  #runAt(words: Int32Array, runs: Int32Array, at: number): number {
    const shorter = this.#shorter;
    const last = words[at + this.length - 1] ?? 0;
    if (!shorter) return this.#words.mayBeIn(last) ? this.#numberOf(0, last) : -1;
    const head = runs[at] ?? -1;
    const tail = runs[at + 1] ?? -1;
    if (head < 0 || tail < 0 || !shorter.isFrequent(head) || !shorter.isFrequent(tail)) return -1;
    return this.#numberOf(head, last);
  }

  #numberOf(head: number, last: number): number {
    const known = this.size;
    const run = this.#written.of(head, last);
    if (run === known) {
      const headByKeys = this.#shorter === undefined ? 0 : (this.#shorter.#keysOf[head] ?? 0);
      this.#keysOf.push(this.#byKeys.of(headByKeys, this.#words.keyNumbers[last] ?? 0));
    }
    return run;
  }
}
