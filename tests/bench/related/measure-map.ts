import { layOut } from '../../../src/map/layout.ts';
import type { DocumentVectors } from '../../../src/vectors/document-vectors.ts';
import { trustworthiness } from '../../measures/trustworthiness.ts';

const NEIGHBOURS = 10;

/**
 * Trustworthiness of the map, and of the plainest layout for comparison: the second and third latent direction.
 * @returns undefined where the map has too few papers for it
 */
export function measureMap(vectors: DocumentVectors) {
  const start = performance.now();
  const points = layOut(vectors);
  const taken = Number(((performance.now() - start) / 1000).toFixed(2));
  const { dimensions, values: all } = vectors.latent;
  const rows = points.map(({ id }) => vectors.rowOf.get(id) ?? 0);
  const values = new Float32Array(rows.length * dimensions);
  for (const [index, row] of rows.entries())
    values.set(all.subarray(row * dimensions, (row + 1) * dimensions), index * dimensions);
  if (2 * points.length <= 3 * NEIGHBOURS + 1) return undefined;
  const measured = (places: [x: number, y: number][]) =>
    trustworthiness({ dimensions, values }, places, NEIGHBOURS).toFixed(3);
  return {
    'papers on the map': points.length,
    [`trustworthiness, k = ${NEIGHBOURS}`]: measured(points.map(({ x, y }) => [x, y])),
    'of two latent directions': measured(
      rows.map((_, index) => [values[index * dimensions + 1] ?? 0, values[index * dimensions + 2] ?? 0]),
    ),
    'layout, s': taken,
  };
}
