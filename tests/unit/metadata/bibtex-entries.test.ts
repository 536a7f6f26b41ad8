import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseBibtex } from '../../../src/metadata/bibtex/parse.ts';
import { factsFromCsl } from '../../../src/metadata/facts.ts';

describe('an entry of BibTeX', () => {
  const dates: [fields: string, expected: string | undefined][] = [
    ['year=2021', '2021'],
    ['year={2021a}', '2021'],
    ['year={[2021]}', '2021'],
    ['year={2021-05}', '2021-05'],
    ['year=2021, month=may', '2021-05'],
    ['year=2021, month=5', '2021-05'],
    ['year=2021, month={5}, day=2', '2021-05-02'],
    ['year=2021, month={May 2}', '2021-05-02'],
    ['year=2021, month=may # "~2"', '2021-05-02'],
    ['year=2021, month={May 2--4}', '2021-05'],
    ['year=2021, month={5 2}', '2021'],
    ['year=2021, month={2021-05-02}', '2021-05-02'],
    ['year=2021, month={1999-05-02}', '2021'],
    ['year=2021, day=2', '2021'],
    ['year=2021, month=13', '2021'],
    ['year=2021, month=feb, day=31', '2021-02'],
    ['month={2021-05}', '2021-05'],
    ['month=may', undefined],
    ['date={2021-05-02}', '2021-05-02'],
    ['date={2021-05-02/2021-06-01}', '2021-05-02'],
    ['date={2021-05-02}, year=2021', '2021-05-02'],
    ['date={2021-05}, year=2020', '2021-05'],
    ['date={2021}, year=2020', '2021'],
    ['date={2021/2022}, year=2020', '2021'],
    ['date={2021}, year={2021-05}', '2021-05'],
    ['date={May 2, 2021}, year=2021', '2021-05-02'],
    ['date={May 2, 2021}, year=2022', '2022'],
    ['date={May 2, 2021}, year={2021-05}', '2021-05-02'],
    ['date={May 2--4}, year=2022', '2022'],
    ['date={in press}, month={2021-05}', '2021-05'],
  ];
  for (const [fields, expected] of dates)
    test(`gives the date of ${fields}`, () => {
      const item = parseBibtex(`@misc{k, title={T}, ${fields}}`).records[0]?.item;
      assert.equal(item && factsFromCsl(item).issued, expected);
    });

  const comments: [what: string, source: string, keys: string[]][] = [
    ['of a comment', '@comment{@misc{a, title={A}} {b} }@misc{c, title={C}}', ['c']],
    ['of a comment in round brackets', '@comment(@misc(a, title={A}) } )@misc{c, title={C}}', ['c']],
    ['of a comment that has no end', '@comment{ @misc{a, title={A}}', ['a']],
    ['of a preamble', '@preamble{"\\newcommand{\\a}{b}"}@misc{c, title={C}}', ['c']],
    ['of a line that begins with “%”', ' % @misc{a, title={A}}\n@misc{c, title={C}}', ['c']],
    ['behind a quotation mark that is never closed', '@misc{a, title="A\n@misc{c, title={C}}', ['c']],
  ];
  for (const [what, source, keys] of comments)
    test(`has no entries ${what}`, () =>
      assert.deepEqual(
        parseBibtex(source).records.map(({ key }) => key),
        keys,
      ));

  test('numbers broken and whole entries in the order of the file', () => {
    const { records, leftOut } = parseBibtex(
      '@misc{a, title=}\n@misc{b, title={B}}\n@misc{c, title={}}\n@misc{d, title=\n@misc{e, title={E}}',
    );
    assert.deepEqual(
      records.map(({ number, line, key }) => [number, line, key]),
      [
        [2, 2, 'b'],
        [5, 5, 'e'],
      ],
    );
    assert.deepEqual(
      leftOut.map(({ number, line, key }) => [number, line, key]),
      [
        [1, 1, 'a'],
        [3, 3, 'c'],
        [4, 4, 'd'],
      ],
    );
  });

  test('is a record unless others have its fields', () => {
    const keys = (source: string) => parseBibtex(source).records.map(({ key }) => key);
    const paper = '@inproceedings{a, title={A}, crossref={v}, xdata={ d }}';
    assert.deepEqual(
      keys(`${paper} @proceedings{v, title={V}} @book{b, title={B}} @xdata{d, title={D}} @set{s, title={S}}`),
      ['a', 'b'],
    );
    assert.deepEqual(keys('@misc{a, title={A}, xdata={b}} @misc{b, title={B}}'), ['a', 'b']);
    assert.deepEqual(keys('@misc{, title={A}} @misc{b, title={B}, crossref={ }, xdata={,}}'), [
      undefined,
      'b',
    ]);
    const { records } = parseBibtex(
      '@misc{, title={A}, publisher={P}} @misc{b, title={B}, crossref={}, xdata={,}}',
    );
    assert.equal(records[1]?.item.publisher, undefined);
  });

  test('has the journal of a macro, with spaces and braces around', () => {
    for (const journal of ['\\apj', '{\\apj}', ' \\apj '])
      assert.equal(
        parseBibtex(`@article{a, title={A}, journal={${journal}}}`).records[0]?.item['container-title'],
        'The Astrophysical Journal',
      );
  });

  test('that is broken alone makes a file no other format', () => {
    const { leftOut, error } = parseBibtex('@misc{a, title=');
    assert.deepEqual([leftOut.length, error], [1, undefined]);
    assert.equal(parseBibtex('dear reader').error?.text, 'no entry such as @article{key, title = {…}}');
    assert.equal(parseBibtex(' ').error, undefined);
    assert.equal(parseBibtex('@comment{A}').error, undefined);
  });

  const volumes: [
    what: string,
    source: string,
    expected: Record<string, string | undefined>,
    key?: string,
  ][] = [
    [
      'gives its papers what they lack',
      '@proceedings{V, title={Desks}, publisher={P}, year=2020, doi={10.1000/v}, pages={1-99}}',
      { venue: 'Desks', publisher: 'P', issued: '2020', doi: undefined, pages: undefined },
    ],
    [
      'gives nothing that they have',
      '@proceedings{V, title={Desks}, year=1999} @misc{x, title={X}}',
      { venue: 'Desks', issued: '1999' },
    ],
    [
      'is named in capitals or with spaces',
      '@proceedings{ v , title={Desks}, publisher={P}}',
      { venue: 'Desks', publisher: 'P' },
    ],
    [
      'has data of its own',
      '@proceedings{V, title={Desks}, xdata={none,d}} @xdata{d, publisher={P}, title={D}}',
      { venue: 'Desks', publisher: 'P' },
    ],
    [
      'refers to itself',
      '@proceedings{V, title={Desks}, publisher={P}, crossref={V}}',
      { venue: 'Desks', publisher: 'P' },
    ],
    [
      'refers to its paper',
      '@proceedings{V, title={Desks}, publisher={P}, crossref={a}}',
      { venue: 'Desks', publisher: 'P' },
    ],
    [
      'is defined twice, the first time well',
      '@proceedings{V, title={Desks}} @proceedings{V, title={Chairs}}',
      { venue: 'Desks' },
    ],
    ['is named with spaces', '@proceedings{V, title={Desks}}', { venue: 'Desks' }, '{ v }'],
    ['is not there', '', { venue: undefined }],
  ];
  for (const [what, volume, expected, key = '{v}'] of volumes)
    test(`has a volume that ${what}`, () => {
      const { records } = parseBibtex(`@inproceedings{a, title={A}, crossref=${key}}\n${volume}`);
      const item = records.find(({ key }) => key === 'a')?.item;
      const facts: Record<string, unknown> = item ? factsFromCsl(item) : {};
      assert.deepEqual(
        Object.fromEntries(Object.keys(expected).map((name) => [name, facts[name]])),
        expected,
      );
    });
});
