import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readColumns, readRow } from '../../../../src/listing/markdown/read-row.ts';
import type { Run } from '../../../../src/listing/markdown/runs.ts';

const cell = (text: string, link?: string): Run[] =>
  text === '' ? [] : [{ text, line: 1, ...(link && { link: { url: link } }) }];
const rowsOf = (...rows: string[]) => rows.map((row) => row.split('|').map((text) => cell(text.trim())));
const columns = (header: string, ...rows: string[]) =>
  readColumns(
    header.split('|').map((name) => name.trim()),
    rowsOf(...rows),
  ).join(' ');

describe('the columns of a table', () => {
  const LAMPS = 'Quiet Lamps for Old Halls';
  const DOORS = 'Doors That Do Not Slam';
  const cases: [what: string, header: string, rows: string[], expected: string][] = [
    [
      'are told by their headings',
      'Authors | Title | Year | Venue | Notes',
      [`J. Doe | ${LAMPS} | 2019 | LUX | a`],
      'byline title issued venue note',
    ],
    [
      'may have headings in other languages',
      '标题 | 作者 | 时间 | 代码',
      [`${LAMPS} | J. Doe | 2019 | x`],
      'title byline issued link',
    ],
    [
      'are others where no heading says what they are',
      'Title | Hours | ',
      [`${LAMPS} | 3 | x`],
      'title other other',
    ],
    [
      'are as many as the longest row has',
      'Title',
      [`${LAMPS} | 3`, `${DOORS} | 3 | 4`],
      'title other other',
    ],
    ['are as many as there are headings', 'Title | Year | Code', [LAMPS], 'title issued link'],
    [
      'have no short names of what a paper builds on',
      'Title | Base model | Model',
      [`${LAMPS} | x | y`],
      'title other shortName',
    ],
    [
      'have one of titles, the one with most of them',
      'Paper | Title',
      [`pdf | ${LAMPS}`, `pdf | ${DOORS}`],
      'link title',
    ],
    ['have the first of two with as many titles', 'Paper | Title', [`${LAMPS} | ${DOORS}`], 'title link'],
    [
      'have titles where three of ten are some',
      'Title | Name',
      [LAMPS, LAMPS, LAMPS, ...Array(7).fill(`x | ${DOORS}`)],
      'title shortName',
    ],
    [
      'have titles elsewhere where fewer are some',
      'Title | Name',
      [LAMPS, LAMPS, ...Array(8).fill(`x | ${DOORS}`)],
      'link title',
    ],
    ['have titles under another heading where half are some', 'Name | Hours', [LAMPS, 'x'], 'title other'],
    ['have none where fewer than half are', 'Name | Hours', [LAMPS, 'x', 'y'], 'shortName other'],
    ['have none where the only ones are notes', 'Notes | Hours', [LAMPS], 'note other'],
    ['have none where the only ones are people’s', 'Authors | Hours', [LAMPS], 'byline other'],
    ['have none where the only ones are venues', 'Venue | Hours', [LAMPS], 'venue other'],
    ['have none where the only ones are dates', 'Year | Hours', [LAMPS], 'issued other'],
    ['have titles of three words or more', 'Name | Topic', [`Quiet Lamps | ${DOORS}`], 'shortName title'],
    [
      'have the first of two others with as many titles',
      'Topic | Hours',
      [`${LAMPS} | ${DOORS}`],
      'title other',
    ],
    [
      'have the one with most titles of several others',
      'Topic | Hours',
      [`x | ${DOORS}`, `${LAMPS} | ${DOORS}`],
      'other title',
    ],
    ['may have no rows', 'Title | Year', [], 'title issued'],
  ];
  for (const [what, header, rows, expected] of cases)
    test(what, () => assert.equal(columns(header, ...rows), expected));
});

