import {
  ADD_PAIRS,
  type Code,
  constant,
  get,
  load,
  loadTwice,
  loadWhole,
  MULTIPLY_PAIRS,
  move,
  repeat,
  set,
  store,
  type WasmFunction,
  wasmModule,
} from './wasm-code.ts';

/** Lines that are added at once, one after the other as if each were added alone: the sum is read and written a quarter as often. */
export const ABREAST = 4;

/**
 * Adds lines of doubles, each times its weight, to a line.
 * @param to address of the line
 * @param pairs half as many as a line has numbers, at least one
 * @param lines where the addresses of the others stand, whole numbers of four bytes
 * @param weights where their weights stand, doubles
 * @param times how often so many lines are added, at least once
 */
export type AddLines = (to: number, pairs: number, lines: number, weights: number, times: number) => void;

const [TO, PAIRS, LINES, WEIGHTS, TIMES] = [0, 1, 2, 3, 4];
/** Variables after the parameters: an address, a counter, addresses of lines, and pairs. */
const [AT, LEFT, FROM] = [5, 6, 7];

function addLines(abreast: number): WasmFunction {
  const places = [...Array(abreast).keys()];
  const weight = (place: number) => FROM + abreast + place;
  const sum: Code = places.map((place) => [
    [get(weight(place)), get(FROM + place), load(0)],
    [MULTIPLY_PAIRS, ADD_PAIRS],
  ]);
  const code = repeat(TIMES, [
    places.map((place) => [
      [get(LINES), loadWhole(4 * place), set(FROM + place)],
      [get(WEIGHTS), loadTwice(8 * place), set(weight(place))],
    ]),
    [get(TO), set(AT), get(PAIRS), set(LEFT)],
    repeat(LEFT, [
      [get(AT), get(AT), load(0), sum, store(0)],
      [AT, ...places.map((place) => FROM + place)].map((address) => move(address, constant(16))),
    ]),
    move(LINES, constant(4 * abreast)),
    move(WEIGHTS, constant(8 * abreast)),
  ]);
  return { parameters: 5, wholes: 2 + abreast, pairs: abreast, code };
}

/** Exports the function for one line as `a`, and that for {@link ABREAST} as `b`. */
export const LINE_CODE = wasmModule({ a: addLines(1), b: addLines(ABREAST) });
