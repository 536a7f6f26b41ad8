import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePermalinks } from '../../../src/content/read-permalinks.ts';

test('a citation key is one that BibTeX can read', () => {
  const isRead = (key: string) =>
    parsePermalinks(JSON.stringify({ papers: { a: { title: 'A', key } } })).problems.length === 0;
  for (const key of ['a', '7', 'Ada2020', 'a:b.c_d+e/f-g']) assert.ok(isRead(key), key);
  for (const key of ['', '-a', 'a b', 'a,b', 'a}', 'é', 'a%', 'a#']) assert.ok(!isRead(key), key);
});

test('a day is one of the calendar, as year, month and day', () => {
  const isRead = (added: string) =>
    parsePermalinks(JSON.stringify({ papers: { a: { title: 'A', added } } })).problems.length === 0;
  for (const day of ['2024-02-29', '2026-12-31']) assert.ok(isRead(day), day);
  for (const day of ['2023-02-29', '2024-13-01', '2024-2-1', '2024', '']) assert.ok(!isRead(day), day);
});

test('a redirect names the last part of an address, or one or two parts of one', () => {
  const isRead = (redirect: string) =>
    parsePermalinks(JSON.stringify({ topics: { a: { redirect } } })).problems.length === 0;
  for (const target of ['b', 'b-2', '/papers/', '/topics/b/', '/authors/b-c/'])
    assert.ok(isRead(target), target);
  for (const target of [
    '',
    'b/',
    '/b/',
    '/papers',
    '/topics/b',
    '/topics/b/c/',
    'B',
    '-b',
    'b--c',
    '/years/2024/',
    'b\n',
  ])
    assert.ok(!isRead(target), target);
});

for (const [address, expected] of [
  ['2', /^papers\.2: not an address of its own/],
  ['index', /^papers\.index: not an address of its own/],
  ['a'.repeat(201), /^papers\.a{29}…: an address of more than 200 characters/],
  ['Über', /^papers\.Über: /],
] as const)
  test(`“${address.slice(0, 10)}” is no address to record for a paper`, () => {
    const { problems } = parsePermalinks(`{\n"papers": {\n"${address}": {"title": "T"}}}`);
    assert.equal(problems.length, 1);
    assert.match(problems[0]?.text ?? '', expected);
    assert.equal(problems[0]?.line, 3);
  });