describe('a row of a table', () => {
  const row = (cells: string, names: string) =>
    readRow(
      cells.split('|').map((text) => cell(text.trim())),
      names.split(' ') as Parameters<typeof readRow>[1],
      7,
    );
  const LAMPS = 'Quiet Lamps for Old Halls';

  test('has its title in its column, in another where there is none, and the line that it stands in', () => {
    assert.deepEqual(
      [row(LAMPS, 'title').title, row(LAMPS, 'title').look, row(LAMPS, 'title').line],
      [LAMPS, 'cell', 7],
    );
    assert.deepEqual(
      [row(`3 | ${LAMPS}`, 'other title').title, row(`3 | ${LAMPS}`, 'other title').look],
      [LAMPS, 'cell'],
    );
    assert.deepEqual(
      [row(` | ${LAMPS}`, 'title shortName').title, row(` | ${LAMPS}`, 'title shortName').look],
      [LAMPS, 'cell'],
    );
    assert.deepEqual([row(LAMPS, 'shortName').title, row(LAMPS, 'shortName').look], [LAMPS, 'plain']);
    assert.deepEqual([row('3', 'other').title, row('3', 'other').look], ['', 'none']);
    assert.equal(row(`a |  | ${LAMPS}`, 'other other title').text, `a · ${LAMPS}`);
  });

  test('has what its other cells tell', () => {
    const facts = (cells: string, names: string) => {
      const { byline, venue, issued, shortName, note } = row(`${LAMPS} | ${cells}`, `title ${names}`);
      return [byline?.names?.join(' + ') ?? byline?.text, venue, issued, shortName, note];
    };
    assert.deepEqual(facts('Jane Doe, Richard Roe', 'byline'), [
      'Jane Doe + Richard Roe',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    assert.deepEqual(facts('the lamp people', 'byline')[0], 'the lamp people');
    assert.deepEqual(facts('LUX 2019', 'venue').slice(1, 3), ['LUX 2019', '2019']);
    assert.deepEqual(facts('2019-05', 'issued').slice(1, 3), [undefined, '2019-05']);
    assert.deepEqual(facts('LUX 2019 | 2020-05', 'venue issued').slice(1, 3), ['LUX 2019', '2020-05']);
    assert.deepEqual(facts('2020-05 | LUX 2019', 'issued venue').slice(1, 3), ['LUX 2019', '2020-05']);
    assert.deepEqual(facts('2020 | 2020-05', 'issued issued')[2], '2020-05');
    assert.deepEqual(facts('2020 | 2021-05', 'issued issued')[2], '2020');
    assert.deepEqual(facts('– | 2021', 'issued issued')[2], '2021');
    assert.deepEqual(facts('LUX | OPTICA', 'venue venue')[1], 'LUX');
    assert.deepEqual(facts('LampNet | DoorNet', 'shortName shortName')[3], 'LampNet');
    assert.deepEqual(facts('L'.repeat(40), 'shortName')[3], 'L'.repeat(40));
    assert.deepEqual(facts('L'.repeat(41), 'shortName')[3], undefined);
    assert.deepEqual(facts('–', 'shortName')[3], undefined);
    assert.deepEqual(facts('dark | yes | rooms', 'note note note')[4], 'dark. rooms');
    assert.deepEqual(facts('dark', 'other'), [undefined, undefined, undefined, undefined, undefined]);
    assert.deepEqual(row(`LampNet | ${LAMPS}`, 'shortName title').shortName, 'LampNet');
    assert.deepEqual(row('LampNet | x', 'shortName other').shortName, undefined);
  });

  test('has a title that goes on in small letters behind its link', () => {
    const runs: Run[] = [...cell('Quiet Lamps', 'https://lux.example/a'), ...cell(' for old halls')];
    assert.equal(readRow([runs], ['title'], 1).title, 'Quiet Lamps for old halls');
    const people: Run[] = [...cell('Quiet Lamps', 'https://lux.example/a'), ...cell(' Jane Doe and R. Roe')];
    assert.equal(readRow([people], ['title'], 1).title, 'Quiet Lamps');
    const lines: Run[] = [...runs, { text: '', line: 1, break: true }, ...cell('and more')];
    assert.equal(readRow([lines], ['title'], 1).title, 'Quiet Lamps');
  });
});
