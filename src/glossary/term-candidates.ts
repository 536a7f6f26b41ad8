import { addWritings, type Candidate, emptyCandidate } from './candidate.ts';
import { vote } from './majority.ts';
import { type RunText, TermRuns } from './term-runs.ts';
import type { TermWords } from './term-words.ts';

/** Most words of a term; a hyphenated word is one. */
export const MOST_WORDS = 4;

/** Words of a title and an abstract as numbers. */
export interface WordedPaper {
  title: Int32Array;
  abstract: Int32Array;
}

/**
 * Counts runs of one to four words that may be terms, shortest first: a longer run is looked at only if the runs that
 * it is made of are frequent enough (Agrawal and Srikant, “Fast algorithms for mining association rules”, 1994),
 * which keeps the tables small. One pass a length, each in proportion to the length of the texts.
 *
 * @param leastPapers papers that must hold a candidate
 */
export function countCandidates(
  papers: readonly WordedPaper[],
  words: TermWords,
  leastPapers: number,
): Map<string, Candidate> {
  const all = new Map<string, Candidate>();
  // Papers part between writings with a hyphen and with a blank; the pieces of a candidate may be that much rarer.
  const leastPieces = Math.ceil(leastPapers / 2);
  /** Words with a hyphen that may turn out to be another writing of a run with blanks. */
  const rare = new Map<string, Candidate>();
  const texts = papers.flatMap(({ title, abstract }, paper) =>
    [title, abstract].map((text) => ({
      words: text,
      runs: new Int32Array(text.length),
      paper,
      isTitle: text === title,
    })),
  );
  let runs: TermRuns | undefined;
  for (let length = 1; length <= MOST_WORDS; length++) {
    runs = new TermRuns(words, runs, leastPieces);
    for (const text of texts) runs.read(text, text.paper);
    const counter = new Counter(words, runs, all);
    for (const text of texts) counter.add(text, text.paper, text.isTitle);
    counter.addWritings();
    for (const [key, candidate] of counter.candidates) {
      const known = all.get(key);
      if (known) addWritings(known, candidate);
      else if (candidate.papers.length >= leastPieces) {
        all.set(key, candidate);
        const hyphenated = rare.get(key);
        if (hyphenated) addWritings(candidate, hyphenated);
      } else if (length === 1 && isHyphenated(candidate)) rare.set(key, candidate);
      if (candidate.papers.length < leastPieces) continue;
      for (const shorter of shorterKeys(candidate, words)) {
        const part = all.get(shorter);
        if (part && part !== all.get(key)) part.inLonger = Math.max(part.inLonger, candidate.occurrences);
      }
    }
  }
  return all;
}

const HYPHEN = /[-‐‑]/;

function isHyphenated({ writings }: Candidate): boolean {
  for (const writing of writings.keys()) if (HYPHEN.test(writing)) return true;
  return false;
}

/** Keys of a candidate without its first and without its last word. */
function shorterKeys(candidate: Candidate, { keys }: TermWords): string[] {
  if (candidate.words.length < 2) return [];
  const own = candidate.words.map((word) => keys[word] ?? '');
  return [own.slice(1).join(''), own.slice(0, -1).join('')];
}

/** Counts the runs of one length that may be terms, or writings of one. */
class Counter {
  readonly candidates = new Map<string, Candidate>();
  readonly #words: TermWords;
  readonly #runs: TermRuns;
  /** By number of the run; undefined for what is no candidate. */
  readonly #candidateOf: (Candidate | undefined)[] = [];
  /** Occurrences of a run, and those of them that do not begin a sentence of an abstract. */
  readonly #written: Uint32Array;
  readonly #inside: Uint32Array;
  /** Runs in the order in which they were first seen inside a sentence. */
  readonly #insideOrder: number[] = [];

