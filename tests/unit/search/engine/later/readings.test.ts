import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readingSources } from '../../../../../src/search/engine/later/reading-sources.ts';
import { readFacts } from '../../../../../src/search/engine/later/readings.ts';
import { inFields, type Places, pagesOf } from '../../../../support/query-terms.ts';

describe('words that may be years or names', () => {
  const pages: Record<string, Places> = {
    doe: { 0: { 15: 1 }, 1: { 3: 1, 14: 1 }, 2: { 4: 1 } },
    young: { 0: { 15: 1 }, 1: { 3: 1 }, 2: { 12: 1 }, 3: { 4: 1 } },
    trec: { 0: { 4: 1 }, 1: { 7: 1 } },
    2019: { 0: { 9: 1 }, 1: { 8: 1 } },
    2018: { 0: { 3: 1 } },
  };
  const index = { pagesOf: async (word: string) => pagesOf(inFields(pages[word] ?? {})) };
  const sources = readingSources({
    index,
    stopWords: new Set(['the', 'papers']),
  } as unknown as Parameters<typeof readingSources>[0]);

  test('are names where more papers have them among their authors than in their texts', async () => {
    assert.deepEqual(await Promise.all(['doe', 'young', 'trec', 'nobody'].map(sources.isAuthor)), [
      true,
      false,
      false,
      false,
    ]);
  });

  test('are neighbours where one follows the other in a paper', async () => {
    const pairs: [string, string, boolean][] = [
      ['trec', '2019', true],
      ['2019', 'trec', false],
      ['2018', 'trec', true],
      ['the', 'trec', false],
      ['trec', 'nothing', false],
    ];
    for (const [a, b, expected] of pairs)
      assert.equal(await sources.areNeighbours(a, b), expected, `${a} ${b}`);
  });

  const queries: [query: string, rest: string, says: string[]][] = [
    ['Doe 2021 desks', 'desks', ['Doe 2021']],
    ['Trec 2019', 'Trec 2019', []],
    ['trec 2021', 'trec', ['2021']],
    ['2018 trec', '2018 trec', []],
    ['2018 desks', 'desks', ['2018']],
    ['papers from 2021', '', ['from 2021']],
    ['desks from 2021', 'desks', ['from 2021']],
    ['"desks 2021"', '"desks 2021"', []],
    ['Doe et al. desks', 'desks', ['Doe et al.']],
    ['Doe et al 2021b', '', ['Doe et al 2021b']],
    ['Doe and Young 2021', 'Doe and Young', ['2021']],
    ['May 2021 desks', 'desks', ['May 2021']],
    ['desks 2018 2020', 'desks 2020', ['2018']],
    ['the latest desks', 'desks', ['the latest']],
  ];
  for (const [text, rest, typed] of queries)
    test(`leave “${rest}” of “${text}”`, async () => {
      const read = await readFacts(text, sources);
      assert.deepEqual([read.rest, read.readings.map((reading) => reading.typed)], [rest, typed]);
    });

  test('are spans of years in words', async () => {
    const spans: [text: string, from: number, to: number][] = [
      ['desks 2019-2021', 2019, 2021],
      ['desks between 2021 and 2019', 2019, 2021],
      ['desks after 2019', 2020, 9999],
      ['desks since 2019', 2019, 9999],
      ['desks 2019 or later', 2019, 9999],
      ['desks before 2019', 0, 2018],
      ['desks until 2019', 0, 2019],
      ['desks 2019 and earlier', 0, 2019],
      ['desks in 2019', 2019, 2019],
    ];
    for (const [text, from, to] of spans) {
      const [clause] = (await readFacts(text, sources)).clauses;
      assert.ok(clause?.kind === 'year', text);
      assert.deepEqual([clause.from, clause.to], [from, to], text);
    }
  });
});
