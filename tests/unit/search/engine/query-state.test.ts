import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  isAlike,
  readState,
  toggleFacet,
  withoutAlike,
  writeState,
} from '../../../../src/search/engine/query-state.ts';

const addresses = [
  '',
  'q=kv+cache',
  'q=kv+cache&by=words',
  'q=A+text.&topic=code&by=text',
  'like=a-paper&page=2',
  'q=%22a+%26+b%22+-c%2B%2B&topic=scaling-laws&topic=code&section=lamps&listing=march&year=2023&has=code&sort=newest&page=3',
];

for (const address of addresses)
  test(`the state of “?${address}” is written as it was read`, () => {
    assert.equal(writeState(readState(new URLSearchParams(address))).toString(), address);
  });

test('what makes no sense in an address is left out', () => {
  const state = readState(
    new URLSearchParams('sort=best&page=-1&year=soon&has=luck&topic=&topic=a&topic=a&by=luck&like='),
  );
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

test('a long text that papers like it are wanted of is no part of the address, a long query is', () => {
  const long = 'a'.repeat(501);
  const text = readState(new URLSearchParams({ q: long, by: 'text' }));
  assert.equal(writeState(text).toString(), 'by=text');
  assert.equal(writeState({ ...text, q: long.slice(1) }).get('q'), long.slice(1));
  assert.equal(writeState(readState(new URLSearchParams({ q: long }))).get('q'), long);
});

for (const [address, asksForAlike, plain] of [
  ['q=a', false, 'q=a'],
  ['q=a&by=words', false, 'q=a&by=words'],
  ['q=a&year=2023&by=text', true, 'q=a&year=2023'],
  ['like=b', true, ''],
] as const)
  test(`“?${address}” asks for ${asksForAlike ? 'papers like something' : 'words'}`, () => {
    const state = readState(new URLSearchParams(address));
    assert.equal(isAlike(state), asksForAlike);
    assert.equal(writeState(withoutAlike(state)).toString(), plain);
  });
