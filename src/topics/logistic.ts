import { cholesky, choleskySolver } from '../vectors/cholesky.ts';

const MOST_STEPS = 50;
const ENOUGH = 1e-7;
/** A precision that lets a coefficient stay what it was. */
const FIXED = 1e9;

/** Chance that something is so, from a weighted sum. */
export function sigmoid(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

/**
 * Logistic regression by Newton’s method. What is expected beforehand enters as a normal distribution around `prior`:
 * without examples the answer is `prior`, and every example pulls it towards what was seen.
 * @param inputs rows of as many numbers as `prior` has
 * @param outcomes 1 or 0 by row
 * @param precision how firmly the prior holds (1 / variance), above 0; of all coefficients or of each
 * @returns coefficients
 */
export function logisticRegression(
  inputs: readonly Float64Array[],
  outcomes: readonly number[],
  prior: readonly number[],
  precision: number | readonly number[],
): Float64Array {
  const size = prior.length;
  const precisions = prior.map((_, i) => (typeof precision === 'number' ? precision : (precision[i] ?? 1)));
  const coefficients = Float64Array.from(prior);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const gradient = coefficients.map((value, i) => (precisions[i] ?? 1) * ((prior[i] ?? 0) - value));
    const curvature = Array.from({ length: size }, (_, i) => {
      const row = new Float64Array(size);
      row[i] = precisions[i] ?? 1;
      return row;
    });
    for (const [index, x] of inputs.entries()) {
      const chance = sigmoid(weightedSum(coefficients, x));
      const error = (outcomes[index] ?? 0) - chance;
      const weight = chance * (1 - chance);
      for (let i = 0; i < size; i += 1) {
        const value = x[i] ?? 0;
        const row = curvature[i];
        if (value === 0 || !row) continue;
        gradient[i] = (gradient[i] ?? 0) + error * value;
        for (let j = 0; j < size; j += 1) row[j] = (row[j] ?? 0) + weight * value * (x[j] ?? 0);
      }
    }
    const change = choleskySolver(cholesky(curvature))(gradient);
    for (let i = 0; i < size; i += 1) coefficients[i] = (coefficients[i] ?? 0) + (change[i] ?? 0);
    if (change.every((value) => Math.abs(value) < ENOUGH)) break;
  }
  return coefficients;
}

export function weightedSum(coefficients: Float64Array, x: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < coefficients.length; i += 1) sum += (coefficients[i] ?? 0) * (x[i] ?? 0);
  return sum;
}

/**
 * What is to be added to the weighted sums of some examples so that they fit their outcomes better, as far as a normal
 * distribution around 0 allows: of few examples hardly anything.
 * @param sums weighted sum of each example
 * @param outcomes 1 or 0 by example
 * @param precision how firmly 0 holds (1 / variance), above 0
 */
export function offsetOf(sums: readonly number[], outcomes: readonly number[], precision: number): number {
  const [offset = 0] = logisticRegression(
    sums.map((sum) => Float64Array.of(1, sum)),
    outcomes,
    [0, 1],
    [precision, FIXED],
  );
  return offset;
}
