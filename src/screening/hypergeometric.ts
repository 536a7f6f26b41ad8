/*
 * What a sample without replacement says of all that it was taken from. Bounds are exact, as those of Clopper and Pearson
 * (1934) for shares: each side errs with at most half of the given probability.
 */

/**
 * Bounds of the number of marked things among all, from a sample without replacement.
 * @param all number of things
 * @param sample number of things in the sample, at most `all`
 * @param marked number of marked things in the sample
 * @param error probability that the bounds miss the true number, at most
 */
export function countBounds(
  all: number,
  sample: number,
  marked: number,
  error = 0.05,
): { least: number; most: number } {
  const highest = all - (sample - marked);
  // Both tails are monotone in the number of marked things.
  const least = firstWhere(marked, highest, (count) => upperTail(all, count, sample, marked) > error / 2);
  const beyond = firstWhere(
    marked,
    highest + 1,
    (count) => lowerTail(all, count, sample, marked) <= error / 2,
  );
  return { least, most: beyond - 1 };
}

/** The least number from `from` up to `end` for which a test holds that holds for all after it; `end` where none does. */
function firstWhere(from: number, end: number, holds: (count: number) => boolean): number {
  let [low, high] = [from, end];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Probability of at least so many marked things in a sample. */
function upperTail(all: number, count: number, sample: number, marked: number): number {
  let sum = 0;
  for (let k = marked; k <= Math.min(sample, count); k += 1) sum += probability(all, count, sample, k);
  return sum;
}

/** Probability of at most so many marked things in a sample. */
function lowerTail(all: number, count: number, sample: number, marked: number): number {
  let sum = 0;
  for (let k = Math.max(0, sample - (all - count)); k <= marked; k += 1)
    sum += probability(all, count, sample, k);
  return sum;
}

function probability(all: number, count: number, sample: number, k: number): number {
  return Math.exp(logChoose(count, k) + logChoose(all - count, sample - k) - logChoose(all, sample));
}

/** Logarithm of the number of ways to choose `k` of `n` things. */
function logChoose(n: number, k: number): number {
  return k < 0 || k > n ? Number.NEGATIVE_INFINITY : logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

const logFactorials = [0];

function logFactorial(n: number): number {
  for (let next = logFactorials.length; next <= n; next += 1)
    logFactorials.push((logFactorials[next - 1] ?? 0) + Math.log(next));
  return logFactorials[n] ?? 0;
}
