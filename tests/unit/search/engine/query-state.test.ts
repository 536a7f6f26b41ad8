import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readState, toggleFacet, writeState } from '../../../../src/search/engine/query-state.ts';

const addresses = [
  '',
  'q=kv+cache',
  'q=%22a+%26+b%22+-c%2B%2B&topic=scaling-laws&topic=code&section=lamps&listing=march&year=2023&has=code&sort=newest&page=3',
];

for (const address of addresses)
  test(`the state of “?${address}” is written as it was read`, () => {
    assert.equal(writeState(readState(new URLSearchParams(address))).toString(), address);
  });

test('what makes no sense in an address is left out', () => {
  const state = readState(new URLSearchParams('sort=best&page=-1&year=soon&has=luck&topic=&topic=a&topic=a'));
  assert.deepEqual(state, {
    q: '',
    topic: ['a'],
    section: [],
    listing: [],
    venue: [],
    year: [],
    has: [],
    sort: 'relevance',
    page: 1,
  });
});

test('choosing a value twice takes it back, and leads to the first page', () => {
  const state = readState(new URLSearchParams('q=a&page=4'));
  const chosen = toggleFacet(state, 'year', '2023');
  assert.deepEqual([chosen.year, chosen.page], [['2023'], 1]);
  assert.deepEqual(toggleFacet(chosen, 'year', '2023').year, []);
});
