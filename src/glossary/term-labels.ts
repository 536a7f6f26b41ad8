import { compare } from '../compare.ts';
import type { Candidate } from './term-candidates.ts';

/** The most frequent writing; in small letters, unless most occurrences in running text have capitals. */
export function labelOf({ writings, inside, capital }: Candidate): string {
  const byWords = new Map<string, Map<string, number>>();
  for (const [writing, count] of writings) {
    const small = writing.toLowerCase();
    byWords.set(small, (byWords.get(small) ?? new Map<string, number>()).set(writing, count));
  }
  const [best] = [...byWords].sort(([a, x], [b, y]) => total(y) - total(x) || compare(a, b));
  if (!best) return '';
  const [small, cases] = best;
  const [first = small] = mostFrequent(cases);
  if (inside >= 2 && capital >= inside * 0.9) return first;
  const kept = mostFrequent(cases).filter(keepsCase);
  const count = kept.reduce((sum, writing) => sum + (cases.get(writing) ?? 0), 0);
  return count * 2 >= total(cases) ? (kept[0] ?? small) : small;
}

/** Whether a writing has capitals that are not those of a sentence or title, as `KV cache` or `vLLM` have. */
function keepsCase(writing: string): boolean {
  return (
    writing.split(/[\s-]+/).some((word) => /\p{Lu}.*\p{Lu}|\p{Ll}\p{Lu}/u.test(word)) &&
    !/(?:^|\s)\p{Lu}\p{Ll}/u.test(writing)
  );
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
