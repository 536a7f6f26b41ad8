import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { layOut } from '../../../src/map/layout.ts';
import { fitPlane } from '../../../src/map/plane.ts';
import { documentVectors } from '../../../src/vectors/document-vectors.ts';
import { trustworthiness } from '../../measures/trustworthiness.ts';
import { subjectPapers } from '../../support/subject-papers.ts';

const papers = subjectPapers(30);
const subjectOf = new Map(papers.map(({ id, subject }) => [id, subject]));

describe('the layout of the map', () => {
  const points = layOut(documentVectors(papers));

  test('lays papers about the same thing near each other', () => {
    const alike = points.filter(({ id, x, y }) => {
      const [, nearest] = points
        .map((other) => ({ id: other.id, distance: Math.hypot(other.x - x, other.y - y) }))
        .sort((a, b) => a.distance - b.distance);
      return subjectOf.get(nearest?.id ?? '') === subjectOf.get(id);
    });
    assert.ok(alike.length / points.length > 0.95, `${alike.length} of ${points.length}`);
  });

  test('is the same every time and for papers in any order', () => {
    assert.deepEqual(layOut(documentVectors(papers.toReversed())), points);
  });

  test('stays on the map, in tenths, with no two papers in one place', () => {
    for (const { x, y } of points) {
      assert.ok(x >= 0 && x <= 1000 && y >= 0 && y <= 900);
      assert.equal(x, Number(x.toFixed(1)));
      assert.equal(y, Number(y.toFixed(1)));
    }
    assert.equal(new Set(points.map(({ x, y }) => `${x} ${y}`)).size, points.length);
  });

  test('is of an even sample where there are too many papers', () => {
    const sample = layOut(documentVectors(papers), 40);
    assert.equal(sample.length, 40);
    assert.ok(sample.every(({ id }) => subjectOf.has(id)));
    for (const subject of ['bees', 'bridges', 'tides', 'clocks'])
      assert.equal(sample.filter(({ id }) => subjectOf.get(id) === subject).length, 10);
  });

  for (const count of [0, 1, 2, 3, 4, 5, 13])
    test(`is made of ${count} papers as well`, () => {
      const few = layOut(documentVectors(papers.slice(0, count)));
      assert.equal(few.length, count);
      assert.ok(few.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)));
    });

  test('is made of papers that say the same or nothing', () => {
    const same = Array.from({ length: 20 }, (_, index) => ({
      id: `paper-${index + 10}`,
      title: index < 10 ? 'Honey bees' : '…',
      abstract: index < 10 ? 'Pollen and nectar.' : '…',
    }));
    const points = layOut(documentVectors(same));
    assert.equal(new Set(points.map(({ x, y }) => `${x} ${y}`)).size, 20);
  });
});

describe('points fitted to the map', () => {
  test('lie with their long side level', () => {
    const places = fitPlane([0, 1, 2, 3, 4, 5].map((step) => [step % 2, 3 * step]));
    const xs = places.map(([x]) => x);
    assert.equal(Math.max(...xs) - Math.min(...xs), 960);
  });

  test('are moved apart where they would cover each other', () => {
    const places = fitPlane(Array.from({ length: 60 }, (_, index) => [index % 2, index % 2]));
    for (const [index, [x, y]] of places.entries())
      for (const [px, py] of places.slice(index + 1)) assert.ok(Math.hypot(px - x, py - y) > 5);
  });
});

describe('trustworthiness', () => {
  /** Places on a quarter of a circle: what is near in the plane is near by cosine. */
  const angles = Array.from({ length: 40 }, (_, index) => (index / 40) ** 1.3);
  const values = Float32Array.from(angles.flatMap((angle) => [Math.cos(angle), Math.sin(angle)]));
  const vectors = { dimensions: 2, values };

  test('is 1 where the layout is the truth', () => {
    assert.equal(
      trustworthiness(
        vectors,
        angles.map((angle) => [angle, 0]),
        5,
      ),
      1,
    );
  });

  test('is near a half where the layout is chance', () => {
    const shuffled = angles.map((_, index): [number, number] => [(index * 17) % 40, (index * 23) % 40]);
    const value = trustworthiness(vectors, shuffled, 5);
    assert.ok(value > 0.3 && value < 0.75, String(value));
  });

  test('is what its formula says for one intruder', () => {
    // On the layout point 0 lies beside point 3, its likeness rank is 3, and every other nearest neighbour is true.
    const truth = {
      dimensions: 2,
      values: Float32Array.from([0, 0.1, 0.25, 0.45, 0.7].flatMap((a) => [Math.cos(a), Math.sin(a)])),
    };
    const places: [number, number][] = [
      [9, 0],
      [0, 0],
      [1, 0],
      [8, 0],
      [6.5, 0],
    ];
    // Nearest of each: 0→3 (rank 3), 1→2 (rank 2), 2→1 (rank 1), 3→0 (rank 3) … with k = 1.
    const excess = 2 + 1 + 0 + 3 + 0;
    assert.ok(
      Math.abs(trustworthiness(truth, places, 1) - (1 - (2 * excess) / (5 * 1 * (10 - 3 - 1)))) < 1e-9,
    );
  });

  test('cannot be asked of too few places', () => {
    assert.throws(() => trustworthiness(vectors, [[0, 0]], 5), RangeError);
  });
});
