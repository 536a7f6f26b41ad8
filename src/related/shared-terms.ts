import { compare } from '../compare.ts';
import type { DocumentVectors } from '../vectors/document-vectors.ts';
import { type ContentWord, contentWordAt, contentWords } from '../words/tokenize.ts';
import { ofEachWord } from '../words/written-words.ts';
import {
  MOST_SHARED_SHARE,
  MOST_SHARED_SHARE_OTHERWISE,
  MOST_SHARED_TERMS,
  PHRASE_FACTOR,
} from './constants.ts';

/** Words of a phrase at most. */
const LONGEST_PHRASE = 4;

/**
 * Names what two papers have in common, in words a reader would use and could search for: phrases rather than single
 * words, none that a large part of all papers has, none that is part of another.
 * @returns a function from two rows of `vectors` to terms, strongest first, as the first paper writes them
 */
export function sharedTermsFinder(vectors: DocumentVectors): (row: number, other: number) => string[] {
  const { documents, learnt, terms } = vectors;
  const written = vectors.written();
  const { isSubject } = vectors.aboutness();
  const wordAt = ofEachWord(contentWordAt);
  const textsOf = (row: number): Text[] => {
    const { title = '', abstract = '' } = documents[row] ?? {};
    return [abstract, title].map((text) => ({ text, words: contentWords(text, wordAt) }));
  };
  const upTo = (share: number, test: (column: number) => boolean) => {
    const most = Math.max(2, share * learnt);
    return (column: number) => (terms.documentFrequency[column] ?? 0) <= most && test(column);
  };
  const kinds = [upTo(MOST_SHARED_SHARE, isSubject), upTo(MOST_SHARED_SHARE_OTHERWISE, isSubject)];
  let last: { row: number; texts: Text[] } = { row: -1, texts: [] };

  return (row, other) => {
    if (last.row !== row) last = { row, texts: textsOf(row) };
    const shared = sharedTerms(vectors, row, other);
    let tried = 0;
    for (const isGood of kinds) {
      const terms = new Map(
        shared.filter(({ column }) => isGood(column)).map(({ term, weight }) => [term, weight]),
      );
      // Each kind holds those before: as many are the same.
      if (terms.size === tried) continue;
      tried = terms.size;
      const found = [...phrases(last.texts, terms), ...singleWords(last.texts, terms)];
      const kept = withoutOverlaps(
        found,
        sequencesOf(() => textsOf(other)),
      );
      if (kept.length > 0) return kept.map((reason) => written(reason.written));
    }
    return [];
  };
}

interface Text {
  text: string;
  words: readonly ContentWord[];
}

interface SharedTerm {
  column: number;
  /** Stems, joined by a space. */
  term: string;
  /** What it adds to the cosine of the two papers. */
  weight: number;
}

interface Reason {
  /** Stems of its words. */
  stems: readonly string[];
  /** As cut from the paper. */
  written: string;
  weight: number;
}

function sharedTerms({ terms: { rows, terms } }: DocumentVectors, a: number, b: number): SharedTerm[] {
  const shared: SharedTerm[] = [];
  let i = rows.starts[a] ?? 0;
  let j = rows.starts[b] ?? 0;
  while (i < (rows.starts[a + 1] ?? 0) && j < (rows.starts[b + 1] ?? 0)) {
    const column = rows.columns[i] ?? 0;
    const y = rows.columns[j] ?? 0;
    if (column === y) {
      const weight = (rows.values[i++] ?? 0) * (rows.values[j++] ?? 0);
      shared.push({ column, term: terms[column] ?? '', weight });
    } else if (column < y) i += 1;
    else j += 1;
  }
  return shared;
}

/** Runs of words of which every neighbouring pair is among the shared terms. */
function phrases(texts: readonly Text[], shared: ReadonlyMap<string, number>): Reason[] {
  const found = new Map<string, Reason>();
  const firsts = new Set(
    [...shared.keys()].flatMap((term) => (term.includes(' ') ? term.split(' ', 1) : [])),
  );
  if (firsts.size === 0) return [];
  for (const { text, words } of texts) {
    for (const [start, first] of words.entries()) {
      // What begins or ends beside a hyphen is torn from a compound.
      if (first.hyphenBefore || !firsts.has(first.stem)) continue;
      let weight = 0;
      for (let end = start + 1; end < Math.min(start + LONGEST_PHRASE, words.length); end += 1) {
        const word = words[end];
        const pair = word?.joined ? shared.get(`${words[end - 1]?.stem} ${word.stem}`) : undefined;
        if (!word || pair === undefined) break;
        weight += PHRASE_FACTOR * pair;
        if (word.hyphenAfter) continue;
        const stems = words.slice(start, end + 1).map(({ stem }) => stem);
        const key = stems.join(' ');
        if (!found.has(key)) found.set(key, { stems, written: text.slice(first.start, word.end), weight });
      }
    }
  }
  return [...found.values()];
}

function singleWords(texts: readonly Text[], shared: ReadonlyMap<string, number>): Reason[] {
  const found = new Map<string, Reason>();
  for (const { text, words } of texts) {
    for (const { stem, start, end, hyphenBefore, hyphenAfter } of words) {
      const weight = shared.get(stem);
      if (weight === undefined || found.has(stem) || hyphenBefore || hyphenAfter) continue;
      found.set(stem, { stems: [stem], written: text.slice(start, end), weight });
    }
  }
  return [...found.values()];
}

/** A test whether words follow one another in the other paper, whose words are cut only if it is asked. */
function sequencesOf(texts: () => Text[]): (stems: readonly string[]) => boolean {
  let sequences: string[] | undefined;
  return (stems) => {
    sequences ??= texts().map(({ words }) =>
      words.map(({ stem, joined }) => (joined ? ` ${stem}` : ` | ${stem}`)).join(''),
    );
    return sequences.some((sequence) => `${sequence} `.includes(` ${stems.join(' ')} `));
  };
}

/** Strongest first, without those that have a word of a stronger one. */
function withoutOverlaps(
  reasons: readonly Reason[],
  standsInOther: (stems: readonly string[]) => boolean,
): Reason[] {
  const kept: Reason[] = [];
  const used = new Set<string>();
  const ranked = reasons.toSorted(
    (a, b) => b.weight - a.weight || b.stems.length - a.stems.length || compare(a.written, b.written),
  );
  for (const reason of ranked) {
    if (kept.length === MOST_SHARED_TERMS) break;
    if (reason.stems.some((stem) => isKin(stem, used))) continue;
    // Two shared pairs that overlap in one paper need not follow one another in the other.
    if (reason.stems.length > 2 && !standsInOther(reason.stems)) continue;
    kept.push(reason);
    for (const stem of reason.stems) used.add(stem);
  }
  return kept;
}

/** Whether a word, or one that begins with it or that it begins with, is among others: `math` and `mathemat` are kin. */
function isKin(stem: string, others: ReadonlySet<string>): boolean {
  if (others.has(stem)) return true;
  return [...others].some((other) => other.startsWith(stem) || stem.startsWith(other));
}
