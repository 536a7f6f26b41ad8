import { type Memo, NO_MEMO } from '../memo.ts';
import { seededRandom } from '../random.ts';
import { gramMatrix, orthonormalize, rowProducts } from './dense-products.ts';
import { exchanged, lineWeights, summedMatrices } from './line-sums.ts';
import { rowCount, type SparseRows } from './sparse-rows.ts';
import { spread } from './spread.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

/** Dimensions grow with the third root of the number of documents, from 59 for 393 to this many. */
const MOST_DIMENSIONS = 128;
const DIMENSIONS_PER_ROOT = 8;
/** More dimensions than wanted are carried along, so that those wanted come out well. */
const OVERSAMPLING = 16;
/** Rounds of the iteration; the spectrum of texts is flat, hence rather many. */
const ROUNDS = 6;
/** The directions are found from at most this many documents and this many terms; the others are projected. */
const MOST_DOCUMENTS = 3000;
const MOST_TERMS = 30_000;
/** Documents that are projected at once, and terms: bounds the memory. */
const BATCH = 1000;

/** Documents in few dimensions, in which those about the same things are near even if they use different words. */
export interface LatentVectors {
  dimensions: number;
  /** One row of `dimensions` numbers a document, of length 1 (or all zero), one after the other. */
  values: Float32Array;
  /** Rows for other term vectors with the same columns. */
  project(rows: SparseRows): Float32Array;
  /** What one occurrence of a term adds to a row before it is brought to length 1; undefined where it adds nothing. */
  directionOf(column: number): Float64Array | undefined;
}

/**
 * Latent semantic analysis (Deerwester et al. 1990): a truncated singular value decomposition of the term vectors, found
 * by randomised subspace iteration (Halko, Martinsson and Tropp 2011) from a fixed start.
 * @param documentFrequency number of documents by column: the most frequent terms carry the decomposition
 * @param learnt number of rows, the first ones, that the directions are found from; the others are projected
 * @param memo keeps what is found from these rows, which are an input of each of its steps
 */
export function latentVectors(
  rows: SparseRows,
  documentFrequency: Uint32Array,
  learnt = rowCount(rows),
  memo: Memo = NO_MEMO,
): LatentVectors {
  const dimensions = Math.min(learnt, MOST_DIMENSIONS, Math.round(DIMENSIONS_PER_ROOT * Math.cbrt(learnt)));
  const basis = memo.of('latent directions', [], () =>
    termBasis(rows, frequentTerms(documentFrequency), spread(learnt, MOST_DOCUMENTS), dimensions),
  );
  const project = (others: SparseRows) => projectRows(others, basis, dimensions);
  const directionOf = (column: number) => {
    const place = basis.placeOf[column] ?? -1;
    return place < 0 ? undefined : basis.values.subarray(place * dimensions, (place + 1) * dimensions);
  };
  return { dimensions, values: project(rows), project, directionOf };
}

/** Scalar product of two rows of latent vectors, which for rows of length 1 is their cosine. */
export function latentProduct(values: Float32Array, dimensions: number, a: number, b: number): number {
  let sum = 0;
  for (let d = 0; d < dimensions; d += 1) {
    sum += (values[a * dimensions + d] ?? 0) * (values[b * dimensions + d] ?? 0);
  }
  return sum;
}

/**
 * The same with each of other rows. Four sums are made at once: each is the sum that it would be alone, but the processor
 * need not wait for one before it goes on with the next.
 */
export function latentProducts(
  values: Float32Array,
  dimensions: number,
  row: number,
  others: readonly number[],
): Float64Array {
  const products = new Float64Array(others.length);
  const from = row * dimensions;
  let at = 0;
  for (; at + 4 <= others.length; at += 4) {
    const a = (others[at] ?? 0) * dimensions;
    const b = (others[at + 1] ?? 0) * dimensions;
    const c = (others[at + 2] ?? 0) * dimensions;
    const e = (others[at + 3] ?? 0) * dimensions;
    let [w, x, y, z] = [0, 0, 0, 0];
    for (let d = 0; d < dimensions; d += 1) {
      const value = values[from + d] ?? 0;
      w += value * (values[a + d] ?? 0);
      x += value * (values[b + d] ?? 0);
      y += value * (values[c + d] ?? 0);
      z += value * (values[e + d] ?? 0);
    }
    products[at] = w;
    products[at + 1] = x;
    products[at + 2] = y;
    products[at + 3] = z;
  }
  for (; at < others.length; at += 1) products[at] = latentProduct(values, dimensions, row, others[at] ?? 0);
  return products;
}

/**
 * The first `count` rows, those together that point most in the same direction. Who looks at rows near each row does so in
 * this order: what is near one of them, and in the processor's own memory by then, is near the next.
 */
