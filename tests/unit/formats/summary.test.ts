import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readableDate, snippet, volumeAndPages } from '../../../src/formats/summary.ts';

test('a text begins with whole words, up to a length', () => {
  const cases: [text: string, length: number, beginning: string][] = [
    ['Desks', 5, 'Desks'],
    ['Desks', 4, 'Desk…'],
    ['Desks and chairs', 16, 'Desks and chairs'],
    ['Desks and chairs', 15, 'Desks and…'],
    ['Desks and chairs', 9, 'Desks and…'],
    ['Desks and chairs', 8, 'Desks…'],
    ['Desks, chairs and more', 8, 'Desks…'],
    ['Desks – chairs and more', 9, 'Desks…'],
    ['Desk chairs', 8, 'Desk cha…'],
    ['Desks chairs', 8, 'Desks…'],
    ['Deskchairs', 8, 'Deskchai…'],
    ['abc𝒳efgh', 4, 'abc…'],
    ['abc𝒳efgh', 5, 'abc𝒳…'],
    ['ab\u{10FFFF}cdefgh', 3, 'ab…'],
    ['ab\u{10000}cdefgh', 3, 'ab…'],
    ['ab\uE000cdefgh', 3, 'ab\uE000…'],
    ['', 0, ''],
  ];
  for (const [text, length, beginning] of cases) assert.equal(snippet(text, length), beginning);
  assert.equal(snippet('d'.repeat(280)), 'd'.repeat(280));
  assert.equal(snippet('d'.repeat(281)), `${'d'.repeat(280)}…`);
});

test('a date is readable as exactly as it is known', () => {
  assert.equal(readableDate('2024-05-02'), '2 May 2024');
  assert.equal(readableDate('2024-01'), 'January 2024');
  assert.equal(readableDate('2024-12'), 'December 2024');
  assert.equal(readableDate('2024'), '2024');
});

test('volume, issue and pages stand as in references', () => {
  assert.equal(volumeAndPages({ volume: '22', issue: '1', pages: '126' }), '22(1), 126');
  assert.equal(volumeAndPages({ volume: '22', pages: '126' }), '22, 126');
  assert.equal(volumeAndPages({ issue: '1' }), '(1)');
  assert.equal(volumeAndPages({ pages: '126' }), '126');
  assert.equal(volumeAndPages({ volume: '22' }), '22');
  assert.equal(volumeAndPages({}), '');
});
