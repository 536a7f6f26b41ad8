import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearWords } from '../../../../../src/search/engine/later/near-words.ts';
import { toPagefindText } from '../../../../../src/search/format/beside/pagefind-text.ts';
import {
  encodeUnits,
  MEANING_FILES,
  MEANING_INDEX,
  wordSteps,
} from '../../../../../src/search/format/later/meaning-files.ts';

/** Words are known in three directions, those of papers by the first two alone. */
const SPREADS = [8, 10, 4];
const TERMS: Record<string, [number, number]> = {
  bread: [1, 0],
  dough: [0.6, 0.8],
  wheat: [0.8, 0.6],
  flour: [0.96, 0.28],
  rye: [0.9, 0.436],
  star: [0.28, 0.96],
  comet: [-1, 0],
};

async function near(text: string, typed: Record<string, number[]>, terms = TERMS) {
  const units = encodeUnits(Object.values(terms).flat(), wordSteps(SPREADS).slice(0, 2));
  const files = new Map([
    [MEANING_INDEX, JSON.stringify({ spreads: SPREADS, shards: 1, sizes: [], centres: '' })],
    [MEANING_FILES.terms, [...Object.keys(terms), units].join('\n')],
  ]);
  const client = {
    beside: async <T>(name: string, read: (text: string) => T): Promise<T> => read(files.get(name) ?? ''),
  };
  const words = new Map(Object.entries(typed).map(([word, vector]) => [word, Float64Array.from(vector)]));
  return nearWords(
    toPagefindText(text, () => false),
    words,
    client as Parameters<typeof nearWords>[2],
  );
}

test('of a paper those words are named that are nearest to a word of the query, two at most', async () => {
  assert.deepEqual(await near('Dough, wheat, rye and flour.', { loaf: [2, 0, 0] }), [
    { typed: 'loaf', near: ['flour', 'rye'] },
  ]);
  assert.deepEqual(await near('Dough and wheat.', { loaf: [2, 0, 0] }), [
    { typed: 'loaf', near: ['wheat', 'dough'] },
  ]);
});

test('no word is near that is not there, is the word itself, or points elsewhere', async () => {
  assert.deepEqual(await near('Dough.', { loaf: [0.1, 0, 0] }), [{ typed: 'loaf', near: ['dough'] }]);
  assert.deepEqual(await near('A star.', { loaf: [9, 0, 0] }), []);
  assert.deepEqual(await near('A comet.', { loaf: [9, 0, 0] }), []);
  assert.deepEqual(await near('Bread.', { bread: [1, 0, 0] }), []);
  assert.deepEqual(await near('Bread.', { loaf: [0, 0, 0] }), []);
  assert.deepEqual(await near('Bread.', {}), []);
  assert.deepEqual(await near('Bread.', { loaf: [1, 0, 0] }, {}), []);
});

test('each word of the query has its own, by both directions and not by what the files leave out', async () => {
  assert.deepEqual(await near('Star and wheat.', { sky: [0, 1, 50], loaf: [1, 0, 50] }), [
    { typed: 'sky', near: ['star', 'wheat'] },
    { typed: 'loaf', near: ['wheat'] },
  ]);
  assert.deepEqual(await near('Comet and star.', { sky: [0.6, -0.8, 0] }), []);
  assert.deepEqual(await near('Comet and rye.', { sky: [-0.6, -0.8, 0] }), [
    { typed: 'sky', near: ['comet'] },
  ]);
});
