import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../../src/random.ts';
import { candidateFinder, largest } from '../../../src/related/candidates.ts';
import { CANDIDATES, LONGEST_POSTINGS, MOST_HOLDERS, QUERY_TERMS } from '../../../src/related/constants.ts';
import { documentVectors } from '../../../src/vectors/document-vectors.ts';
import { rowProduct, type SparseRows } from '../../../src/vectors/sparse-rows.ts';
import { subjectPapers } from '../../support/subject-papers.ts';

const vectors = documentVectors(subjectPapers(20));

test('candidates hold the nearest rows', () => {
  const { rows } = vectors.terms;
  const candidates = candidateFinder(rows);
  const keys = [...vectors.documents.keys()];
  for (const row of keys.slice(0, 10)) {
    const products = keys.map((other) => (other === row ? -1 : rowProduct(rows, row, rows, other)));
    const nearest = largest(keys, products, 8);
    const found = new Set(candidates(row));
    assert.ok(!found.has(row));
    assert.ok(nearest.every((other) => found.has(other)));
  }
});

test('a term of very many rows leads to those in which it weighs most, of equal ones to the first', () => {
  const random = seededRandom(1);
  const count = 3 * LONGEST_POSTINGS;
  // Eighths, so that many are equal and no sum is rounded.
  const weights = Array.from({ length: count }, () =>
    [1 + random.below(8), 1 + random.below(8)].map((n) => n / 8),
  );
  const rows: SparseRows = {
    starts: Uint32Array.from({ length: count + 1 }, (_, row) => 2 * row),
    columns: Uint32Array.from({ length: 2 * count }, (_, at) => at % 2),
    values: Float32Array.from(weights.flat()),
    width: 2,
  };
  const keys = [...weights.keys()];
  const sums = keys.map(() => 0);
  for (const column of [0, 1]) {
    const values = weights.map((row) => row[column] ?? 0);
    for (const row of largest(keys, values, LONGEST_POSTINGS))
      sums[row] = (sums[row] ?? 0) + (weights[5]?.[column] ?? 0) * (values[row] ?? 0);
  }
  const others = keys.filter((row) => row !== 5);
  const ofOthers = others.map((row) => sums[row] ?? 0);
  assert.deepEqual(candidateFinder(rows)(5), largest(others, ofOthers, CANDIDATES));
});

test('places of all rows that can be found fit into two bytes', () => {
  assert.ok(QUERY_TERMS * LONGEST_POSTINGS < 2 ** 16);
});

test('a term of too many rows leads to none', () => {
  const count = MOST_HOLDERS + 1;
  const rows: SparseRows = {
    starts: Uint32Array.from({ length: count + 1 }, (_, row) => 2 * row),
    // All rows but the last have the first column; two have the last.
    columns: Uint32Array.from({ length: 2 * count }, (_, at) =>
      at % 2 === 0 ? Number(at === 2 * count - 2) : 1 + Math.min(count - 1, Math.ceil(at / 2)),
    ),
    values: new Float32Array(2 * count).fill(0.5),
    width: count + 1,
  };
  assert.equal(candidateFinder(rows)(0).length, CANDIDATES);
  rows.columns[2 * count - 2] = 0;
  assert.deepEqual(candidateFinder(rows)(0), []);
  assert.deepEqual(candidateFinder(rows)(count - 1), [count - 2]);
});

test('the largest come first, equal ones in order', () => {
  assert.deepEqual(largest([4, 3, 2, 1, 0], [4, 9, 1, 9, 3], 3), [1, 3, 4]);
  assert.deepEqual(largest([4, 0, 1], [4, 3, 9], 9), [1, 4, 0]);
});
