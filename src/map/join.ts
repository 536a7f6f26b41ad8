import { latentProduct } from '../vectors/latent-vectors.ts';
import { MAP_MARGIN, MAP_WIDTH } from './schema.ts';

/** A paper that joins lies amid so many that it is most like. */
const NEIGHBOURS = 3;
/** Places looked at, in a spiral about that one. */
const MOST_TRIES = 200;
/** The golden angle spreads the turns of the spiral evenly. */
const ANGLE = 2.4;

/** Vectors and places of the points of a map. */
interface Mapped {
  latent: { dimensions: number; values: Float32Array };
  /** Rows of the points. */
  rows: readonly number[];
  /** Their places. */
  places: readonly (readonly [x: number, y: number])[];
}

/**
 * Places more points on a map without moving those that are there: amid those that they are most like, at the first free
 * place about it.
 * @param joined rows of the points to be placed
 * @param gap least distance of two points
 * @returns their places, to a tenth
 */
export function joinMap(
  { latent, rows, places }: Mapped,
  joined: readonly number[],
  gap: number,
): [x: number, y: number][] {
  const bottom = places.reduce((most, [, y]) => Math.max(most, y), MAP_MARGIN);
  const taken = [...places];
  return joined.map((row) => {
    const likeness = rows.map((other) => latentProduct(latent.values, latent.dimensions, row, other));
    const place = freePlace(
      middleOf(mostAlike(likeness).map((at) => places[at] ?? [0, 0])),
      taken,
      gap,
      bottom,
    );
    taken.push(place);
    return place;
  });
}

/** Places of the largest numbers, the first of equal ones first. */
function mostAlike(likeness: readonly number[]): number[] {
  const found: number[] = [];
  for (let count = 0; count < Math.min(NEIGHBOURS, likeness.length); count += 1) {
    let best = -1;
    for (const [at, value] of likeness.entries())
      if (!found.includes(at) && (best < 0 || value > (likeness[best] ?? 0))) best = at;
    found.push(best);
  }
  return found;
}

function middleOf(places: readonly (readonly [number, number])[]): [number, number] {
  const mean = (axis: 0 | 1) => places.reduce((sum, place) => sum + place[axis], 0) / places.length;
  return [mean(0), mean(1)];
}

function freePlace(
  [x, y]: readonly [number, number],
  taken: readonly (readonly [number, number])[],
  gap: number,
  bottom: number,
): [x: number, y: number] {
  const at = (turn: number): [number, number] => {
    const distance = (gap / 2) * Math.sqrt(turn);
    const [left, top] = [x + distance * Math.cos(ANGLE * turn), y + distance * Math.sin(ANGLE * turn)];
    return [within(left, MAP_WIDTH - MAP_MARGIN), within(top, bottom)];
  };
  for (let turn = 0; turn < MOST_TRIES; turn += 1) {
    const place = at(turn);
    if (taken.every((other) => Math.hypot(other[0] - place[0], other[1] - place[1]) >= gap)) return place;
  }
  return at(0);
}

function within(value: number, most: number): number {
  return Math.round(10 * Math.min(most, Math.max(MAP_MARGIN, value))) / 10;
}
