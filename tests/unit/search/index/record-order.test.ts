import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inRecordOrder } from '../../../../src/search/index/record-order.ts';

test('papers that joined have the last numbers, and all others those that they had', () => {
  const papers = ['new', 'b', 'a', 'newer', 'c'].map((id) => ({ id }));
  const rowOf = new Map(['a', 'b', 'c', 'new', 'newer'].map((id, row) => [id, row]));
  const ids = (learnt: number) => inRecordOrder(papers, { rowOf, learnt }).map(({ id }) => id);
  assert.deepEqual(ids(3), ['b', 'a', 'c', 'new', 'newer']);
  assert.deepEqual(
    ids(5),
    papers.map(({ id }) => id),
  );
});
