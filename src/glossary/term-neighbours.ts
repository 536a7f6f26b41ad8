import type { Candidate } from './candidate.ts';

const MOST_NEIGHBOURS = 8;
/** Papers that two terms must share. */
const LEAST_SHARED = 2;
/** Terms of one paper that are looked at in pairs, the rarest first: keeps the work in proportion to the papers. */
const MOST_PER_PAPER = 24;
/** Log-likelihood ratio that chance reaches once in a hundred times (χ² with one degree of freedom). */
const LEAST_RATIO = 6.63;

/**
 * For each term the others that share more papers with it than chance would have it, by the log-likelihood ratio of
 * Dunning, “Accurate methods for the statistics of surprise and coincidence” (1993). A term that holds the letters of
 * the other is no neighbour.
 *
 * @returns indices of the neighbours, the strongest first, by the index of the term
 */
export function neighboursOf(
  terms: readonly Pick<Candidate, 'key' | 'papers'>[],
  paperCount: number,
): number[][] {
  const byPaper = new Map<number, number[]>();
  const rarestFirst = terms
    .map((_, at) => at)
    .sort((a, b) => frequency(terms, a) - frequency(terms, b) || a - b);
  for (const term of rarestFirst) {
    for (const paper of terms[term]?.papers ?? []) {
      const held = byPaper.get(paper);
      if (!held) byPaper.set(paper, [term]);
      else if (held.length < MOST_PER_PAPER) held.push(term);
    }
  }
  const shared = terms.map(() => new Map<number, number>());
  for (const held of byPaper.values()) {
    for (const a of held) {
      const counts = shared[a];
      for (const b of held) if (a !== b) counts?.set(b, (counts.get(b) ?? 0) + 1);
    }
  }
  return shared.map((counts, a) =>
    [...counts]
      .filter(([b, both]) => both >= LEAST_SHARED && !overlap(terms[a]?.key ?? '', terms[b]?.key ?? ''))
      .map(([b, both]) => ({
        b,
        ratio: logLikelihoodRatio(both, frequency(terms, a), frequency(terms, b), paperCount),
      }))
      .filter(({ ratio }) => ratio >= LEAST_RATIO)
      .sort((x, y) => y.ratio - x.ratio || x.b - y.b)
      .slice(0, MOST_NEIGHBOURS)
      .map(({ b }) => b),
  );
}

function frequency(terms: readonly Pick<Candidate, 'papers'>[], at: number): number {
  return terms[at]?.papers.length ?? 0;
}

function overlap(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

/**
 * Dunning's ratio for two terms; 0 where they meet less often than by chance.
 * @param both papers with both terms
 */
export function logLikelihoodRatio(both: number, a: number, b: number, all: number): number {
  if (both * all <= a * b) return 0;
  const cells = [both, a - both, b - both, all - a - b + both];
  const rows = [a, a, all - a, all - a];
  const columns = [b, all - b, b, all - b];
  let sum = 0;
  cells.forEach((cell, at) => {
    const expected = ((rows[at] ?? 0) * (columns[at] ?? 0)) / all;
    if (cell > 0 && expected > 0) sum += cell * Math.log(cell / expected);
  });
  return 2 * sum;
}
