import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hasAny } from '../../../../src/search/engine/later/has-any.ts';
import { lookUpTerms } from '../../../../src/search/engine/query-terms.ts';
import { CORRECTION_SHARE, PREFIX_SHARE } from '../../../../src/search/engine/ranking-constants.ts';
import { NOWHERE } from '../../../../src/search/format/posting-list.ts';
import { placesByPaper } from '../../../support/query-terms.ts';
import { wordSources } from '../../../support/word-sources.ts';

const words = {
  desk: { 0: { 1: 1 }, 1: { 5: 1 } },
  desks: { 2: { 3: 1 } },
  deskwork: { 3: { 3: 1 } },
  window: { 1: { 6: 1 } },
  t: { 0: { 4: 1 }, 1: { 9: 1 } },
  2: { 0: { 5: 1 } },
  the: { 0: { 0: 1 } },
  transformer: { 4: { 2: 1 } },
  moe: { 5: { 0: 1 } },
  mixture: { 6: { 0: 1 } },
  experts: { 6: { 2: 1 } },
};
const sources = wordSources(words, {
  stopWords: new Set(['the', 't', 'of']),
  abbreviations: [{ short: 'moe', long: 'mixture of experts' }],
  vocabulary: { transformer: 3 },
});
const look = (text: string, typing = false) => lookUpTerms(text.split(' ').filter(Boolean), typing, sources);
const own = async (text: string, typing = false) =>
  (await look(text, typing)).terms.map(({ word, own: pages }) => [word, ...pages.papers]);

describe('words of a query', () => {
  test('leave out those that say nothing, and remember their places', async () => {
    const { terms, sequence, dropped, length } = await look('the desk of the window');
    assert.deepEqual(
      terms.map(({ word, count }) => [word, count]),
      [
        ['desk', 1],
        ['window', 1],
      ],
    );
    assert.deepEqual(sequence, [
      { term: 0, place: 1 },
      { term: 1, place: 4 },
    ]);
    assert.deepEqual(dropped, [
      { word: 'the', place: 0 },
      { word: 'of', place: 2 },
      { word: 'the', place: 3 },
    ]);
    assert.equal(length, 5);
  });

  test('are all searched where none says anything', async () => {
    assert.deepEqual(await own('the'), [['the', 0]]);
    assert.deepEqual((await look('')).terms, []);
  });

  test('keep the last one while it is typed, and a letter before a number, beside which it must stand', async () => {
    assert.deepEqual(await own('desk the', true), [
      ['desk', 0, 1, 2],
      ['the', 0],
    ]);
    assert.deepEqual((await own('desk the')).length, 1);
    assert.deepEqual(await own('window t 2'), [
      ['window', 1],
      ['t', 0],
      ['2', 0],
    ]);
    assert.deepEqual((await look('window t x')).dropped, [{ word: 't', place: 1 }]);
    assert.deepEqual((await look('window of 2')).dropped, [{ word: 'of', place: 1 }]);
  });

  test('count forms of one word together', async () => {
    const { terms, sequence } = await look('desk window desks');
    assert.deepEqual(
      terms.map(({ word, count }) => [word, count]),
      [
        ['desk', 2],
        ['window', 1],
      ],
    );
    assert.deepEqual(
      sequence.map(({ term }) => term),
      [0, 1, 0],
    );
  });

  test('may be beginnings while they are typed, the last one only', async () => {
    assert.deepEqual(await own('window desk', true), [
      ['window', 1],
      ['desk', 0, 1, 2, 3],
    ]);
    const { terms } = await look('window desk', true);
    assert.deepEqual(placesByPaper(terms[1]?.own ?? NOWHERE).at(-1), [3, [[3, PREFIX_SHARE]]]);
    assert.deepEqual((await own('desk window', true))[0], ['desk', 0, 1, 2]);
    assert.deepEqual((await own('window desk'))[1], ['desk', 0, 1, 2]);
  });

  test('are found by what they stand for, over all the words of it', async () => {
    const { terms } = await look('mixture of experts');
    assert.deepEqual(
      terms.map(({ alternatives }) => alternatives.map(({ kind, typed, text }) => [kind, typed, text])),
      Array(2).fill([['abbreviation', 'mixture of experts', 'moe']]),
    );
    assert.deepEqual([...(terms[0]?.pages.papers ?? [])], [5, 6]);
  });

  test('are corrected where no paper has them, for a share', async () => {
    const { terms } = await look('transfromer desk');
    assert.deepEqual(
      terms[0]?.alternatives.map(({ kind, typed, text }) => [kind, typed, text]),
      [['spelling', 'transfromer', 'transformer']],
    );
    assert.deepEqual(placesByPaper(terms[0]?.pages ?? NOWHERE), [[4, [[2, CORRECTION_SHARE]]]]);
    assert.deepEqual(terms[1]?.alternatives, []);
  });

  test('are read as far as any abstract goes', async () => {
    const { length, sequence } = await look('desk '.repeat(601).trim());
    assert.deepEqual([length, sequence.length], [600, 600]);
  });

  test('are corrected up to a dozen, which bounds the work', async () => {
    const { terms } = await look(
      Array.from({ length: 14 }, (_, number) => `transfromer${'abcdefghijklmn'[number]}`).join(' '),
    );
    const corrected = terms.map(({ alternatives, suggestion }) => alternatives.length > 0 || suggestion);
    assert.deepEqual([corrected.length, corrected.filter(Boolean).length], [14, 12]);
  });
});

test('a paper has any of the words of a query, or none', async () => {
  const test = hasAny(await look('window transformer'));
  assert.deepEqual([0, 1, 4].map(test), [false, true, true]);
  assert.equal(hasAny(await look(''))(1), false);
});
