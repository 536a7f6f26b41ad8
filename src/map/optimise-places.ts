import type { Links } from './links.ts';

/**
 * Two points at distance d are near by 1 / (1 + a d^(2 b)). These numbers fit what UMAP aims at best, by least squares: 1
 * up to a distance of .1, from there on falling by the exponential function.
 */
const A = 1.577;
const B = 0.8951;
/**
 * a d^(2 b), by d in steps: powers, of which there would be millions, take five times as long as reading between two of
 * these.
 */
const STEPS = 32;
const FARTHEST = 64;
const FARNESS = Float64Array.from(
  { length: STEPS * FARTHEST + 2 },
  (_, step) => A * (step / STEPS) ** (2 * B),
);
/** How strongly strangers are pushed apart, and with how many of them a point is compared for each pull. */
const REPULSION = 2;
const STRANGERS = 10;
/** Keeps points that meet from being thrown apart. */
const SOFTENING = 0.001;
/** No step is longer in either direction. */
const LONGEST_STEP = 4;

/**
 * Moves points so that linked ones come near and others stay apart: the optimisation of UMAP (McInnes, Healy and Melville
 * 2018, algorithm 5), where a link pulls in as many of the rounds as its weight says, evenly spread, instead of by chance.
 * All strangers push a point from where its friend has drawn it, so that the processor need not wait for one push before it
 * goes on with the next. Written for typed arrays: umap-js takes three times as long.
 * @param places x and y of each point in turn, moved in place
 */
export function optimisePlaces(places: Float64Array, { from, to, weights }: Links, rounds: number): void {
  const points = places.length / 2;
  const greatest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  const pauses = weights.map((weight) => greatest / weight);
  const due = pauses.slice();
  let chance = 1;
  for (let round = 0; round < rounds; round += 1) {
    const pace = 1 - round / rounds;
    for (let link = 0; link < due.length; link += 1) {
      if ((due[link] ?? 0) > round) continue;
      due[link] = (due[link] ?? 0) + (pauses[link] ?? 0);
      const point = 2 * (from[link] ?? 0);
      const friend = 2 * (to[link] ?? 0);
      let x = places[point] ?? 0;
      let y = places[point + 1] ?? 0;
      const dx = x - (places[friend] ?? 0);
      const dy = y - (places[friend + 1] ?? 0);
      const square = dx * dx + dy * dy;
      if (square > 0) {
        const farness = farnessAt(square);
        const pull = (-2 * B * farness) / (square * (1 + farness));
        const stepX = pace * clipped(pull * dx);
        const stepY = pace * clipped(pull * dy);
        x += stepX;
        y += stepY;
        places[friend] = (places[friend] ?? 0) - stepX;
        places[friend + 1] = (places[friend + 1] ?? 0) - stepY;
      }
      let pushX = 0;
      let pushY = 0;
      for (let met = 0; met < STRANGERS; met += 1) {
        // Xorshift (Marsaglia 2003), for far fewer than 65,536 points: whole numbers that stay in registers.
        chance ^= chance << 13;
        chance ^= chance >>> 17;
        chance ^= chance << 5;
        const stranger = 2 * (((chance >>> 16) * points) >>> 16);
        if (stranger === point) continue;
        const dx = x - (places[stranger] ?? 0);
        const dy = y - (places[stranger + 1] ?? 0);
        const square = dx * dx + dy * dy;
        const push = (2 * REPULSION * B) / ((SOFTENING + square) * (1 + farnessAt(square)));
        pushX += clipped(push * dx);
        pushY += clipped(push * dy);
      }
      places[point] = x + pace * pushX;
      places[point + 1] = y + pace * pushY;
    }
  }
}

/** a d^(2 b) by the square of d. */
function farnessAt(square: number): number {
  const at = STEPS * Math.sqrt(Math.min(FARTHEST * FARTHEST, square));
  const step = at | 0;
  const less = FARNESS[step] ?? 0;
  return less + (at - step) * ((FARNESS[step + 1] ?? 0) - less);
}

function clipped(step: number): number {
  if (step > LONGEST_STEP) return LONGEST_STEP;
  if (step < -LONGEST_STEP) return -LONGEST_STEP;
  return step;
}
