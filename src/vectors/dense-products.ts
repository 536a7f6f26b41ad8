import { cholesky } from './cholesky.ts';
import { type AddProduct, PRODUCT_CODE, TILE } from './product-code.ts';

/*
 * Products of dense matrices, by the code of `product-code.ts`. What it reads and writes lies in a memory of its own, in
 * panels of a few columns: number by number, one of each column.
 */

const PAGE = 2 ** 16;
/** Bytes of a number. */
const BYTES = 8;
/** Rows of a matrix that are multiplied before the next ones: what they need fits into the processor's own memory. */
const CHUNK = 64;
/** Rows whose products with the same vectors are made at once: bounds the memory. */
const BATCH = 256;

const memory = new WebAssembly.Memory({ initial: 1 });
const { f } = new WebAssembly.Instance(new WebAssembly.Module(PRODUCT_CODE), { m: { m: memory } }).exports;
const addProduct = f as AddProduct;
const panelsFor = (columns: number) => Math.ceil(columns / TILE);

/** The memory, as large as is needed; what it holds is of the last product. */
function memoryOf(numbers: number): Float64Array {
  const missing = numbers * BYTES - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
  return new Float64Array(memory.buffer);
}

/**
 * Scalar products of many vectors with the same few.
 * @param directions vectors of `width` numbers
 * @returns gives the products with the directions, vector by vector; a vector that is shorter ends in zeros
 */
export function productsWithAll(
  directions: readonly ArrayLike<number>[],
  width: number,
): (vectors: readonly ArrayLike<number>[]) => Float64Array[] {
  const panels = panelsFor(directions.length);
  const columns = panels * TILE;
  const table = new Float64Array(columns * width);
  for (const [place, direction] of directions.entries()) {
    const among = place % TILE;
    for (let d = 0; d < width; d += 1) table[(place - among) * width + d * TILE + among] = direction[d] ?? 0;
  }
  const [atRows, atSums] = [table.length, table.length + width * TILE];
  return (vectors) => {
    const products = new Float64Array(vectors.length * columns);
    const productsOf = (place: number) =>
      products.subarray(place * columns, place * columns + directions.length);
    if (panels === 0 || width === 0) return vectors.map((_, place) => productsOf(place));
    const all = memoryOf(atSums + TILE * columns);
    all.set(table);
    // Those that are shorter are done sooner, together.
    const order = [...vectors.keys()].sort((a, b) => (vectors[a]?.length ?? 0) - (vectors[b]?.length ?? 0));
    for (let first = 0; first < order.length; first += TILE) {
      const rows = order.slice(first, first + TILE);
      const numbers = Math.max(1, vectors[rows.at(-1) ?? 0]?.length ?? 0);
      for (let row = 0; row < TILE; row += 1) {
        const vector = vectors[rows[row] ?? -1] ?? [];
        const from = atRows + row * width;
        all.set(vector, from);
        all.fill(0, from + vector.length, from + numbers);
      }
      all.fill(0, atSums, atSums + TILE * columns);
      const skip = (width - numbers) * TILE * BYTES;
      addProduct(
        atRows * BYTES,
        width * BYTES,
        BYTES,
        0,
        numbers,
        skip,
        atSums * BYTES,
        columns * BYTES,
        panels,
      );
      for (const [row, place] of rows.entries()) {
        const from = atSums + row * columns;
        products.set(all.subarray(from, from + columns), place * columns);
      }
    }
    return vectors.map((_, place) => productsOf(place));
  };
}

/** Rows of `dimensions` numbers, one after the other. */
export interface DenseRows {
  dimensions: number;
  values: Float32Array | Float64Array;
}

/**
 * Scalar products of rows with the same few vectors.
 * @param wanted numbers of the rows
 * @returns the products of each, in the order wanted
 */
export function* rowProducts(
  { values, dimensions }: DenseRows,
  wanted: readonly number[],
  directions: readonly ArrayLike<number>[],
): Generator<Float64Array> {
  const productsOf = productsWithAll(directions, dimensions);
  for (let first = 0; first < wanted.length; first += BATCH)
    yield* productsOf(
      wanted
        .slice(first, first + BATCH)
        .map((row) => values.subarray(row * dimensions, (row + 1) * dimensions)),
    );
}

/** Scalar products of the columns of a matrix whose rows of `width` numbers lie one after the other. */
export function gramMatrix(matrix: Float64Array, width: number): Float64Array[] {
  const panels = panelsFor(width);
  const columns = panels * TILE;
  const atSums = CHUNK * columns;
  const all = memoryOf(atSums + columns * columns).fill(0);
  const rows = matrix.length / width;
  for (let first = 0; first < rows; first += CHUNK) {
    const numbers = Math.min(CHUNK, rows - first);
    for (let row = 0; row < numbers; row += 1)
      for (let d = 0; d < width; d += 1) {
        const among = d % TILE;
        all[(d - among) * CHUNK + row * TILE + among] = matrix[(first + row) * width + d] ?? 0;
      }
    for (let panel = 0; panel < panels; panel += 1) {
      const [from, to] = [panel * TILE * CHUNK, atSums + panel * TILE * columns];
      const skip = (CHUNK - numbers) * TILE * BYTES;
      // What is above the diagonal is the same as what is below.
      addProduct(from * BYTES, BYTES, TILE * BYTES, 0, numbers, skip, to * BYTES, columns * BYTES, panel + 1);
    }
  }
  return Array.from({ length: width }, (_, a) =>
    Float64Array.from(
      { length: width },
      (_, b) => all[atSums + Math.max(a, b) * columns + Math.min(a, b)] ?? 0,
    ),
  );
}

/** Makes the columns of a matrix orthogonal and of length 1, by the Cholesky factor of their scalar products (“Cholesky QR”). */
export function orthonormalize(matrix: Float64Array, width: number): void {
  const factor = cholesky(gramMatrix(matrix, width));
  const panels = panelsFor(width);
  const columns = panels * TILE;
  const atTable = TILE * columns;
  const all = memoryOf(atTable + columns * columns);
  // What is taken off the columns of each panel for each of those before.
  for (const [i, line] of factor.entries())
    for (let k = 0; k < i - (i % TILE); k += 1)
      all[atTable + (i - (i % TILE)) * columns + k * TILE + (i % TILE)] = -(line[k] ?? 0);
  const rows = matrix.length / width;
  for (let first = 0; first < rows; first += TILE) {
    const own = matrix.subarray(first * width, (first + TILE) * width);
    for (let at = 0; at < own.length; at += width)
      all.set(own.subarray(at, at + width), (at / width) * columns);
    for (let from = 0; from < width; from += TILE) {
      if (from > 0)
        addProduct(
          0,
          columns * BYTES,
          BYTES,
          (atTable + from * columns) * BYTES,
          from,
          0,
          from * BYTES,
          columns * BYTES,
          1,
        );
      for (let row = 0; row < atTable; row += columns)
        for (let i = from; i < Math.min(from + TILE, width); i += 1) {
          const line = factor[i] ?? all;
          let sum = all[row + i] ?? 0;
          for (let k = from; k < i; k += 1) sum -= (line[k] ?? 0) * (all[row + k] ?? 0);
          all[row + i] = sum / (line[i] ?? 1);
        }
    }
    for (let at = 0; at < own.length; at += width)
      own.set(all.subarray((at / width) * columns, (at / width) * columns + width), at);
  }
}
