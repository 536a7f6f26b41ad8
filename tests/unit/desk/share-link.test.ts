import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findShared, MOST_SHARED, readShared, writeShared } from '../../../src/desk/share-link.ts';

describe('a shared list', () => {
  test('reads back in its order', () => {
    const fragment = writeShared(['b', 'a', 'c']);
    assert.deepEqual(findShared(readShared(fragment) ?? [], ['a', 'b', 'c', 'd'], {}), {
      found: ['b', 'a', 'c'],
      missing: 0,
    });
  });

  test('of 200 papers is no longer than 2,000 characters with the address before it', () => {
    const slugs = Array.from({ length: MOST_SHARED }, (_, at) => `a-paper-with-a-long-name-${at}`);
    const fragment = writeShared(slugs);
    assert.ok(fragment.length <= 1700, String(fragment.length));
    assert.equal(findShared(readShared(fragment) ?? [], slugs, {}).found.length, MOST_SHARED);
  });

  test('is the same in every build', () =>
    assert.equal(writeShared(['a-desk-for-readers']), '#list=wfgb9gvu'));

  test('finds papers whose address has changed, and counts those that are gone', () => {
    const hashes = readShared(writeShared(['old', 'gone', 'new'])) ?? [];
    assert.deepEqual(findShared(hashes, ['new'], { old: 'new' }), { found: ['new'], missing: 1 });
  });

  for (const fragment of ['', '#', '#main', '#liste=abcdefgh'])
    test(`is not ${JSON.stringify(fragment)}`, () => assert.equal(readShared(fragment), undefined));

  test('that is broken holds what is whole', () => {
    assert.deepEqual(readShared('#list=<script>'), []);
    assert.deepEqual(readShared('#list=abcdefghabcdefghabc'), ['abcdefgh']);
  });
});
