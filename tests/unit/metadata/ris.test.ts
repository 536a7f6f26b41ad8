import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { factsFromCsl } from '../../../src/metadata/facts.ts';
import { parseRis } from '../../../src/metadata/ris.ts';

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
    for (const type of ['EBOOK', 'EDBOOK'])
      assert.equal(parseRis(`TY  - ${type}\nBT  - A book\nER  - `).records[0]?.item.title, 'A book');
    assert.deepEqual(parseRis('TY  - JOUR\nTI  - A\nAU  -  \nER  - ').records[0]?.item.author, []);
  });

  test('without an end ends where the next one begins', () => {
    const { records } = parseRis(
      'TY  - JOUR\nTI  - A\nAU  - Doe, Ada\nTY  - CONF\nTI  - B\nTY  - JOUR\nTI  - C\nER  - ',
    );
    assert.deepEqual(
      records.map(({ line, item: { title, type, author } }) => [line, title, type, author?.length]),
      [
        [1, 'A', 'article-journal', 1],
        [4, 'B', 'paper-conference', 0],
        [6, 'C', 'article-journal', 0],
      ],
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
