/** Judgements of one query: grade (above 0 is relevant) by document. */
export type Judged = ReadonlyMap<string, number>;

/**
 * Normalised discounted cumulative gain of the first `depth` results with the grade as gain (Järvelin and Kekäläinen
 * 2002), 0…1.
 */
export function ndcg(ranked: readonly string[], judged: Judged, depth = 10): number {
  const gain = (grades: readonly number[]) =>
    grades.slice(0, depth).reduce((sum, grade, i) => sum + Math.max(0, grade) / Math.log2(i + 2), 0);
  const ideal = gain([...judged.values()].sort((a, b) => b - a));
  return ideal === 0 ? 0 : gain(ranked.map((id) => judged.get(id) ?? 0)) / ideal;
}

/** One over the rank of the first relevant result, 0 when there is none among the first `depth`. */
export function reciprocalRank(ranked: readonly string[], judged: Judged, depth = 10): number {
  const at = ranked.slice(0, depth).findIndex((id) => (judged.get(id) ?? 0) > 0);
  return at < 0 ? 0 : 1 / (at + 1);
}

/** Share of the relevant documents among the first `depth` results; where there are more than `depth`, of as many. */
export function recall(ranked: readonly string[], judged: Judged, depth: number): number {
  const relevant = [...judged].filter(([, grade]) => grade > 0).map(([id]) => id);
  const shown = new Set(ranked.slice(0, depth));
  return relevant.filter((id) => shown.has(id)).length / Math.max(1, Math.min(depth, relevant.length));
}

/** Share of the first `depth` results that are relevant; 0 for no result. */
export function precision(ranked: readonly string[], judged: Judged, depth: number): number {
  const shown = ranked.slice(0, depth);
  return shown.filter((id) => (judged.get(id) ?? 0) > 0).length / Math.max(1, shown.length);
}

/** Mean, 0 for no numbers. */
export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0) / Math.max(1, numbers.length);
}

/** The number below which the given share of all numbers lies. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
