import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { seededRandom } from '../../../../../src/random.ts';
import { likenessTo, sumOf } from '../../../../../src/search/engine/later/meaning-vectors.ts';
import {
  decodeUnits,
  encodeCluster,
  encodeUnits,
  MEANING_FILES,
  type MeaningIndex,
  paperSteps,
} from '../../../../../src/search/format/later/meaning-files.ts';

const SPREADS = [0.25, 0.125, 0.25];
const STEPS = paperSteps(SPREADS);
const random = seededRandom(3);
const unit = (values: ArrayLike<number>) => {
  const length = Math.hypot(...Array.from(values));
  return Array.from(values, (value) => value / length);
};
const ROWS = Array.from({ length: 40 }, () =>
  unit([random.next() - 0.5, random.next() - 0.5, random.next() - 0.5]),
);
const rounded = (likeness: ReadonlyMap<number, number>) =>
  [...likeness].map(([paper, value]) => [paper, Number(value.toFixed(6))]);

/** The same by the definition: twice the vector is joined by the middle of the five papers nearest to it. */
function expected(vector: number[], rows: ReadonlyMap<number, readonly number[]>): Map<number, number> {
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, d) => sum + value * (b[d] ?? 0), 0);
  let moved = vector;
  for (let round = 0; round < 2; round += 1) {
    const best = [...rows].toSorted(([a, x], [b, y]) => dot(moved, y) - dot(moved, x) || a - b).slice(0, 5);
    const middle = unit(vector.map((_, d) => best.reduce((sum, [, row]) => sum + (row[d] ?? 0), 0)));
    moved = unit(vector.map((value, d) => value + (middle[d] ?? 0)));
  }
  return new Map([...rows].map(([paper, row]) => [paper, dot(moved, row)]));
}

/** What stands in a file of these rows. */
const written = (rows: readonly (readonly number[])[]) => {
  const values = decodeUnits(encodeUnits(rows.flat(), STEPS), STEPS);
  return rows.map((_, row) => Array.from(values.subarray(row * 3, row * 3 + 3)));
};

function clientOf(files: Record<string, string>) {
  const asked: string[] = [];
  const beside = async <T>(name: string, read: (text: string) => T): Promise<T> => {
    asked.push(name);
    return read(files[name] ?? assert.fail(`${name} is no file`));
  };
  return { client: { beside }, asked };
}

describe('likeness to a vector', () => {
  const vector = unit([1, 0.2, -0.4]);

  test('is that to the vector moved by the best papers, for all papers in one file', async () => {
    const index: MeaningIndex = { spreads: SPREADS, shards: 1, sizes: [], centres: '' };
    for (const rows of [ROWS, ROWS.slice(0, 5), ROWS.slice(0, 3)]) {
      const { client } = clientOf({ [MEANING_FILES.papers]: encodeUnits(rows.flat(), STEPS) });
      const likeness = await likenessTo(Float64Array.from(vector), index, client);
      assert.deepEqual(rounded(likeness), rounded(expected(vector, new Map(written(rows).entries()))));
    }
  });

  test('has the same papers move it where several are as near, the first ones', async () => {
    const rows = [
      ...Array.from({ length: 5 }, () => [1, 0, 0]),
      [0, 1, 0],
      ...Array.from({ length: 3 }, () => [1, 0, 0]),
    ];
    const index: MeaningIndex = { spreads: SPREADS, shards: 1, sizes: [], centres: '' };
    const { client } = clientOf({ [MEANING_FILES.papers]: encodeUnits(rows.flat(), STEPS) });
    const likeness = await likenessTo(Float64Array.of(0, 0, 1), index, client);
    assert.deepEqual(rounded(likeness), rounded(expected([0, 0, 1], new Map(written(rows).entries()))));
  });

  test('is that of the papers in the nearest clusters, as many as eight times the root of all', async () => {
    // Of 400 papers 160 are compared: those of the nearest clusters until these are reached.
    const sizes = [100, 60, 60, 40, 140];
    const middles = [
      [0, 1, 0],
      [1, 0, 0],
      [0.9, 0.1, 0],
      [0.8, 0.6, 0],
      [-1, 0, 0],
    ];
    const papersOf = (cluster: number) => [3 * cluster, 3 * cluster + 2];
    const rowsOf = (cluster: number) => written(ROWS.slice(2 * cluster, 2 * cluster + 2));
    const files = Object.fromEntries(
      sizes.map((_, cluster) => [
        MEANING_FILES.cluster(cluster),
        encodeCluster(papersOf(cluster), ROWS.slice(2 * cluster, 2 * cluster + 2).flat(), STEPS),
      ]),
    );
    const read = async (sizes: number[]) => {
      const { client, asked } = clientOf(files);
      const index = { spreads: SPREADS, shards: 1, sizes, centres: encodeUnits(middles.flat(), STEPS) };
      const likeness = await likenessTo(Float64Array.of(1, 0, 0), index, client);
      return {
        likeness,
        clusters: [0, 1, 2, 3, 4].filter((cluster) => asked.includes(MEANING_FILES.cluster(cluster))),
      };
    };
    const { likeness, clusters } = await read(sizes);
    assert.deepEqual(clusters, [1, 2, 3]);
    const rows = new Map(
      clusters.flatMap((cluster) => papersOf(cluster).map((paper, at) => [paper, rowsOf(cluster)[at] ?? []])),
    );
    assert.deepEqual(rounded(likeness).sort(), rounded(expected([1, 0, 0], rows)).sort());
    // Where those before are exactly as many, none more.
    assert.deepEqual((await read([80, 80, 80, 80, 80])).clusters, [1, 2]);
    assert.deepEqual((await read([80, 100, 60, 80, 80])).clusters, [1, 2]);
    assert.deepEqual((await read([80, 100, 59, 81, 80])).clusters, [1, 2, 3]);
  });
});

test('a sum of vectors has the length 1, and each counts as often as it says', () => {
  const sum = (parts: Parameters<typeof sumOf>[0]) =>
    Array.from(sumOf(parts), (value) => Number(value.toFixed(6)));
  assert.deepEqual(sum([{ vector: [3, 4], count: 7 }]), [0.6, 0.8]);
  assert.deepEqual(
    sum([
      { vector: undefined, count: 9 },
      { vector: [1, 0], count: 3 },
      { vector: [0, 2], count: 2 },
    ]),
    [0.6, 0.8],
  );
  assert.deepEqual(sum([{ vector: [0, 0], count: 1 }]), [0, 0]);
  assert.deepEqual(sum([]), []);
});
