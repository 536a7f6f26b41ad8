import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { buildCorpus } from '../../../src/corpus/build.ts';
import { listingEntries } from '../../../src/corpus/listing-entries.ts';
import { desks, rooms, smallLibrary } from '../../support/small-library.ts';

describe('a list, a library and a record of metadata', () => {
  const corpus = () => buildCorpus(smallLibrary);

  test('have entries in their order, with all that the list tells', () => {
    assert.deepEqual(listingEntries(rooms), {
      entries: [
        {
          rank: 1,
          title: 'Quiet Lamps for Old Halls',
          titleLine: 7,
          abstract: '',
          abstractLine: 7,
          record: {
            item: {
              title: 'Quiet Lamps for Old Halls',
              author: [{ given: 'Jane', family: 'Doe' }],
              issued: { raw: '2020' },
              'container-title': 'LUX 2020',
              custom: { arxiv: '2001.00001' },
            },
            place: { file: 'listings/rooms.md', item: 1, line: 7 },
          },
          listed: {
            section: 0,
            note: 'Hums only at night.',
            links: [{ url: 'https://github.com/x/lamps', kind: 'code' }],
          },
        },
        {
          rank: 2,
          title: 'Candles at Night',
          titleLine: 8,
          abstract: '',
          abstractLine: 8,
          record: {
            item: { title: 'Candles at Night', issued: { raw: '2021' }, 'container-title': 'LUX 2021' },
            place: { file: 'listings/rooms.md', item: 2, line: 8 },
          },
          listed: {
            section: 0,
            byline: 'Doe et al.',
            shortName: 'CandleNet',
            links: [{ url: 'https://example.org/c.pdf', kind: 'pdf' }],
          },
        },
        {
          rank: 3,
          title: 'Loud Lamps for New Halls',
          titleLine: 9,
          abstract: '',
          abstractLine: 9,
          record: {
            item: {
              title: 'Loud Lamps for New Halls',
              issued: { raw: '2021' },
              'container-title': 'LUX 2021',
            },
            place: { file: 'listings/rooms.md', item: 3, line: 9 },
          },
          listed: {
            section: 0,
            byline: 'Ann Poe et al.',
            links: [{ url: 'https://example.org/l.pdf', kind: 'pdf' }],
          },
        },
      ],
      problems: [],
    });
    assert.deepEqual(
      listingEntries(desks).entries.map(({ record, ...entry }) => entry),
      [
        { rank: 1, title: 'Desks', titleLine: 1, abstract: 'We study desks.', abstractLine: 1 },
        { rank: 2, title: 'Candles at night', titleLine: 2, abstract: '', abstractLine: 2 },
      ],
    );
  });

  test('become papers', () => {
    const papers = corpus().papers.map(({ related: _, ...paper }) => paper);
    assert.deepEqual(papers, [
      {
        id: 'desks',
        title: 'Desks',
        titleHtml: 'Desks',
        abstract: 'We study desks.',
        abstractHtml: 'We study desks.',
        listings: [{ id: 'desks', rank: 1, line: 1 }],
        links: [],
        type: 'article-journal',
        issued: '2019',
        venue: 'Desks',
        url: 'https://x.example',
        authors: [{ name: 'Bo Roe', slug: 'bo-roe', family: 'Roe', given: 'Bo' }],
        citationKey: 'k1',
        added: '2026-02-01',
        record: { file: 'listings/desks.bib', item: 1, line: 1, key: 'd' },
        topics: [],
        definedAbbreviations: [],
        abbreviations: [],
      },
      {
        id: 'candles-at-night',
        title: 'Candles at Night',
        titleHtml: 'Candles at Night',
        abstract: '',
        abstractHtml: '',
        listings: [
          { id: 'desks', rank: 2, line: 2 },
          { id: 'rooms', rank: 2, line: 8 },
        ],
        links: [{ url: 'https://example.org/c.pdf', kind: 'pdf' }],
        shortName: 'CandleNet',
        type: 'article-journal',
        issued: '2021',
        venue: 'Wax',
        authors: [
          { name: 'Jane Doe', slug: 'jane-doe', family: 'Doe', given: 'Jane' },
          { name: 'John Coe', slug: 'john-coe', family: 'Coe', given: 'John' },
        ],
        record: { file: 'listings/desks.bib', item: 2, line: 2, key: 'c' },
        topics: [{ id: 'light', score: 1 }],
        definedAbbreviations: [],
        abbreviations: [],
      },
      {
        id: 'quiet-lamps-for-old-halls',
        title: 'Quiet Lamps for Old Halls',
        titleHtml: 'Quiet Lamps for Old Halls',
        abstract: '',
        abstractHtml: '',
        listings: [{ id: 'rooms', rank: 1, line: 7, note: 'Hums only at night.' }],
        links: [{ url: 'https://github.com/x/lamps', kind: 'code' }],
        type: 'article-journal',
        issued: '2020',
        venue: 'Journal of Lamps',
        authors: [{ name: 'Jane Doe', slug: 'jane-doe', family: 'Doe', given: 'Jane' }],
        arxiv: '2001.00001',
        record: { file: 'metadata/m.bib', item: 1, line: 1, key: 'x' },
        topics: [{ id: 'light', score: 1 }],
        definedAbbreviations: [],
        abbreviations: [],
      },
      {
        id: 'loud-lamps-for-new-halls',
        title: 'Loud Lamps for New Halls',
        titleHtml: 'Loud Lamps for New Halls',
        abstract: '',
        abstractHtml: '',
        listings: [{ id: 'rooms', rank: 3, line: 9 }],
        links: [{ url: 'https://example.org/l.pdf', kind: 'pdf' }],
        byline: 'Ann Poe et al.',
        type: 'paper-conference',
        issued: '2021',
        venue: 'LUX 2021',
        record: { file: 'listings/rooms.md', item: 3, line: 9 },
        cites: ['desks', 'quiet-lamps-for-old-halls'],
        topics: [{ id: 'light', score: 1 }],
        definedAbbreviations: [],
        abbreviations: [],
      },
    ]);
  });

  test('become listings', () => {
    assert.deepEqual(corpus().listings, [
      {
        id: 'desks',
        file: 'listings/desks.bib',
        source: 'https://x.example',
        date: '2026-01-01',
        title: 'Desks',
        papers: ['desks', 'candles-at-night'],
      },
      {
        id: 'rooms',
        file: 'listings/rooms.md',
        description: 'A list of papers about rooms and all in them.',
        title: 'Rooms',
        papers: ['quiet-lamps-for-old-halls', 'candles-at-night', 'loud-lamps-for-new-halls'],
        headings: [{ title: 'Light', depth: 1, place: 0, anchor: 'heading-light' }],
        setAside: [{ line: 13, text: 'A tool', url: 'https://github.com/x/tool' }],
        bibtex: '@misc{rooms, title={Rooms}}',
      },
    ]);
  });

  test('have the sections of the list as topics', () => {
    assert.deepEqual(corpus().topics, [
      [
        'light',
        {
          title: 'Light',
          area: 'Rooms',
          order: 1,
          definition: 'Papers under this heading of Rooms.',
          terms: [],
          section: 'bare',
        },
      ],
    ]);
  });

  test('are counted, and what is new or unknown is noted', () => {
    const { counts, notes } = corpus();
    assert.deepEqual(counts, { entries: 5, leftOut: 0, merged: 1 });
    assert.deepEqual(notes, [
      {
        file: 'permalinks.json',
        message: '3 new papers: “Candles at Night”, “Quiet Lamps for Old Halls”, “Loud Lamps for New Halls”',
      },
      {
        file: 'permalinks.json',
        message:
          '4 new addresses are not recorded yet, papers/candles-at-night first · run “npm run permalinks” before you publish',
      },
      { file: 'metadata/citations.json', line: 8, message: 'a citation names no paper here: “Chairs”' },
    ]);
  });
});
