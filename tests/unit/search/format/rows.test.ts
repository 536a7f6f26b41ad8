import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeRows, encodeRows } from '../../../../src/search/format/rows.ts';
import type { HitRow } from '../../../../src/search/format/search-table.ts';

const rows: HitRow[] = [
  { id: 'kv-caches-that-fit', title: 'KV-Caches That Fit', topics: [3, 0], year: 2023 },
  { id: 'kv-caches-2', title: 'KV-Caches', venue: 'ICML', topics: [] },
  { id: 'zhong-wen', title: '中文', venue: 'ACL', topics: [12], year: 987 },
  { id: '', title: '…', topics: [] },
];

test('rows are read as they were written, and say nothing twice', () => {
  const text = encodeRows(rows);
  assert.deepEqual(decodeRows(text), rows);
  assert.ok(!text.includes('kv-caches-that-fit'));
});

test('rows say how long papers are, where the table does not', () => {
  const long = rows.map((row, place) => ({ ...row, lengths: [place, 300 * place] as const }));
  assert.deepEqual(decodeRows(encodeRows(long)), long);
});
