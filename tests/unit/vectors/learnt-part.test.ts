import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEnglishWords } from '../../../src/build/corpus/read-english-words.ts';
import { type DocumentVectors, documentVectors, learntPart } from '../../../src/vectors/document-vectors.ts';
import { subjectPapers } from '../../support/subject-papers.ts';

const words = await readEnglishWords();
const papers = subjectPapers(20);
const joins = (place: number) => place % 10 === 3;
const old = papers.filter((_, place) => !joins(place));
const ids = new Set(old.map(({ id }) => id));

/** All that was learnt, as numbers and words. */
const shown = ({ documents, learnt, terms, latent, meaning, aboutness, rowOf }: DocumentVectors) => ({
  ids: documents.map(({ id }) => id),
  learnt,
  rowOf,
  rows: terms.rows,
  occurrences: terms.occurrences,
  textLengths: terms.textLengths,
  terms: terms.terms,
  weights: terms.weights,
  frequency: terms.documentFrequency,
  latent: [latent.dimensions, latent.values],
  meaning: [meaning?.values, meaning?.unweighted],
  subjects: terms.terms.map((_, column) => aboutness().isSubject(column)),
});

test('documents that join leave all that was learnt from the others as it was', () => {
  const together = documentVectors(papers, words, ids);
  assert.equal(together.documents.length, papers.length);
  assert.deepEqual(shown(learntPart(together)), shown(documentVectors(old, words)));
});

test('documents that join have rows of their own in the directions that were there', () => {
  const { documents, learnt, rowOf, latent, terms, meaning } = documentVectors(papers, words, ids);
  const before = documentVectors(old, words);
  const joined = documents.slice(learnt);
  assert.deepEqual(
    joined.map(({ id }) => id),
    papers.flatMap(({ id }, place) => (joins(place) ? [id] : [])).sort(),
  );
  const from = learnt * latent.dimensions;
  assert.deepEqual(latent.values.subarray(from), before.latent.project(before.terms.vectorize(joined)));
  assert.deepEqual(meaning?.values.subarray(learnt * meaning.dimensions), before.meaning?.project(joined));
  assert.equal(rowOf.get(joined[0]?.id ?? ''), learnt);
  assert.equal(terms.textLengths.length, papers.length);
});

test('where nothing has joined, the learnt part is all', () => {
  const vectors = documentVectors(old, words, ids);
  assert.equal(learntPart(vectors), vectors);
});
