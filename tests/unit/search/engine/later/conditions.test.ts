import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findConditions } from '../../../../../src/search/engine/later/conditions.ts';
import { parseQuery } from '../../../../../src/search/engine/later/query-language.ts';
import { decodeColumns } from '../../../../../src/search/format/beside/paper-columns.ts';
import { encodeNumbers } from '../../../../../src/search/format/number-text.ts';
import type { SearchTable } from '../../../../../src/search/format/search-table.ts';
import { fieldLengths, inFields } from '../../../../support/query-terms.ts';
import { wordSources } from '../../../../support/word-sources.ts';

/** Six papers with titles of two words and abstracts of ten; authors begin at place 12. */
const WORDS = {
  lamp: { 0: { 0: 1 }, 1: { 3: 1 }, 2: { 12: 1 }, 3: { 1: 1 } },
  desk: { 0: { 1: 1 }, 1: { 4: 1 }, 2: { 13: 1 }, 3: { 2: 1 }, 4: { 5: 1 } },
  chair: { 1: { 9: 1 }, 4: { 11: 1 }, 5: { 12: 1 } },
  door: { 4: { 12: 1 } },
};
const IN_FIELDS = Object.fromEntries(Object.entries(WORDS).map(([word, places]) => [word, inFields(places)]));
const names = (...all: string[]) => all.map((name) => ({ id: name.toLowerCase().replace(' ', '-'), name }));
const TOPICS = names('Quiet Rooms', 'Stairs');
const TABLE = {
  count: 6,
  stopWords: new Set<string>(),
  ...fieldLengths(Array(6).fill(2), Array(6).fill(10)),
  topics: TOPICS,
  names: '',
} as unknown as SearchTable;
const COLUMNS = decodeColumns(
  {
    // January 2019 to June 2021; of the last one nothing is known.
    firstMonth: 2019 * 12 + 1,
    months: encodeNumbers([1, 12, 13, 18, 30, 0]),
    topicSets: [[], [0], [0, 1], [1]],
    topicsOf: encodeNumbers([1, 2, 3, 0, 0, 0]),
    listings: names('March', 'April'),
    listingSets: [[], [0], [1], [0, 1]],
    listingsOf: encodeNumbers([1, 1, 2, 2, 3, 0]),
    venues: names('LUX', 'Journal of Doors'),
    venueOf: encodeNumbers([1, 0, 2, 0, 1, 0]),
    code: '101010',
  },
  TOPICS,
);
const columns = async () => COLUMNS;

async function ask(text: string) {
  const { tests, hints, terms, sentence } = await findConditions(
    parseQuery(text),
    false,
    TABLE,
    wordSources(IN_FIELDS, { columns }),
  );
  return {
    papers: [0, 1, 2, 3, 4, 5].filter((paper) => tests.every((meets) => meets(paper))),
    hints,
    words: terms.terms.map(({ word }) => word),
    sequence: terms.sequence,
    length: terms.length,
    sentence,
  };
}

describe('the conditions of a query', () => {
  const cases: [text: string, papers: number[]][] = [
    ['+lamp', [0, 1, 2, 3]],
    ['+lamp +chair', [1]],
    ['-lamp', [4, 5]],
    ['+desk -lamp', [4]],
    ['lamp -desk', []],
    ['chair -desk', [5]],
    ['lamp chair -door', [0, 1, 2, 3, 5]],
    ['lamp OR chair', [0, 1, 2, 3, 4, 5]],
    ['door OR topic:stairs', [1, 2, 4]],
    ['"lamp desk"', [0, 1, 2]],
    ['title:"lamp desk"', [0]],
    ['abstract:"lamp desk"', [1]],
    ['author:"lamp desk"', [2]],
    ['title:lamp', [0, 3]],
    ['title:desk', [0]],
    ['abstract:desk', [1, 3, 4]],
    ['abstract:chair', [1, 4]],
    ['author:chair', [5]],
    ['author:door', [4]],
    ['-"lamp desk" +lamp', [3]],
    ['topic:stairs', [1, 2]],
    ['topic:"quiet rooms"', [0, 1]],
    ['topic:quiet', [0, 1]],
    ['-topic:stairs', [0, 3, 4, 5]],
    ['listing:april', [2, 3, 4]],
    ['venue:lux', [0, 4]],
    ['venue:journal', [2]],
    ['year:2019', [0, 1]],
    ['year:2019..2020', [0, 1, 2, 3]],
    ['year:2020..', [2, 3, 4]],
    ['year:..2019', [0, 1]],
    ['-year:2019', [2, 3, 4, 5]],
    ['has:code', [0, 2, 4]],
    ['has:code +lamp', [0, 2]],
    ['+lamp-desk', [0, 1, 2, 3]],
    ['+lamp-chair', [1]],
    ['topic:cellars', []],
    ['-topic:cellars', []],
    ['lamp topic:stairs', [1, 2]],
    ['chair topic:stairs', [1]],
  ];
  for (const [text, papers] of cases)
    test(`“${text}” are met by ${papers.join(', ') || 'nothing'}`, async () =>
      assert.deepEqual((await ask(text)).papers, papers));

  test('may be one month of a year', async () => {
    const inMonth = async (month: number) => {
      const query = {
        groups: [[{ kind: 'year', from: 2019, to: 2019, month, sign: 'must' } as const]],
        hints: [],
      };
      const { tests } = await findConditions(query, false, TABLE, wordSources(IN_FIELDS, { columns }));
      return [0, 1, 2, 3, 4, 5].filter((paper) => tests.every((meets) => meets(paper)));
    };
    assert.deepEqual([await inMonth(1), await inMonth(2), await inMonth(12)], [[0], [], [1]]);
  });

  test('name what is not there', async () => {
    assert.deepEqual((await ask('topic:cellars -listing:may +lamp')).hints, [
      'There is no topic “cellars”.',
      'There is no listing “may”.',
    ]);
    assert.deepEqual((await ask('topic:stairs -door')).hints, []);
  });

  test('leave words to rank by: those wanted, then those of phrases, and none that are not wanted', async () => {
    const { words, sequence, length } = await ask('lamp chair "desk door" -stairs -"old hall"');
    assert.deepEqual(words, ['lamp', 'chair', 'desk', 'door']);
    assert.deepEqual(sequence, [
      { term: 0, place: 0 },
      { term: 1, place: 1 },
      { term: 2, place: 12 },
      { term: 3, place: 13 },
    ]);
    assert.equal(length, 4);
    assert.deepEqual((await ask('topic:stairs')).words, []);
  });

  test('leave out words that say nothing, with their places', async () => {
    const sources = wordSources(WORDS, { stopWords: new Set(['the', 'of']) });
    const { terms } = await findConditions(parseQuery('the lamp "of the desk"'), false, TABLE, sources);
    assert.deepEqual(terms.dropped, [
      { word: 'the', place: 0 },
      { word: 'of', place: 12 },
      { word: 'the', place: 13 },
    ]);
  });

  test('are said with the names of what they ask for', async () => {
    assert.match((await ask('topic:quiet +lamp')).sentence ?? '', /Quiet Rooms/);
    assert.match((await ask('listing:apr')).sentence ?? '', /April/);
    assert.match((await ask('venue:journal')).sentence ?? '', /Journal of Doors/);
    assert.match((await ask('topic:cellars')).sentence ?? '', /cellars/);
    assert.match((await ask('listing:cellars')).sentence ?? '', /cellars/);
  });
});
