import { compare } from '../compare.ts';
import type { DocumentVectors } from '../vectors/document-vectors.ts';
import { wordRole } from '../words/general-words.ts';
import { NAMELESS_NOUNS } from '../words/nameless-words.ts';
import { singular } from '../words/singular.ts';
import { contentWords } from '../words/tokenize.ts';
import { COUNT_STEP, MOST_SHARED_SHARE, MOST_SHARED_TERMS, PHRASE_FACTOR } from './constants.ts';
import { sharedTermsFinder } from './shared-terms.ts';
import { inSteps } from './steps.ts';

/** A characteristic term of the corpus with the papers that hold it. */
export interface NamedTerm {
  /** As most papers write it. */
  label: string;
  /** Ids of the papers that hold it. */
  papers: readonly string[];
}

interface Name {
  label: string;
  stems: readonly string[];
  weight: number;
}

/**
 * Names what two papers have in common: the rarest characteristic terms that both hold, or where there are none the
 * phrases and words that make them alike. A single word is a reason only if it names a subject.
 * @returns a function from two rows to at most three names, best first
 */
export function sharedNamesFinder(
  vectors: DocumentVectors,
  terms: readonly NamedTerm[],
): (row: number, other: number) => string[] {
  const { documents, learnt, rowOf } = vectors;
  const otherwise = sharedTermsFinder(vectors);
  const all = inSteps(learnt, COUNT_STEP);
  const names: Name[] = [];
  /** Places of names by row, ascending. */
  const namesOf = documents.map((): number[] => []);
  for (const { label, papers } of terms) {
    const rows = papers.map((id) => rowOf.get(id) ?? -1);
    // A paper that joined does not make a term more common.
    const count = rows.reduce((sum, row) => sum + Number(row < learnt), 0);
    if (count > MOST_SHARED_SHARE * learnt || !namesSubject(label)) continue;
    const stems = contentWords(label).map(({ stem }) => stem);
    const rarity = Math.log((all + 1) / inSteps(Math.max(1, count), COUNT_STEP));
    for (const row of rows) namesOf[row]?.push(names.length);
    names.push({ label, stems, weight: rarity * (stems.length > 1 ? PHRASE_FACTOR : 1) });
  }
  return (row, other) => {
    const shared = inBoth(namesOf[row] ?? [], namesOf[other] ?? []).flatMap((place) => names[place] ?? []);
    if (shared.length === 0) return otherwise(row, other).filter(namesSubject);
    return withoutKin(shared).map(({ label }) => label);
  };
}

/** What stands in both of two ascending lists. */
function inBoth(some: readonly number[], others: readonly number[]): number[] {
  const both: number[] = [];
  let at = 0;
  for (const one of some) {
    while ((others[at] ?? one) < one) at += 1;
    if (others[at] === one) both.push(one);
  }
  return both;
}

/** Best first, none with a word of a better one. */
function withoutKin(names: readonly Name[]): Name[] {
  const kept: Name[] = [];
  const used = new Set<string>();
  for (const name of names.toSorted((a, b) => b.weight - a.weight || compare(a.label, b.label))) {
    if (kept.length === MOST_SHARED_TERMS) break;
    if (name.stems.some((stem) => used.has(stem))) continue;
    kept.push(name);
    for (const stem of name.stems) used.add(stem);
  }
  return kept;
}

/** Whether a reason is more than one general word. */
function namesSubject(label: string): boolean {
  if (/[\s\-‐‑]/.test(label) || /\p{Lu}.*[\p{Lu}\d]/u.test(label)) return true;
  const word = singular(label.toLowerCase());
  return wordRole(word) === 'subject' && !NAMELESS_NOUNS.has(word);
}
