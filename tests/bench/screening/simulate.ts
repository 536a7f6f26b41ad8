import { seededRandom } from '../../../src/random.ts';
import type { Label } from '../../../src/screening/ranking/labels.ts';

/** What a simulated screening came to. */
export interface Simulated {
  /** Work saved over sampling when at least 95 % of the relevant papers are found: of 19, all. */
  wss95: number;
  /** The same when at most 95 % are found, of 19 all but one: what ASReview's insights call WSS@95. */
  mildWss95: number;
  /** Share of the relevant papers found in the first 10 % of the papers. */
  early: number;
}

/**
 * Screens a labelled review in the order of a ranking that is learnt anew after each paper, from one relevant and one
 * other paper that are known; these count neither as screened nor as found.
 * @param rank rows, the most likely first
 * @param relevant what readers decided, by row
 * @param seed decides which two papers are known
 * @see Cohen et al. (2006) on work saved over sampling, and https://github.com/asreview/asreview-insights for the milder
 *   reading
 */
export function simulate(
  rank: (labels: readonly Label[]) => readonly number[] | undefined,
  relevant: readonly boolean[],
  seed: number,
): Simulated {
  const random = seededRandom(seed);
  const rowsOf = (wanted: boolean) => [...relevant.keys()].filter((row) => relevant[row] === wanted);
  const known = [random.pick(rowsOf(true)), random.pick(rowsOf(false))];
  const labels: Label[] = known.map((row) => ({ row, relevant: relevant[row] ?? false }));
  const seen = new Set(known);
  const papers = relevant.length - known.length;
  const wanted = relevant.filter(Boolean).length - 1;
  /** Number of papers screened when each of the relevant ones was found. */
  const found: number[] = [];
  while (found.length < wanted) {
    const next = rank(labels)?.find((row) => !seen.has(row));
    if (next === undefined) throw new Error('The ranking ends before all papers are seen.');
    seen.add(next);
    labels.push({ row: next, relevant: relevant[next] ?? false });
    if (relevant[next]) found.push(seen.size - known.length);
  }
  const saved = (count: number) => (papers - (found[count - 1] ?? papers)) / papers - 0.05;
  return {
    wss95: saved(Math.ceil(0.95 * wanted)),
    mildWss95: saved(Math.floor(0.95 * wanted)),
    early: found.filter((place) => place <= papers / 10).length / wanted,
  };
}