export function byDirection({ values, dimensions }: LatentVectors, count: number): number[] {
  const keys = new Float64Array(count);
  for (let row = 0; row < count; row += 1) {
    let [most, direction] = [0, 0];
    for (let d = 0; d < dimensions; d += 1) {
      const value = values[row * dimensions + d] ?? 0;
      if (Math.abs(value) <= most) continue;
      most = Math.abs(value);
      direction = value > 0 ? d : d + dimensions;
    }
    keys[row] = direction * count + row;
  }
  return Array.from(keys.sort(), (key) => key % count);
}

/** Directions in the space of terms: row of `dimensions` numbers by column, for the columns that take part. */
interface TermBasis {
  /** Place of a column in `values`, or -1. */
  placeOf: Int32Array;
  values: Float64Array;
}

function frequentTerms(documentFrequency: Uint32Array): Int32Array {
  const placeOf = new Int32Array(documentFrequency.length).fill(-1);
  const columns = Array.from(documentFrequency.keys())
    .sort((a, b) => (documentFrequency[b] ?? 0) - (documentFrequency[a] ?? 0) || a - b)
    .slice(0, MOST_TERMS);
  for (const [place, column] of columns.entries()) placeOf[column] = place;
  return placeOf;
}

function termBasis(
  rows: SparseRows,
  placeOf: Int32Array,
  sample: readonly number[],
  dimensions: number,
): TermBasis {
  const width = Math.min(dimensions + OVERSAMPLING, sample.length);
  const places = placeOf.reduce((most, place) => Math.max(most, place + 1), 0);
  const matrices = summedMatrices(width, sample.length, places);
  const { first: documents, second: terms } = matrices;
  const random = seededRandom(1);
  for (let at = 0; at < documents.length; at += 1) documents[at] = 2 * random.next() - 1;
  const termsOf = lineWeights(rows, placeOf, sample);
  const documentsOf = exchanged(termsOf, places);
  for (let round = 0; ; round += 1) {
    orthonormalize(documents, width);
    matrices.setSecond(documentsOf);
    if (round === ROUNDS) break;
    matrices.setFirst(termsOf);
  }
  return { placeOf, values: principalDirections(terms, places, width, dimensions) };
}

/**
 * Turns the columns of `terms` so that they are orthogonal, strongest first, and of length 1. A direction and its opposite
 * are as good; the one in which the greatest number is positive is taken (as scikit-learn’s `svd_flip` does), so that a few
 * more documents mirror nothing.
 */
function principalDirections(
  terms: Float64Array,
  places: number,
  width: number,
  dimensions: number,
): Float64Array {
  const gram = gramMatrix(terms, width);
  const { values, vectors } = symmetricEigen(gram);
  const directions = new Float64Array(places * dimensions);
  const lengths = values.map((value) => Math.sqrt(Math.max(value, 0)));
  // Those of length 0 come last.
  const used = vectors.slice(0, dimensions).filter((_, d) => (lengths[d] ?? 0) >= 1e-9);
  const greatest = new Float64Array(dimensions);
  let line = 0;
  for (const products of rowProducts({ dimensions: width, values: terms }, [...Array(places).keys()], used)) {
    for (let d = 0; d < products.length; d += 1) {
      const sum = products[d] ?? 0;
      directions[line + d] = sum / (lengths[d] ?? 1);
      if (Math.abs(sum) > Math.abs(greatest[d] ?? 0)) greatest[d] = sum;
    }
    line += dimensions;
  }
  for (let d = 0; d < used.length; d += 1) {
    if ((greatest[d] ?? 0) > 0) continue;
    for (let at = d; at < directions.length; at += dimensions) directions[at] = -(directions[at] ?? 0);
  }
  return directions;
}

function projectRows(rows: SparseRows, { placeOf, values }: TermBasis, dimensions: number): Float32Array {
  const count = rowCount(rows);
  const projected = new Float32Array(count * dimensions);
  if (dimensions === 0) return projected;
  const matrices = summedMatrices(dimensions, Math.min(BATCH, count), values.length / dimensions);
  const { first: sums, second: terms } = matrices;
  terms.set(values);
  for (let first = 0; first < count; first += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - first) }, (_, index) => first + index);
    matrices.setFirst(lineWeights(rows, placeOf, batch));
    for (const [index, row] of batch.entries()) {
      let squares = 0;
      const [from, to] = [index * dimensions, row * dimensions];
      for (let d = 0; d < dimensions; d += 1) squares += (sums[from + d] ?? 0) * (sums[from + d] ?? 0);
      const length = Math.sqrt(squares);
      if (length < 1e-9) continue;
      for (let d = 0; d < dimensions; d += 1) projected[to + d] = (sums[from + d] ?? 0) / length;
    }
  }
  return projected;
}
