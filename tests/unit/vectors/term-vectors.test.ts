import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { documentVectors } from '../../../src/vectors/document-vectors.ts';
import { latentProduct } from '../../../src/vectors/latent-vectors.ts';
import { rowCount, rowProduct, rowProducts } from '../../../src/vectors/sparse-rows.ts';
import { termVectors } from '../../../src/vectors/term-vectors.ts';
import { sparseRows } from '../../support/sparse-rows.ts';
import { subjectPapers } from '../../support/subject-papers.ts';

describe('term vectors', () => {
  const texts = [
    { title: 'Sparse attention', abstract: 'We study sparse attention in long documents.' },
    { title: 'Dense retrieval', abstract: 'Dense retrieval of long documents.' },
    { title: 'Sparse attention again', abstract: 'Attention that is sparse.' },
    { title: 'Something else', abstract: 'Nothing of that kind.' },
  ];
  const { rows, terms, documentFrequency, vectorize } = termVectors(texts);

  test('terms are words and neighbouring pairs of at least two documents', () => {
    assert.ok(terms.includes('spars') && terms.includes('long document'));
    assert.ok(!terms.includes('dens retriev') && !terms.some((term) => term.includes('again')));
    assert.equal(documentFrequency[terms.indexOf('spars')], 2);
  });

  test('rows have length 1, or 0 where nothing is shared', () => {
    assert.deepEqual(
      texts.map((_, row) => Number(rowProduct(rows, row, rows, row).toFixed(5))),
      [1, 1, 1, 0],
    );
  });

  test('texts about the same thing are nearer', () => {
    assert.ok(rowProduct(rows, 0, rows, 2) > rowProduct(rows, 0, rows, 1));
  });

  test('other texts get vectors in the same columns', () => {
    const others = vectorize([
      texts[0] ?? { title: '', abstract: '' },
      { title: 'Unseen', abstract: 'words only' },
    ]);
    assert.ok(Math.abs(rowProduct(others, 0, rows, 0) - 1) < 1e-6);
    assert.equal(others.starts[2], others.starts[1]);
  });

  test('no documents make no terms', () => {
    const none = termVectors([]);
    assert.equal(rowCount(none.rows), 0);
    assert.deepEqual(none.terms, []);
  });
});

test('sparse rows multiply by merging columns', () => {
  const rows = sparseRows(
    [
      [
        [0, 1],
        [3, 2],
      ],
      [
        [1, 5],
        [3, 4],
      ],
      [],
    ],
    4,
  );
  assert.equal(rowProduct(rows, 0, rows, 1), 8);
  assert.equal(rowProduct(rows, 0, rows, 2), 0);
  const product = rowProducts(rows);
  // Rows in turn, so that nothing of one is left for the next.
  for (const [a, b] of [0, 1, 2, 0, 2].flatMap((a) => [0, 1, 2].map((b) => [a, b] as const)))
    assert.equal(product(a, b), rowProduct(rows, a, rows, b));
});

describe('document vectors', () => {
  const papers = subjectPapers(12);
  const vectors = documentVectors(papers);

  test('do not depend on the order of the documents', () => {
    const again = documentVectors(papers.toReversed());
    assert.deepEqual(again.latent.values, vectors.latent.values);
    assert.deepEqual(again.terms.rows, vectors.terms.rows);
  });

  test('latent vectors bring documents of one subject together', () => {
    const { values, dimensions } = vectors.latent;
    const subjectOf = new Map(papers.map(({ id, subject }) => [id, subject]));
    let [same, other, sameCount, otherCount] = [0, 0, 0, 0];
    for (const [a, { id }] of vectors.documents.entries()) {
      for (const [b, { id: otherId }] of vectors.documents.entries()) {
        if (a === b) continue;
        const cosine = latentProduct(values, dimensions, a, b);
        if (subjectOf.get(id) === subjectOf.get(otherId)) [same, sameCount] = [same + cosine, sameCount + 1];
        else [other, otherCount] = [other + cosine, otherCount + 1];
      }
    }
    assert.ok(
      same / sameCount > 0.2 + other / otherCount,
      `${same / sameCount} against ${other / otherCount}`,
    );
  });

  test('few or no documents are no special case', () => {
    assert.equal(documentVectors([]).latent.values.length, 0);
    assert.ok(documentVectors(papers.slice(0, 1)).latent.values.every(Number.isFinite));
    assert.ok(documentVectors(papers.slice(0, 3)).latent.values.every(Number.isFinite));
  });
});
