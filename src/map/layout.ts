import { compare } from '../compare.ts';
import type { DocumentVectors } from '../vectors/document-vectors.ts';
import { spread } from '../vectors/spread.ts';
import { joinMap } from './join.ts';
import { linksOf } from './links.ts';
import { nearestRows } from './nearest-rows.ts';
import { optimisePlaces } from './optimise-places.ts';
import { fitPlane, leastGap } from './plane.ts';
import { MAP_MARGIN, type MapPoint } from './schema.ts';

/** More papers than this are neither laid out in bearable time nor told apart in a drawing; a sample stands for them. */
const MOST_POINTS = 3_000;
/** Of each point, besides itself; chosen for trustworthiness (k = 10) on the five listings: see `npm run bench:related`. */
const NEIGHBOURS = 11;
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
    const vectors = rows.map((row) => values.subarray(row * dimensions, (row + 1) * dimensions));
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
function embed(vectors: readonly Float32Array[]): number[][] {
  const rounds = Math.round(
    Math.min(MOST_ROUNDS, Math.max(LEAST_ROUNDS, ROUNDS_TIMES_POINTS / vectors.length)),
  );
  const links = linksOf(nearestRows(vectors, Math.min(NEIGHBOURS, vectors.length - 1)));
  const places = Float64Array.from(startPlaces(vectors).flat());
  optimisePlaces(places, links, rounds);
  return vectors.map((_, row) => [...places.subarray(2 * row, 2 * row + 2)]);
}

/** The second and third latent direction: the first is what all the papers have in common. */
function startPlaces(vectors: readonly Float32Array[]): [number, number][] {
  const [a, b] = [1, 2].map(
    (d) => START_EXTENT / vectors.reduce((most, v) => Math.max(most, Math.abs(v[d] ?? 0)), 1e-9),
  );
  return vectors.map((vector) => [(a ?? 0) * (vector[1] ?? 0), (b ?? 0) * (vector[2] ?? 0)]);
}
