import {
  ADD,
  ADD_PAIRS,
  type Code,
  constant,
  get,
  load,
  loadTwice,
  MULTIPLY_PAIRS,
  move,
  repeat,
  set,
  store,
  wasmModule,
} from './wasm-code.ts';

/** Columns of a panel, and rows that are multiplied with one at once: so many sums stay in registers. */
export const TILE = 4;

/**
 * Adds a product to a matrix of doubles: `TILE` rows of `c` += `a` times each of the panels at `b`.
 * @param a where the rows of the left matrix begin, `row` bytes from one to the next; `step` bytes lie between its numbers
 * @param b panels: `TILE` numbers, one of each column, `numbers` times; `skip` bytes lie between two panels
 * @param c where the rows begin, `stride` bytes from one to the next; panels of columns lie side by side
 * @param panels at least one; `numbers`, too
 */
export type AddProduct = (
  a: number,
  row: number,
  step: number,
  b: number,
  numbers: number,
  skip: number,
  c: number,
  stride: number,
  panels: number,
) => void;

const [A, ROW, STEP, B, NUMBERS, SKIP, C, STRIDE, PANELS] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
/** Variables after the parameters: addresses and a counter, then pairs of numbers. */
const [LEFT, TO, FROM, FACTOR] = [9, 10, 11, 15];
const PAIRS = [0, 1];
const ROWS = [0, 1, 2, 3];
const column = (pair: number) => FACTOR + 1 + pair;
const sum = (row: number, pair: number) => column(PAIRS.length) + row * PAIRS.length + pair;

const eachSum = (code: (row: number, pair: number) => Code): Code => [
  [get(C), set(TO)],
  ROWS.map((row) => [PAIRS.map((pair) => code(row, pair)), move(TO, get(STRIDE))]),
];

const addProduct: Code = repeat(PANELS, [
  eachSum((row, pair) => [get(TO), load(pair), set(sum(row, pair))]),
  [get(A), set(FROM), get(NUMBERS), set(LEFT)],
  ROWS.slice(1).map((row) => [get(FROM + row - 1), get(ROW), ADD, set(FROM + row)]),
  repeat(LEFT, [
    PAIRS.map((pair) => [get(B), load(pair), set(column(pair))]),
    ROWS.map((row) => [
      [get(FROM + row), loadTwice(0), set(FACTOR), move(FROM + row, get(STEP))],
      PAIRS.map((pair) => [
        [get(sum(row, pair)), get(FACTOR), get(column(pair))],
        [MULTIPLY_PAIRS, ADD_PAIRS, set(sum(row, pair))],
      ]),
    ]),
    move(B, constant(8 * TILE)),
  ]),
  eachSum((row, pair) => [get(TO), get(sum(row, pair)), store(pair)]),
  move(C, constant(8 * TILE)),
  move(B, get(SKIP)),
]);

/** Exports the function as `f`. */
export const PRODUCT_CODE = wasmModule({
  f: {
    parameters: 9,
    wholes: 2 + ROWS.length,
    pairs: 1 + PAIRS.length + ROWS.length * PAIRS.length,
    code: addProduct,
  },
});
