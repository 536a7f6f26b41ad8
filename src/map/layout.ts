import { UMAP } from 'umap-js';
import { compare } from '../compare.ts';
import { seededRandom } from '../random.ts';
import type { DocumentVectors } from '../vectors/document-vectors.ts';
import { spread } from '../vectors/spread.ts';
import { joinMap } from './join.ts';
import { fitPlane, leastGap } from './plane.ts';
import { MAP_MARGIN, type MapPoint } from './schema.ts';

/** More papers than this are neither laid out in bearable time nor told apart in a drawing; a sample stands for them. */
const MOST_POINTS = 3_000;
/**
 * Parameters of UMAP, chosen for trustworthiness (k = 10) on the five listings: few neighbours, points that may come
 * close, strangers pushed apart with force. See `npm run bench:related`.
 */
const NEIGHBOURS = 12;
const LEAST_DISTANCE = 0.1;
const REPULSION = 2;
const STRANGERS = 10;
/**
 * Rounds of the optimisation; large maps need fewer, since each round moves every point. With 500 no map of four libraries
 * is more trustworthy than with 300, with 200 three of them are less so.
 */
const MOST_ROUNDS = 300;
const LEAST_ROUNDS = 120;
const ROUNDS_TIMES_POINTS = 450_000;
/** The start fills a square of this half side, as UMAP’s own random start does. */
const START_EXTENT = 10;

/**
 * Lays papers out in the plane so that those about the same things are near each other: UMAP (McInnes, Healy and Melville
 * 2018) on the cosines of their latent vectors. It starts from the strongest directions in which the papers differ, not
 * from chance, so that a few more papers leave the map recognisable. The same papers give the same map in any order. Papers
 * that joined those learnt from are put among these, which stay where they are.
 * @returns points sorted by id, of at most {@link MOST_POINTS} papers and a tenth more, evenly picked where there are more
 */
export function layOut({ documents, learnt, latent, memo }: DocumentVectors, most = MOST_POINTS): MapPoint[] {
  const rows = spread(learnt, most);
  const { dimensions, values } = latent;
  const places = memo.of('map', [String(most)], () => {
    const vectors = rows.map((row) => Array.from(values.subarray(row * dimensions, (row + 1) * dimensions)));
    return fitPlane(vectors.length > 3 ? embed(vectors) : startPlaces(vectors));
  });
  const newcomers = documents.length - learnt;
  const joined = spread(newcomers, Math.ceil((newcomers * rows.length) / Math.max(1, learnt))).map(
    (row) => learnt + row,
  );
  const height = places.reduce((bottom, [, y]) => Math.max(bottom, y), MAP_MARGIN) - MAP_MARGIN;
  const gap = leastGap(rows.length + joined.length, height);
  places.push(...joinMap({ latent, rows, places }, joined, gap));
  return [...rows, ...joined]
    .map((row, index) => {
      const [x, y] = places[index] ?? [0, 0];
      return { id: documents[row]?.id ?? '', x, y };
    })
    .sort((a, b) => compare(a.id, b.id));
}

/** Points of the plane, one a vector. */
function embed(vectors: number[][]): number[][] {
  const rounds = Math.round(
    Math.min(MOST_ROUNDS, Math.max(LEAST_ROUNDS, ROUNDS_TIMES_POINTS / vectors.length)),
  );
  const umap = new UMAP({
    nNeighbors: Math.min(NEIGHBOURS, vectors.length - 1),
    minDist: LEAST_DISTANCE,
    repulsionStrength: REPULSION,
    negativeSampleRate: STRANGERS,
    nEpochs: rounds,
    distanceFn: cosineDistance,
    random: seededRandom(1).next,
  });
  umap.initializeFit(vectors);
  const places = umap.getEmbedding();
  // The rounds move these very points, so they begin where they are put here.
  for (const [index, start] of startPlaces(vectors).entries()) places[index]?.splice(0, 2, ...start);
  for (let round = 0; round < rounds; round += 1) umap.step();
  return umap.getEmbedding();
}

/** The second and third latent direction: the first is what all the papers have in common. */
function startPlaces(vectors: readonly number[][]): [number, number][] {
  const [a, b] = [1, 2].map(
    (d) => START_EXTENT / vectors.reduce((most, v) => Math.max(most, Math.abs(v[d] ?? 0)), 1e-9),
  );
  return vectors.map((vector) => [(a ?? 0) * (vector[1] ?? 0), (b ?? 0) * (vector[2] ?? 0)]);
}

function cosineDistance(a: readonly number[], b: readonly number[]): number {
  let product = 0;
  for (let d = 0; d < a.length; d += 1) product += (a[d] ?? 0) * (b[d] ?? 0);
  return Math.max(0, 1 - product);
}
