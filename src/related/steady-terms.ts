import { dampened } from '../vectors/counted-terms.ts';
import { rowCount, type SparseRows } from '../vectors/sparse-rows.ts';
import type { TermVectors } from '../vectors/term-vectors.ts';
import { COUNT_STEP } from './constants.ts';
import { inSteps } from './steps.ts';

/** The commonest terms are in half of all papers; steps must not make that all. */
const LEAST_RATIO = 1.5;

/**
 * TF-IDF rows that one more paper hardly moves. How rare a term is goes by doublings of the papers that have it, and a
 * row's length is that of the text, whatever others hold: so the product of two rows changes only when a term of both has
 * become much more common.
 * @param learnt number of rows, the first ones, that rarity is learnt from
 * @returns rows whose products are in 0…1
 */
export function steadyRows(terms: TermVectors, learnt = rowCount(terms.rows)): SparseRows {
  const { rows, occurrences, textLengths } = terms;
  const all = inSteps(learnt, COUNT_STEP);
  const rarest = rarity(all, 1);
  const weights = Float64Array.from(
    terms.documentFrequency,
    (count) => rarity(all, inSteps(count, COUNT_STEP)) / rarest,
  );
  const values = new Float32Array(rows.values.length);
  for (const [row, length] of textLengths.entries()) {
    for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at += 1)
      values[at] = (dampened(occurrences[at] ?? 1) * (weights[rows.columns[at] ?? 0] ?? 0)) / length;
  }
  return { ...rows, values };
}

function rarity(all: number, count: number): number {
  return Math.log(Math.max(LEAST_RATIO, (all + 1) / count));
}
