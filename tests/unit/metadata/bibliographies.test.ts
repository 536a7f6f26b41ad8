import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { BibliographyParser } from '../../../src/metadata/bibliography.ts';
import { parseBibtex } from '../../../src/metadata/bibtex/parse.ts';
import { parseCslJson } from '../../../src/metadata/csl-json.ts';
import { factsFromCsl } from '../../../src/metadata/facts.ts';
import { parseMedline } from '../../../src/metadata/medline.ts';
import { parseRis } from '../../../src/metadata/ris.ts';
import { normalizeTitle } from '../../../src/text/normalize.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/bibliographies');

/** The facts of every record of a file by title, with authors as they are shown. */
function readFacts(name: string, parse: BibliographyParser) {
  const { records, leftOut, error } = parse(readFileSync(join(fixtures, name), 'utf8'));
  assert.equal(error, undefined);
  const facts = new Map(
    records.map(({ item }) => {
      const { authors, ...rest } = factsFromCsl(item);
      const names = authors?.map((author) => author.name);
      return [normalizeTitle(item.title).plain, { ...rest, ...(names && { authors: names }) }];
    }),
  );
  return { facts, leftOut };
}

describe('a BibTeX library', () => {
  const { facts, leftOut } = readFacts('library.bib', parseBibtex);
  const cases: [what: string, title: string, expected: Record<string, unknown>][] = [
    [
      'takes from its volume what it lacks, and not its DOI',
      'Paper in a Volume',
      {
        type: 'paper-conference',
        issued: '2019',
        venue: 'Proceedings of the 5th Desk Conference',
        publisher: 'ACM',
        pages: '1–9',
        authors: [
          'Hans van der Berg Jr.',
          'Charles Louis Xavier Joseph de la Vallée Poussin',
          'CERN Collaboration',
          'Plato',
        ],
      },
    ],
    [
      'takes fields of an xdata entry, and the beginning of a range of dates',
      'A Book',
      {
        type: 'book',
        issued: '2020-05',
        publisher: 'Springer',
        authors: ['Ludwig van Beethoven', 'Martin Luther King Jr.', 'John von Neumann'],
      },
    ],
    [
      'has its abbreviations, accents in accents, and identifiers in a note',
      'An Article with “Quotes” and Ö',
      {
        type: 'article-journal',
        issued: '1998-02-10',
        venue: 'Journal of Machine Learning Research',
        volume: '12',
        issue: '3',
        pages: '1–20',
        language: 'de',
        doi: '10.1000/abc.def',
        arxiv: '2101.00001',
        keywords: ['a, b', 'c'],
        authors: ['Karl Müller', 'Éric Dupont', 'Nguyễn Văn A'],
      },
    ],
    ['has an address that holds a DOI', 'DOI in URL', { doi: '10.1007/s10994-019-05855-6' }],
    ['has no year of its own', 'Web Thing', { issued: undefined, authors: ['Øystein Hansen'] }],
    ['is all in braces', 'A Thesis: With Colon, and comma', { issued: '2003', publisher: 'Univ. of Århus' }],
    ['parts authors by commas', 'Comma authors', { authors: ['J Doe', 'R Roe', 'A Poe'] }],
    ['parts authors by commas and “and”', 'Comma authors 2', { authors: ['J. Doe', 'R. Roe', 'A. Poe'] }],
    ['is in Chinese', '中文题目', { venue: '软件学报', authors: ['王小明', '李四'] }],
    [
      'is tied and set in bold',
      'An HTML & α title',
      {
        issued: '2012-05',
        venue: 'Phys. Lett. B',
        doi: '10.1016/0370-2693(88)90001-X',
        authors: ['J. R. Smith', "Pat O'Neil", "Jean d'Alembert"],
      },
    ],
  ];
  for (const [what, title, expected] of cases) {
    test(`gives the facts of a record that ${what}`, () => {
      const found: Record<string, unknown> = facts.get(title) ?? {};
      assert.deepEqual(
        Object.fromEntries(Object.keys(expected).map((name) => [name, found[name]])),
        expected,
      );
    });
  }

  test('leaves nothing out, and its volumes are no papers', () => {
    assert.deepEqual(leftOut, []);
    assert.equal(facts.has('Proceedings of the 5th Desk Conference'), false);
  });
});

describe('a RIS file', () => {
  const { facts, leftOut } = readFacts('library.ris', parseRis);

  test('gives the facts of its records, with lines that go on', () => {
    assert.deepEqual(facts.get('A RIS title that goes on in the next line'), {
      type: 'article-journal',
      issued: '2019-05-03',
      venue: 'Journal of Rooms',
      volume: '3',
      issue: '2',
      pages: '10–20',
      language: 'en',
      doi: '10.1000/ris',
      keywords: ['one', 'two'],
      authors: ['Ada B. Lovelace', 'A. M. Turing Jr.', 'The Reading Group'],
    });
  });

  test('ends a record without an end at the next one, and names those without a title', () => {
    assert.equal(facts.get('No End Record')?.issued, '2020');
    assert.deepEqual(
      leftOut.map(({ number, line, what }) => [number, line, what]),
      [[3, 24, 'has no title']],
    );
  });
});

describe('a MEDLINE file', () => {
  const { facts } = readFacts('library.nbib', parseMedline);

  test('gives the facts of its records', () => {
    assert.deepEqual(facts.get('Loud afternoons in reading rooms: a randomised trial'), {
      type: 'article-journal',
      issued: '2020-01',
      venue: 'Journal of quiet places',
      volume: '12',
      issue: '3',
      pages: '279–85',
      language: 'de',
      doi: '10.1000/jqp',
      url: 'https://pubmed.ncbi.nlm.nih.gov/12345678/',
      keywords: ['noise', 'rooms'],
      authors: ['Jane Doe', 'Richard van der Roe', 'The Noise Group'],
    });
    assert.deepEqual(facts.get('Second one in another language')?.authors, ['A Poe']);
  });
});

describe('a CSL-JSON file with items that do not fit', () => {
  const { facts, leftOut } = readFacts('library.json', parseCslJson);

  test('drops the fields that do not, and keeps the items', () => {
    assert.deepEqual(facts.get('CSL two'), { type: 'article', issued: '2019-05-03', doi: '10.1000/ABC' });
    assert.equal(facts.get('CSL one in situ')?.venue, 'J & K');
  });

  test('names items without a title and what is no item', () => {
    assert.deepEqual(
      leftOut.map(({ number, key, what }) => [number, key, what]),
      [
        [3, 'x3', 'has no title'],
        [4, undefined, 'is no CSL-JSON item'],
      ],
    );
  });
});
