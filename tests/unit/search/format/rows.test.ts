import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeRows, encodeRows } from '../../../../src/search/format/rows.ts';
import type { HitRow } from '../../../../src/search/format/search-table.ts';

const rows: HitRow[] = [
  { id: 'kv-caches-that-fit', title: 'KV-Caches That Fit', authors: ['Ann Lee'], authorCount: 1 },
  { id: 'kv-caches-2', title: 'KV-Caches', authors: ['Ann Lee', 'Bo Ek'], authorCount: 7, issued: '2024-03' },
  { id: 'zhong-wen', title: '中文', authors: [], authorCount: 0, venue: 'ACL' },
  { id: '', title: '…', authors: [], authorCount: 0 },
];

test('rows are read as they were written, and say nothing twice', () => {
  const text = encodeRows(rows);
  assert.deepEqual(decodeRows(text), rows);
  assert.ok(!text.includes('kv-caches-that-fit'));
  assert.ok(!text.includes('"authorCount":1'));
});
