import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgedReviews } from '../../bench/screening/judged-reviews.ts';

const paper = (id: number, abstract: string) => ({ id: String(id), title: `Paper ${id}`, abstract });
const documents = [
  paper(0, 'Birds sing.'),
  ...Array.from({ length: 12 }, (_, n) => paper(n + 1, 'Tides of the sea.')),
  paper(13, ''),
];
const asked = (judged: [id: string, grade: number][]) =>
  judgedReviews({
    documents,
    queries: [{ id: 'q', type: 'made up', text: 'tides', judged: new Map(judged) }],
  });
const grades = (count: number): [string, number][] =>
  Array.from({ length: count }, (_, n) => [String(n + 1), 1]);

test('a judged question is a review of the papers with abstracts that a search for it finds, in the order of the collection', () => {
  const [review, ...others] = asked([...grades(10), ['11', 0], ['13', 1]]);
  assert.equal(others.length, 0);
  assert.deepEqual(
    review?.papers.map(({ title }) => title),
    documents.slice(1, 13).map(({ title }) => title),
  );
  assert.deepEqual(review?.relevant, [...Array(10).fill(true), false, false]);
});

test('a question with fewer than ten relevant papers among those is none', () => {
  assert.deepEqual(asked([...grades(9), ['13', 1], ['0', 1]]), []);
});
