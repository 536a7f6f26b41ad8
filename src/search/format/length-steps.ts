/*
 * How long an abstract is where papers are many: in steps of one ratio, as in Lucene's norms. What a length counts for
 * is off by less than a twelfth, and a step takes a quarter of the bytes.
 */

/** Steps from one length to twice as much. */
const STEPS = 3;

/** The step of a length in words; 0 for none. */
export function stepOf(length: number): number {
  return length > 0 ? 1 + Math.round(STEPS * Math.log2(length)) : 0;
}

/** The length in the middle of a step. */
export function lengthOf(step: number): number {
  return step > 0 ? Math.round(2 ** ((step - 1) / STEPS)) : 0;
}
