import type { SparseRows } from '../../vectors/sparse-rows.ts';
import type { TermCounts } from '../vectors/term-counts.ts';

/**
 * TF-IDF of papers with smoothed inverse document frequency over these papers alone and rows of
 * length 1.
 * @param isLogarithmic whether a term that stands in a paper several times counts as the logarithm of it
 * @see https://scikit-learn.org/stable/modules/feature_extraction.html#tfidf-term-weighting
 */
export function weighTerms(
  { starts, columns, counts, width }: TermCounts,
  isLogarithmic: boolean,
): SparseRows {
  const papers = starts.length - 1;
  const holders = new Uint32Array(width);
  for (const column of columns) holders[column] = (holders[column] ?? 0) + 1;
  const rarity = Float64Array.from(holders, (count) => Math.log((1 + papers) / (1 + count)) + 1);
  const values = new Float32Array(columns.length);
  for (let paper = 0; paper < papers; paper += 1) {
    const [start, end] = [starts[paper] ?? 0, starts[paper + 1] ?? 0];
    let squares = 0;
    for (let at = start; at < end; at += 1) {
      const count = counts[at] ?? 0;
      const value = (isLogarithmic ? 1 + Math.log(count) : count) * (rarity[columns[at] ?? 0] ?? 0);
      values[at] = value;
      squares += value * value;
    }
    const length = Math.sqrt(squares) || 1;
    for (let at = start; at < end; at += 1) values[at] = (values[at] ?? 0) / length;
  }
  return { starts, columns, values, width };
}

/** Product of each row with weights of the columns. */
export function project({ starts, columns, values }: SparseRows, weights: Float64Array): Float64Array {
  const products = new Float64Array(starts.length - 1);
  for (let row = 0; row < products.length; row += 1) {
    let sum = 0;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1)
      sum += (weights[columns[at] ?? 0] ?? 0) * (values[at] ?? 0);
    products[row] = sum;
  }
  return products;
}
