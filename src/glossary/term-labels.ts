import { compare } from '../compare.ts';
import type { Candidate } from './candidate.ts';

/** Share of a word's occurrences in running text that must have a first capital for it to be one of a name. */
const SHARE_OF_CAPITALS = 0.9;
/** Occurrences in running text that show how a phrase is written. */
const LEAST_RUNNING = 2;

/** What is known of the single words of a term, by which it is written where running text does not show it. */
export type WordCandidates = (word: number) => Candidate | undefined;

/** The most frequent writing, each word with the capitals that most authors give it in running text. */
export function labelOf(candidate: Candidate, wordOf: WordCandidates): string {
  const byWords = new Map<string, Map<string, number>>();
  for (const [writing, count] of candidate.writings) {
    const small = writing.toLowerCase();
    byWords.set(small, (byWords.get(small) ?? new Map<string, number>()).set(writing, count));
  }
  const [best] = [...byWords].sort(([a, x], [b, y]) => total(y) - total(x) || compare(a, b));
  if (!best) return '';
  const [small, all] = best;
  const running = new Map([...candidate.running].filter(([writing]) => writing.toLowerCase() === small));
  const words = small.split(' ').map((word, at) => {
    const forms = formsAt(running, at);
    if (total(forms) >= LEAST_RUNNING) return caseOf(word, forms);
    const single = caseAlone(word, wordOf(candidate.words[at] ?? 0));
    return single ?? withoutEvidence(word, formsAt(all, at));
  });
  // Where only some have a capital (`Taylor rule`), they must have it elsewhere as well.
  if (words.every(isCapital)) return words.join(' ');
  return words
    .map((word, at) => {
      if (!isCapital(word) || hasInnerCapital(word)) return word;
      return caseAlone(word.toLowerCase(), wordOf(candidate.words[at] ?? 0)) ?? word;
    })
    .join(' ');
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** A word as running text writes it wherever it stands. */
function caseAlone(small: string, single: Candidate | undefined): string | undefined {
  const known = new Map([...(single?.running ?? [])].filter(([writing]) => writing.toLowerCase() === small));
  return known.size > 0 ? caseOf(small, known) : undefined;
}

/** The forms that one word of a phrase has in its writings. */
function formsAt(writings: ReadonlyMap<string, number>, at: number): Map<string, number> {
  const forms = new Map<string, number>();
  for (const [writing, count] of writings) {
    const form = writing.split(' ')[at] ?? '';
    forms.set(form, (forms.get(form) ?? 0) + count);
  }
  return forms;
}

/**
 * A word as running text writes it: a first capital needs nearly all of it, for many write `Large Language Model (LLM)`
 * where they define a short form.
 */
function caseOf(small: string, forms: ReadonlyMap<string, number>): string {
  const capitals = new Map([...forms].filter(([form]) => form !== small));
  const inner = new Map([...capitals].filter(([form]) => hasInnerCapital(form)));
  const [first = small] = mostFrequent(inner);
  if (inner.size > 0 && total(inner) * 2 >= total(forms)) return first;
  return total(capitals) >= SHARE_OF_CAPITALS * total(forms) ? (mostFrequent(capitals)[0] ?? small) : small;
}

/** In titles and at the beginning of sentences only capitals within a word mean something. */
function withoutEvidence(small: string, forms: ReadonlyMap<string, number>): string {
  const [first = small] = mostFrequent(forms);
  return hasInnerCapital(first) ? first : small;
}

/** Whether a word has capitals that are not those of a sentence or title, as `KV` and `vLLM` have. */
function hasInnerCapital(word: string): boolean {
  return word.split('-').some((part) => /\p{Lu}.*\p{Lu}|[\p{Ll}\p{N}]\p{Lu}|^\p{Lu}\p{N}/u.test(part));
}

/** Values by their counts, the most frequent first; of equally frequent ones the first in order of the alphabet. */
export function mostFrequent(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort(([a, x], [b, y]) => y - x || compare(a, b)).map(([value]) => value);
}

function total(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
