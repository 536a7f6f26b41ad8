import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { factsFromCsl } from '../../../src/metadata/facts.ts';
import { parseMedline } from '../../../src/metadata/medline.ts';

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

  test('is numbered with what is left out, and is missed where there is none', () => {
    const { records, leftOut, error } = parseMedline('PMID- 1\n\nPMID- 2\nTI  - T\n\nPMID- 3\n');
    assert.deepEqual(
      [records, leftOut].map((all) => all.map(({ number, line, key }) => [number, line, key])),
      [
        [[2, 3, '2']],
        [
          [1, 1, '1'],
          [3, 6, '3'],
        ],
      ],
    );
    assert.deepEqual(
      Object.values(records[0]?.item ?? {}).filter((value) => value === undefined),
      [],
    );
    assert.equal(error, undefined);
    assert.equal(parseMedline('dear reader').error?.text, 'no record that begins with “PMID- ”');
    for (const empty of ['', ' \n']) assert.deepEqual(parseMedline(empty), { records: [], leftOut: [] });
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
    assert.equal(title('TI  - [A desk.]'), 'A desk');
    assert.equal(title('TI  - A [desk].'), 'A [desk]');
    assert.equal(title('BTI - A book'), 'A book');
    assert.equal(title('TT  - Ein Tisch'), 'Ein Tisch');
    assert.equal(title('TI  - ?'), undefined);
  });

  test('has no full stop at the end of its title but that of an abbreviation', () => {
    for (const [written, read] of [
      ['Desks and vitamin C.', 'Desks and vitamin C'],
      ['Desks in the U.S.', 'Desks in the U.S.'],
      ['And so on...', 'And so on...'],
      ['Why desks?', 'Why desks?'],
    ])
      assert.equal(parseMedline(`PMID- 1\nTI  - ${written}`).records[0]?.item.title, read);
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
