import { cholesky, choleskySolver } from './cholesky.ts';

/** Linear functions of a vector, one a target. */
export interface RidgeModel {
  /** Value of every target for a row of `dimensions` numbers that begins at `from`. */
  predict(vectors: Float32Array, from: number): Float64Array;
  /** What the model would say about its own examples had it not seen them, by example. */
  leftOut: Float64Array[];
}

/**
 * Ridge regression in closed form (Hoerl and Kennard 1970), all targets at once, with leave-one-out predictions from the
 * diagonal of the hat matrix (Golub, Heath and Wahba 1979). Cost: examples × dimensions².
 * @param vectors rows of `dimensions` numbers, one after the other
 * @param examples rows to learn from
 * @param targets values to predict, by example
 * @param penalty weight of the squared coefficients, above 0
 */
export function ridge(
  vectors: Float32Array,
  dimensions: number,
  examples: readonly number[],
  targets: readonly Float64Array[],
  penalty: number,
): RidgeModel {
  const count = targets[0]?.length ?? 0;
  const gram = Array.from({ length: dimensions }, (_, d) => {
    const row = new Float64Array(dimensions);
    row[d] = penalty;
    return row;
  });
  const moments = Array.from({ length: count }, () => new Float64Array(dimensions));
  const rowAt = (row: number) =>
    Float64Array.from(vectors.subarray(row * dimensions, (row + 1) * dimensions));
  for (const [example, row] of examples.entries()) {
    const x = rowAt(row);
    // The lower triangle is all that its factor is made from.
    for (const [d, line] of gram.entries()) {
      const times = x[d] ?? 0;
      for (let e = 0; e <= d; e += 1) line[e] = (line[e] ?? 0) + times * (x[e] ?? 0);
    }
    for (const [target, moment] of moments.entries()) {
      const value = targets[example]?.[target] ?? 0;
      if (value !== 0)
        for (let d = 0; d < dimensions; d += 1) moment[d] = (moment[d] ?? 0) + value * (x[d] ?? 0);
    }
  }
  const solve = choleskySolver(cholesky(gram));
  const coefficients = moments.map(solve);
  const predictRow = (x: ArrayLike<number>) =>
    Float64Array.from(coefficients, (line) => {
      let sum = 0;
      for (let d = 0; d < dimensions; d += 1) sum += (line[d] ?? 0) * (x[d] ?? 0);
      return sum;
    });
  return {
    predict: (others, from) => predictRow(others.subarray(from, from + dimensions)),
    leftOut: examples.map((row, example) => {
      const x = rowAt(row);
      const solved = solve(x);
      let leverage = 0;
      for (let d = 0; d < dimensions; d += 1) leverage += (solved[d] ?? 0) * (x[d] ?? 0);
      return predictRow(x).map(
        (value, target) =>
          (value - leverage * (targets[example]?.[target] ?? 0)) / Math.max(1 - leverage, 1e-6),
      );
    }),
  };
}
