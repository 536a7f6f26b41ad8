/*
 * Code of a WebAssembly module that multiplies matrices. JavaScript has no instruction that multiplies two numbers at once;
 * WebAssembly has, and each sum is made in the same order and rounded as it would be there: the bytes are the same, in
 * less than half the time. The module is put together here, since it is shorter than what a compiler of its text would weigh.
 */

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
/** Two numbers that are next to each other lie in one variable. */
const PAIRS = [0, 1];
const ROWS = [0, 1, 2, 3];
const column = (pair: number) => FACTOR + 1 + pair;
const sum = (row: number, pair: number) => column(PAIRS.length) + row * PAIRS.length + pair;

/** Code is bytes: of an instruction, and what belongs to it. */
type Code = number | readonly Code[];
const bytes = (code: Code): number[] => (typeof code === 'number' ? [code] : code.flatMap(bytes));
/** Bytes, and how many come. All counts here are below 2 ** 14. */
const count = (size: number): Code => (size < 128 ? size : [(size & 127) | 128, size >> 7]);
const sized = (code: Code): Code => [count(bytes(code).length), code];
const list = (items: readonly Code[]): Code => [count(items.length), items];
const name = (letter: string): Code => [1, letter.charCodeAt(0)];

const [I32, V128] = [0x7f, 0x7b];
const get = (variable: number): Code => [0x20, variable];
const set = (variable: number): Code => [0x21, variable];
const constant = (value: number): Code => [0x41, value];
const ADD = 0x6a;
const SUBTRACT = 0x6b;
const move = (variable: number, by: Code): Code => [get(variable), by, ADD, set(variable)];
const load = (pair: number): Code => [0xfd, 0x00, 3, 16 * pair];
const LOAD_TWICE: Code = [0xfd, 0x0a, 3, 0];
const store = (pair: number): Code => [0xfd, 0x0b, 3, 16 * pair];
const ADD_PAIRS: Code = [0xfd, 0xf0, 1];
const MULTIPLY_PAIRS: Code = [0xfd, 0xf2, 1];
const END = 0x0b;
/** Does it, and again while the counter, less one, is above 0. */
const repeat = (counter: number, code: Code): Code => [
  [0x03, 0x40, code],
  [get(counter), constant(1), SUBTRACT, 0x22, counter, 0x0d, 0, END],
];
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
      [get(FROM + row), LOAD_TWICE, set(FACTOR), move(FROM + row, get(STEP))],
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
const variables = list([
  [2 + ROWS.length, I32],
  [1 + PAIRS.length + ROWS.length * PAIRS.length, V128],
]);

/** Imports a memory as `m` of `m` and exports the function as `f`. */
export const PRODUCT_CODE = Uint8Array.from(
  bytes([
    [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    [1, sized(list([[0x60, list(Array<number>(9).fill(I32)), 0]]))],
    [2, sized(list([[name('m'), name('m'), 2, 0, 1]]))],
    [3, sized(list([0]))],
    [7, sized(list([[name('f'), 0, 0]]))],
    [10, sized(list([sized([variables, addProduct, END])]))],
  ]),
);
