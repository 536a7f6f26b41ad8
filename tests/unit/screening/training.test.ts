import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLog } from '../../../src/screening/log.ts';
import { trainingLabels } from '../../../src/screening/training.ts';
import { decide, settle } from '../../support/screening.ts';

const papers = ['p1', 'p2', 'p3', 'p4'];
const screened = readLog([
  decide(1, 'A', 'p1', 'maybe'),
  decide(2, 'A', 'p3', 'exclude'),
  decide(3, 'B', 'p2', 'include'),
  decide(4, 'B', 'p3', 'include'),
  decide(5, 'B', 'p4', 'exclude'),
]);
const said = (reader?: string, more = screened) =>
  trainingLabels(papers, more, reader).map(({ row, relevant }) => `${row}${relevant ? '+' : '-'}`);

test('who is blind to others is followed alone, and a doubt counts as include', () => {
  assert.deepEqual(said('A'), ['0+', '2-']);
});

test('else all are followed, but where they differ', () => {
  assert.deepEqual(said(), ['0+', '1+', '3-']);
  const settled = readLog([
    decide(1, 'A', 'p1', 'include'),
    decide(2, 'B', 'p1', 'exclude'),
    settle(3, 'p1', 'exclude'),
  ]);
  assert.deepEqual(said(undefined, settled), ['0-']);
});
