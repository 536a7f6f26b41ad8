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
    assert.deepEqual(facts.get('Loud afternoons in reading rooms: a randomised trial.'), {
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

describe('a RIS record', () => {
  const read = (...lines: string[]) => {
    const { records, leftOut } = parseRis(['TY  - JOUR', 'TI  - T', ...lines, 'ER  - ', ''].join('\n'));
    assert.deepEqual(leftOut, []);
    return records[0] ? factsFromCsl(records[0].item) : assert.fail();
  };
  const cases: [lines: string[], expected: Record<string, unknown>][] = [
    [['SP  - 10', 'EP  - 20'], { pages: '10–20' }],
    [['SP  - 10', 'EP  - 10'], { pages: '10' }],
    [['SP  - 10-20', 'EP  - 20'], { pages: '10–20' }],
    [['SP  - 10'], { pages: '10' }],
    [['EP  - 20'], { pages: undefined }],
    [['PY  - 2024///'], { issued: '2024' }],
    [['PY  - 2024/05//'], { issued: '2024-05' }],
    [['PY  - 2024/05/02/Spring'], { issued: '2024-05-02' }],
    [['PY  - 2024', 'DA  - 2024/05/02'], { issued: '2024-05-02' }],
    [['PY  - 2024', 'DA  - May 2'], { issued: '2024' }],
    [['Y1  - 2024/05/02'], { issued: '2024-05-02' }],
    [['DO  - https://doi.org/10.1000/a'], { doi: '10.1000/a' }],
    [['DO  - none'], { doi: undefined }],
    [['M3  - 10.1000/a'], { doi: '10.1000/a' }],
    [['DO  - ', 'M3  - 10.1000/a'], { doi: '10.1000/a' }],
    [['AU  - Doe, Jane', 'A1  - Roe, R.', 'A2  - Editor, E.', 'AU  - '], { authors: ['Jane Doe', 'R. Roe'] }],
    [['JO  - J.', 'JF  - Journal'], { venue: 'Journal' }],
    [['T2  - Desks 2024'], { venue: 'Desks 2024' }],
    [['KW  - one', 'KW  - two'], { keywords: ['one', 'two'] }],
    [['KW  - one', 'two'], { keywords: ['one two'] }],
    [['UR  - https://a.example/', 'L2  - https://b.example/'], { url: 'https://a.example/' }],
    [['XX  - what is not known'], {}],
  ];
  for (const [lines, expected] of cases)
    test(`with ${lines.join(' and ')} has its facts`, () => {
      const { authors, ...facts } = read(...lines);
      const found: Record<string, unknown> = { ...facts, authors: authors?.map(({ name }) => name) };
      assert.deepEqual(
        Object.fromEntries(Object.keys(expected).map((name) => [name, found[name]])),
        expected,
      );
    });

  test('is a paper only with letters or digits in its title', () => {
    const titles = (lines: string) =>
      parseRis(`TY  - JOUR\n${lines}\nER  - `).records.map(({ item }) => item.title);
    assert.deepEqual(titles('TI  - …'), []);
    assert.deepEqual(titles('TI  - 7'), ['7']);
    assert.deepEqual(titles('T1  - A title'), ['A title']);
    assert.deepEqual(titles('BT  - A journal'), []);
    assert.deepEqual(
      parseRis('TY  - BOOK\nBT  - A book\nER  - ').records.map(({ item }) => item.title),
      ['A book'],
    );
  });

  test('begins where its line begins, behind a byte order mark and other text', () => {
    const source =
      '\uFEFFTY  - JOUR\r\nID  - one\r\nTI  - A\r\n\r\nTY  - CONF\r\nTI  - B\uFEFFC\r\nER  -\r\nafterwards\r\n';
    const { records } = parseRis(source);
    assert.deepEqual(
      records.map(({ number, line, key, item: { type, title } }) => [number, line, key, type, title]),
      [
        [1, 1, 'one', 'article-journal', 'A'],
        [2, 5, undefined, 'paper-conference', 'B\uFEFFC'],
      ],
    );
    assert.equal(parseRis('dear reader').error?.text, 'no record that begins with “TY  - ”');
    assert.deepEqual(parseRis(' \n'), { records: [], leftOut: [] });
  });
});

describe('a MEDLINE record', () => {
  const read = (...lines: string[]) => {
    const item = parseMedline(['PMID- 1', 'TI  - T', ...lines].join('\n')).records[0]?.item;
    return item ? { ...factsFromCsl(item), title: item.title } : assert.fail();
  };
  const names = (...lines: string[]) => read(...lines).authors?.map(({ name, family }) => [name, family]);

  test('has its authors in full, else by their initials, and groups', () => {
    assert.deepEqual(names('FAU - Doe, Jane', 'AU  - Doe J', 'CN  - The Group'), [
      ['Jane Doe', 'Doe'],
      ['The Group', undefined],
    ]);
    assert.deepEqual(names('AU  - van der Doe JA', 'AU  - Roe R Jr', 'AU  - Plato', 'AU  - Anna Lind'), [
      ['JA van der Doe', 'van der Doe'],
      ['R Jr Roe', 'Roe'],
      ['Plato', undefined],
      ['Anna Lind', undefined],
    ]);
    assert.deepEqual(names('FAU - King, Martin, Jr'), [['Martin King Jr', 'King']]);
  });

  const cases: [lines: string[], expected: Record<string, unknown>][] = [
    [['PT  - Journal Article'], { type: 'article-journal' }],
    [['PT  - Journal Article', 'PT  - Preprint'], { type: 'article' }],
    [['LID - 10.1000/a [doi]', 'LID - S1 [pii]'], { doi: '10.1000/a' }],
    [['LID - S1 [pii]', 'AID - 10.1000/a [doi]'], { doi: '10.1000/a' }],
    [['AID - 10.1000/a [pii]'], { doi: undefined }],
    [['DP  - 2020 Jan-Feb'], { issued: '2020-01' }],
    [['DEP - 20200203'], { issued: '2020-02-03' }],
    [['DP  - 2020', 'DEP - 20190203'], { issued: '2020' }],
    [['TA  - J Desk'], { venue: 'J Desk' }],
    [['TA  - J Desk', 'JT  - Journal of Desks'], { venue: 'Journal of Desks' }],
    [['OT  - *rooms', 'MH  - Desks'], { keywords: ['rooms'] }],
    [['MH  - *Desks/*use', 'MH  - Chairs'], { keywords: ['Desks, use', 'Chairs'] }],
    [['TI  - Another'], { title: 'T' }],
  ];
  for (const [lines, expected] of cases)
    test(`with ${lines.join(' and ')} has its facts`, () => {
      const found: Record<string, unknown> = read(...lines);
      assert.deepEqual(
        Object.fromEntries(Object.keys(expected).map((name) => [name, found[name]])),
        expected,
      );
    });

  test('has the translated title without its brackets, else the book’s, else the original', () => {
    const title = (lines: string) => parseMedline(`PMID- 1\n${lines}`).records[0]?.item.title;
    assert.equal(title('TI  - [A desk].'), 'A desk');
    assert.equal(title('TI  - A [desk].'), 'A [desk].');
    assert.equal(title('BTI - A book'), 'A book');
    assert.equal(title('TT  - Ein Tisch'), 'Ein Tisch');
    assert.equal(title('TI  - ?'), undefined);
  });

  test('begins with its number, and a line that only looks like a field goes on', () => {
    const { records } = parseMedline('PMID- 1\nTI  - A\n      and B\nsee X TI  - C\n\nPMID- 2\nTI  - D');
    assert.deepEqual(
      records.map(({ key, line, item }) => [key, line, item.title]),
      [
        ['1', 1, 'A and B see X TI  - C'],
        ['2', 6, 'D'],
      ],
    );
    assert.equal(parseMedline('dear reader').error?.text, 'no record that begins with “PMID- ”');
  });
});

describe('a CSL-JSON file', () => {
  test('has each item with its line and id, whatever stands in its texts', () => {
    const source =
      '{ "note": ["{", "["], "items": [\n{ "id": 1, "title": "A {[\\"" },\n\n{ "title": "B", "author": [\n{ "family": "Doe" }, {}] }, { "id": "c",\n"title": "C" }\n] }';
    const { records } = parseCslJson(source);
    assert.deepEqual(
      records.map(({ number, key, item }) => [number, key, item.title]),
      [
        [1, '1', 'A {["'],
        [2, undefined, 'B'],
        [3, 'c', 'C'],
      ],
    );
    const list =
      '[\n{ "id": 1, "title": "A {[\\"" },\n\n{ "title": "B", "author": [\n{ "family": "Doe" }, {}] }, { "id": "c",\n"title": "C" }\n]';
    assert.deepEqual(
      parseCslJson(list).records.map(({ line }) => line),
      [2, 4, 5],
    );
  });

  const broken: [what: string, source: string, line: number][] = [
    ['a comma too many in a list', '[\n{ "title": "A" },\n]\n', 3],
    ['a comma too many in an item', '[\n{ "title": "A",\n}]\n', 3],
    ['a comma missing', '[\n{ "title": "A" }\n{ "title": "B" }\n]', 3],
    ['a word', '\uFEFF[\n{ "title":\n\nnone }]\n', 4],
    ['a line break in a text', '[\n{ "title": "A\nB" }]\n', 2],
    ['an escape that is none', '[\n\n{ "title": "\\x" }]\n', 3],
    ['no end', '[\n{ "title": "A" }\n', 3],
    ['something behind its end', '[]\n\n[]', 3],
    ['other text', 'dear\nreader', 1],
    ['nothing', '', 1],
  ];
  for (const [what, source, line] of broken)
    test(`with ${what} is no JSON from line ${line} on`, () => {
      const { records, error } = parseCslJson(source);
      assert.deepEqual([records, error?.line], [[], line], error?.text);
    });

  test('is a list, or holds one', () => {
    assert.match(parseCslJson('{}').error?.text ?? '', /^a list of CSL-JSON items/);
  });
});
