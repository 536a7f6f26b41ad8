/**
 * A positive number rounded to a power of two to a multiple of `step`: it stays what it is while what it is made of
 * changes a little.
 */
export function inSteps(value: number, step: number): number {
  return 2 ** (Math.round(Math.log2(value) / step) * step);
}
