import { addCount, addWritings, type Candidate, emptyCandidate } from './candidate.ts';
import { vote } from './majority.ts';
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
  let previous = new Set<string>();
  for (let length = 1; length <= MOST_WORDS; length++) {
    const counter = new Counter(words, length, length === 1 ? undefined : previous);
    papers.forEach(({ title, abstract }, paper) => {
      counter.add(title, paper, true);
      counter.add(abstract, paper, false);
    });
    previous = new Set();
    for (const [run, papersWithIt] of counter.runs) if (papersWithIt.count >= leastPieces) previous.add(run);
    for (const [key, candidate] of counter.candidates) {
      const known = all.get(key);
      if (known) addWritings(known, candidate);
      else if (candidate.papers.length >= leastPieces) {
        all.set(key, candidate);
        const hyphenated = rare.get(key);
        if (hyphenated) addWritings(candidate, hyphenated);
      } else if (length === 1 && isHyphenated(candidate)) rare.set(key, candidate);
      if (candidate.papers.length < leastPieces) continue;
      for (const shorter of counter.shorterKeys(candidate)) {
        const part = all.get(shorter);
        if (part && part !== all.get(key)) part.inLonger = Math.max(part.inLonger, candidate.occurrences);
      }
    }
  }
  return all;
}

function isHyphenated({ writings }: Candidate): boolean {
  for (const writing of writings.keys()) if (/[-‐‑]/.test(writing)) return true;
  return false;
}

function isCapital(writing: string | undefined): boolean {
  return writing !== undefined && /^\p{Lu}/u.test(writing);
}

class Counter {
  readonly candidates = new Map<string, Candidate>();
  /** Papers a run of this length stands in, whether it may be a term or not. */
  readonly runs = new Map<string, { count: number; last: number }>();
  readonly #words: TermWords;
  readonly #length: number;
  readonly #shorter: ReadonlySet<string> | undefined;

  constructor(words: TermWords, length: number, shorter: ReadonlySet<string> | undefined) {
    this.#words = words;
    this.#length = length;
    this.#shorter = shorter;
  }

  add(text: Int32Array, paper: number, isTitle: boolean): void {
    const { roles, keys } = this.#words;
    const length = this.#length;
    for (let at = 0; at + length <= text.length; at++) {
      if (!this.#mayBeRun(text, at)) continue;
      let run = '';
      for (let i = at; i < at + length; i++) run += i === at ? keys[text[i] ?? 0] : ` ${keys[text[i] ?? 0]}`;
      if (this.#shorter && !this.#isMadeOfFrequent(run)) continue;
      const known = this.runs.get(run);
      if (!known) this.runs.set(run, { count: 1, last: paper });
      else if (known.last !== paper) {
        known.count++;
        known.last = paper;
      }
      const first = roles[text[at] ?? 0];
      const last = roles[text[at + length - 1] ?? 0];
      if (first === 'connector' || last === 'connector') continue;
      this.#count(run.replaceAll(' ', ''), text, at, paper, isTitle);
    }
  }

  /** Whether all words may stand in a term, and a candidate's letters are not interrupted. */
  #mayBeRun(text: Int32Array, at: number): boolean {
    for (let i = at; i < at + this.#length; i++) if (!this.#words.mayBeIn(text[i] ?? 0)) return false;
    return true;
  }

  #isMadeOfFrequent(run: string): boolean {
    const shorter = this.#shorter;
    if (!shorter) return true;
    return shorter.has(run.slice(0, run.lastIndexOf(' '))) && shorter.has(run.slice(run.indexOf(' ') + 1));
  }

  #count(key: string, text: Int32Array, at: number, paper: number, isTitle: boolean): void {
    const end = at + this.#length;
    let candidate = this.candidates.get(key);
    if (!candidate) {
      candidate = emptyCandidate(key, [...text.subarray(at, end)]);
      this.candidates.set(key, candidate);
    }
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
    const writing = Array.from(text.subarray(at, end), (word) => this.#words.surfaces[word]).join(' ');
    addCount(candidate.writings, writing, 1);
    if (!isTitle && before !== 0) {
      candidate.inside++;
      addCount(candidate.running, writing, 1);
      if (isCapital(writing)) candidate.capital++;
      const { surfaces } = this.#words;
      // `Mental Disorders` of `Manual of Mental Disorders`.
      const joined =
        this.#words.roles[before] === 'connector' || surfaces[before] === 'and' ? text[at - 2] : before;
      const isCutBefore = isCapital(writing) && isCapital(surfaces[joined ?? 0]);
      if (isCutBefore || (isCapital(surfaces[text[end - 1] ?? 0]) && isCapital(surfaces[text[end] ?? 0])))
        candidate.cut++;
    }
  }

  /** Keys of a candidate without its first and without its last word. */
  shorterKeys({ words }: Candidate): string[] {
    if (words.length < 2) return [];
    const keys = words.map((word) => this.#words.keys[word] ?? '');
    return [keys.slice(1).join(''), keys.slice(0, -1).join('')];
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
