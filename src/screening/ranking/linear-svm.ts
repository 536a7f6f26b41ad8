import { seededRandom } from '../../random.ts';
import { rowCount, type SparseRows } from '../../vectors/sparse-rows.ts';
import { examplesOf, type Label } from './labels.ts';
import { project } from './weights.ts';

/**
 * What a paper on the wrong side costs, beside the size of the weights; and what relevant papers weigh. Both as ASReview
 * has them (“ELAS u4”), which chose them on the SYNERGY collection of reviews.
 */
const COST = 0.11;
const RATIO = 9.8;
/** Passes over all examples; the order of scores no longer changes much after these. */
const PASSES = 8;
const SEED = 7;

/**
 * Scores of all rows by a linear support vector machine with squared hinge loss,
 * found by dual coordinate descent (Hsieh et al. 2008). It works a pass at a time.
 */
export function* linearSvm(rows: SparseRows, labels: readonly Label[]): Generator<void, Float64Array> {
  const { starts, columns, values, width } = rows;
  const examples = examplesOf(labels, rowCount(rows), RATIO);
  const weights = new Float64Array(width + 1);
  const alphas = new Float64Array(examples.length);
  const random = seededRandom(SEED);
  const order = examples.map((_, index) => index);
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (let end = order.length - 1; end > 0; end -= 1) {
      const other = random.below(end + 1);
      [order[end], order[other]] = [order[other] ?? 0, order[end] ?? 0];
    }
    for (const index of order) {
      const example = examples[index];
      if (!example) continue;
      const sign = example.relevant ? 1 : -1;
      const cost = COST * example.weight;
      const [start, end] = [starts[example.row] ?? 0, starts[example.row + 1] ?? 0];
      let score = weights[width] ?? 0;
      for (let at = start; at < end; at += 1) score += (weights[columns[at] ?? 0] ?? 0) * (values[at] ?? 0);
      const alpha = alphas[index] ?? 0;
      const slack = 0.5 / cost;
      // A row of length 1, and the 1 that stands for the bias.
      const next = Math.max(0, alpha - (sign * score - 1 + slack * alpha) / (2 + slack));
      const step = sign * (next - alpha);
      alphas[index] = next;
      if (step === 0) continue;
      for (let at = start; at < end; at += 1) {
        const column = columns[at] ?? 0;
        weights[column] = (weights[column] ?? 0) + step * (values[at] ?? 0);
      }
      weights[width] = (weights[width] ?? 0) + step;
    }
    yield;
  }
  return project(rows, weights);
}
