import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeRows, encodeRows } from '../../../../src/search/format/rows.ts';
import type { HitRow } from '../../../../src/search/format/search-table.ts';

const rows: HitRow[] = [
  { id: 'kv-caches-that-fit', title: 'KV-Caches That Fit' },
  { id: 'kv-caches-2', title: 'KV-Caches', venue: 'ICML' },
  { id: 'zhong-wen', title: '中文', venue: 'ACL' },
  { id: '', title: '…' },
];

test('rows are read as they were written, and say nothing twice', () => {
  const text = encodeRows(rows);
  assert.deepEqual(decodeRows(text), rows);
  assert.ok(!text.includes('kv-caches-that-fit'));
});
