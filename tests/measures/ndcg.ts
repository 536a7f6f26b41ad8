/**
 * Normalised discounted cumulative gain of a ranking (Järvelin and Kekäläinen 2002) with gain 2^grade − 1, over its first
 * `depth` places; the ideal ranking is one of all graded items.
 * @param ranking items, best first
 * @param grades grade by item, 0 for not relevant; an item without grade gains nothing
 * @returns 0…1; 1 where there is nothing to gain
 */
export function ndcg(ranking: readonly string[], grades: ReadonlyMap<string, number>, depth: number): number {
  const ideal = discountedGain(
    [...grades.values()].sort((a, b) => b - a),
    depth,
  );
  const gain = discountedGain(
    ranking.map((item) => grades.get(item) ?? 0),
    depth,
  );
  return ideal === 0 ? 1 : gain / ideal;
}

function discountedGain(grades: readonly number[], depth: number): number {
  return grades
    .slice(0, depth)
    .reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
}
