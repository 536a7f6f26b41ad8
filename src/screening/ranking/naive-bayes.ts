import { rowCount, type SparseRows } from '../../vectors/sparse-rows.ts';
import { examplesOf, type Label } from './labels.ts';
import { project } from './weights.ts';

/**
 * Occurrences of each term that are taken for seen before anything is, so that rare words do not decide alone; and what
 * relevant papers weigh. Both as ASReview has them (“ELAS u3”), which chose them on the SYNERGY collection of reviews.
 */
const ALPHA = 3.822;
const RATIO = 1.2;

/**
 * Scores of all rows by multinomial naive Bayes: log odds that the terms of a row are those of a relevant paper.
 * @see Rennie, Shih, Teevan and Karger (2003) on what TF-IDF and rows of length 1 do for it
 */
export function naiveBayes(rows: SparseRows, labels: readonly Label[]): Float64Array {
  const [forIt, against] = [new Float64Array(rows.width), new Float64Array(rows.width)];
  let [sumFor, sumAgainst] = [0, 0];
  for (const { row, relevant, weight } of examplesOf(labels, rowCount(rows), RATIO)) {
    const counts = relevant ? forIt : against;
    for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at += 1) {
      const column = rows.columns[at] ?? 0;
      const value = weight * (rows.values[at] ?? 0);
      counts[column] = (counts[column] ?? 0) + value;
      if (relevant) sumFor += value;
      else sumAgainst += value;
    }
  }
  const terms = rows.width * ALPHA;
  const weights = forIt.map(
    (count, column) =>
      Math.log((count + ALPHA) / (sumFor + terms)) -
      Math.log(((against[column] ?? 0) + ALPHA) / (sumAgainst + terms)),
  );
  return project(rows, weights);
}
