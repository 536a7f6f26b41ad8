import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { entryAt, pageAt, readList, withEntries } from '../../../src/desk/follow-reading-list.ts';
import { near, placeOf, type ReadingList } from '../../../src/desk/reading-list.ts';

const entries = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    id: `paper-${from + index}`,
    title: `Paper ${from + index}`,
  }));
const list = (start: number, end: number, more: Partial<ReadingList> = {}): ReadingList => ({
  name: 'tides',
  address: '/topics/tides/',
  paging: 'path',
  pageSize: 50,
  total: 460,
  start,
  entries: entries(start, end),
  ...more,
});

describe('a list that papers are read in the order of', () => {
  test('knows the place of a paper in the whole list, and who stands beside it', () => {
    const page = list(51, 100);
    assert.equal(placeOf(page, 'paper-53'), 53);
    assert.equal(entryAt(page, 54)?.id, 'paper-54');
    assert.equal(entryAt(page, 50), undefined);
    assert.equal(entryAt(page, 101), undefined);
    assert.equal(placeOf(page, 'paper-7'), undefined);
  });

  const addresses: [place: number, more: Partial<ReadingList>, address: string][] = [
    [1, {}, '/topics/tides/'],
    [50, {}, '/topics/tides/'],
    [51, {}, '/topics/tides/2/'],
    [101, {}, '/topics/tides/3/'],
    [21, { paging: 'search', pageSize: 20, address: '/search/?q=tides' }, '/search/?q=tides&page=2'],
    [20, { paging: 'search', pageSize: 20, address: '/search/?q=tides' }, '/search/?q=tides'],
    [99, { paging: 'none', address: '/desk/?tag=tides' }, '/desk/?tag=tides'],
  ];
  for (const [place, more, address] of addresses)
    test(`leads from place ${place} back to ${address}`, () =>
      assert.equal(pageAt(list(1, 50, more), place), address));

  const runs: [name: string, start: number, end: number, known: [first: number, last: number]][] = [
    ['the page after', 101, 150, [51, 150]],
    ['the page before', 1, 50, [1, 100]],
    ['a page that it knows a part of', 81, 130, [51, 130]],
    ['what it knows already', 61, 70, [51, 100]],
    ['what is about all that it knows', 1, 150, [1, 150]],
    ['what is far from all that it knows', 201, 250, [201, 250]],
  ];
  for (const [name, start, end, [first, last]] of runs)
    test(`takes in ${name}`, () => {
      const more = withEntries(list(51, 100), start, entries(start, end));
      assert.deepEqual([more.start, more.entries], [first, entries(first, last)]);
    });

  test('is remembered with a hundred papers on either side', () => {
    const part = near(list(1, 460), 200);
    assert.deepEqual([part.start, part.entries], [100, entries(100, 300)]);
    assert.equal(near(list(1, 460), 7).start, 1);
    assert.equal(placeOf(near(list(201, 460), 455), 'paper-455'), 455);
  });

  test('reads back as it was stored', () =>
    assert.deepEqual(readList(JSON.stringify(list(1, 3))), list(1, 3)));

  for (const stored of [
    null,
    '',
    'null',
    '{',
    '[]',
    '{"name":"tides"}',
    JSON.stringify(list(1, 2, { address: '//elsewhere.example/' })),
    JSON.stringify(list(1, 2, { address: 'javascript:alert(1)' })),
    JSON.stringify({ ...list(1, 2), entries: [null] }),
  ])
    test(`is not read from ${stored}`, () => assert.equal(readList(stored), undefined));
});
