/*
 * Code of WebAssembly modules, put together here, since that is shorter than what a compiler of its text would weigh.
 * JavaScript has no instruction that works on two numbers at once; WebAssembly has, and each sum is made in the same order
 * and rounded as it would be there: the bytes are the same, in less than half the time.
 */

/** Code is bytes: of an instruction, and what belongs to it. */
export type Code = number | readonly Code[];
const bytes = (code: Code): number[] => (typeof code === 'number' ? [code] : code.flatMap(bytes));
/** Bytes, and how many come. All counts here are below 2 ** 14. */
const count = (size: number): Code => (size < 128 ? size : [(size & 127) | 128, size >> 7]);
const sized = (code: Code): Code => [count(bytes(code).length), code];
const list = (items: readonly Code[]): Code => [count(items.length), items];
const name = (letter: string): Code => [1, letter.charCodeAt(0)];

const [I32, V128] = [0x7f, 0x7b];
export const get = (variable: number): Code => [0x20, variable];
export const set = (variable: number): Code => [0x21, variable];
export const constant = (value: number): Code => [0x41, value];
export const ADD = 0x6a;
const SUBTRACT = 0x6b;
export const move = (variable: number, by: Code): Code => [get(variable), by, ADD, set(variable)];
/** A whole number that lies so many bytes after an address. */
export const loadWhole = (offset: number): Code => [0x28, 2, offset];
/** Two numbers that are next to each other lie in one variable. */
export const load = (pair: number): Code => [0xfd, 0x00, 3, 16 * pair];
/** One number, twice, so many bytes after an address. */
export const loadTwice = (offset: number): Code => [0xfd, 0x0a, 3, offset];
export const store = (pair: number): Code => [0xfd, 0x0b, 3, 16 * pair];
export const ADD_PAIRS: Code = [0xfd, 0xf0, 1];
export const MULTIPLY_PAIRS: Code = [0xfd, 0xf2, 1];
const END = 0x0b;
/** Does it, and again while the counter, less one, is above 0. */
export const repeat = (counter: number, code: Code): Code => [
  [0x03, 0x40, code],
  [get(counter), constant(1), SUBTRACT, 0x22, counter, 0x0d, 0, END],
];

/** A function that gives nothing back. */
export interface WasmFunction {
  /** Parameters, whole numbers, which are the first variables. */
  parameters: number;
  /** Further variables: whole numbers, and after them pairs. */
  wholes: number;
  pairs: number;
  code: Code;
}

/** A module that imports a memory as `m` of `m` and exports its functions by their letters. */
export function wasmModule(functions: Readonly<Record<string, WasmFunction>>): Uint8Array<ArrayBuffer> {
  const all = Object.values(functions);
  const types = all.map(({ parameters }): Code => [0x60, list(Array<number>(parameters).fill(I32)), 0]);
  const exported = Object.keys(functions).map((letter, place): Code => [name(letter), 0, place]);
  const bodies = all.map(({ wholes, pairs, code }): Code => {
    const variables = list([
      [wholes, I32],
      [pairs, V128],
    ]);
    return sized([variables, code, END]);
  });
  return Uint8Array.from(
    bytes([
      [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      [1, sized(list(types))],
      [2, sized(list([[name('m'), name('m'), 2, 0, 1]]))],
      [3, sized(list([...all.keys()]))],
      [7, sized(list(exported))],
      [10, sized(list(bodies))],
    ]),
  );
}
