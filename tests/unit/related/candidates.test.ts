import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidateFinder, largest } from '../../../src/related/candidates.ts';
import { documentVectors } from '../../../src/vectors/document-vectors.ts';
import { rowProduct } from '../../../src/vectors/sparse-rows.ts';
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

test('the largest come first, equal ones in order', () => {
  const values = [3, 9, 1, 9, 4];
  assert.deepEqual(largest([4, 3, 2, 1, 0], values, 3), [1, 3, 4]);
  assert.deepEqual(largest([4, 0, 1], values, 9), [1, 4, 0]);
});