  /** @param known candidates with fewer words, by key, of which these runs may be writings */
  constructor(words: TermWords, runs: TermRuns, known: ReadonlyMap<string, Candidate>) {
    this.#words = words;
    this.#runs = runs;
    this.#written = new Uint32Array(runs.size);
    this.#inside = new Uint32Array(runs.size);
    const others: number[] = [];
    for (let run = 0; run < runs.size; run += 1) {
      const isHyphenated = runs.length === 1 && HYPHEN.test(words.surfaces[runs.wordsOf(run)[0] ?? 0] ?? '');
      if (isHyphenated || runs.isFrequent(run)) this.#setCandidate(run, () => true);
      else others.push(run);
    }
    for (const run of others) this.#setCandidate(run, (key) => known.has(key) || this.candidates.has(key));
  }

  #setCandidate(run: number, isWanted: (key: string) => boolean): void {
    const { keys, roles } = this.#words;
    const own = this.#runs.wordsOf(run);
    if (roles[own[0] ?? 0] === 'connector' || roles[own.at(-1) ?? 0] === 'connector') return;
    const key = own.map((word) => keys[word]).join('');
    if (!isWanted(key)) return;
    const candidate = this.candidates.get(key) ?? emptyCandidate(key, own);
    this.candidates.set(key, candidate);
    this.#candidateOf[run] = candidate;
  }

  add({ words, runs }: RunText, paper: number, isTitle: boolean): void {
    for (let at = 0; at + this.#runs.length <= words.length; at++) {
      const run = runs[at] ?? -1;
      const candidate = run < 0 ? undefined : this.#candidateOf[run];
      if (candidate) this.#count(candidate, run, words, at, paper, isTitle);
    }
  }

  /** Gives the candidates their writings. */
  addWritings(): void {
    const add = (writings: 'writings' | 'running', run: number, count: number) => {
      const writing = this.#runs.wordsOf(run).map((word) => this.#words.surfaces[word]);
      this.#candidateOf[run]?.[writings].set(writing.join(' '), count);
    };
    for (const [run, count] of this.#written.entries()) if (count > 0) add('writings', run, count);
    for (const run of this.#insideOrder) add('running', run, this.#inside[run] ?? 0);
  }

  #count(
    candidate: Candidate,
    run: number,
    text: Int32Array,
    at: number,
    paper: number,
    isTitle: boolean,
  ): void {
    const end = at + this.#runs.length;
    candidate.occurrences++;
    if (candidate.papers.at(-1) !== paper) candidate.papers.push(paper);
    if (isTitle && candidate.titlePapers.at(-1) !== paper) candidate.titlePapers.push(paper);
    const before = text[at - 1] ?? 0;
    vote(candidate.before, this.#neverNamed(before));
    vote(candidate.after, this.#neverNamed(text[end] ?? 0));
    if (this.#isBoundary(text[end])) candidate.closes++;
    if (!this.#isBoundary(before)) candidate.modified++;
    const next = this.#words.marks[text[end] ?? 0];
    if (next === 'of') candidate.ofSomething++;
    else if (next === 'article') candidate.beforeArticle++;
    if (this.#words.marks[before] === 'before-verb') candidate.asVerb++;
    this.#written[run] = (this.#written[run] ?? 0) + 1;
    if (isTitle || before === 0) return;
    candidate.inside++;
    if (this.#inside[run] === 0) this.#insideOrder.push(run);
    this.#inside[run] = (this.#inside[run] ?? 0) + 1;
    const { capitals, roles, surfaces } = this.#words;
    const isCapital = capitals[text[at] ?? 0];
    if (isCapital) candidate.capital++;
    // `Mental Disorders` of `Manual of Mental Disorders`.
    const joined = roles[before] === 'connector' || surfaces[before] === 'and' ? text[at - 2] : before;
    const isCutBefore = isCapital && capitals[joined ?? 0];
    if (isCutBefore || (capitals[text[end - 1] ?? 0] && capitals[text[end] ?? 0])) candidate.cut++;
  }

  /** The number of a word that no term holds, 0 for any other. */
  #neverNamed(word: number): number {
    return this.#words.roles[word] === 'never' ? word : 0;
  }

  #isBoundary(word: number | undefined): boolean {
    const role = this.#words.roles[word ?? 0];
    return role !== 'subject' && role !== 'general';
  }
}
