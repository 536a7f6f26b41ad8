import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseBibtex } from '../../../src/metadata/bibtex/parse.ts';
import { factsFromCsl } from '../../../src/metadata/facts.ts';
import { normalizeTitle } from '../../../src/text/normalize.ts';

/** As other programs export libraries. */
const LIBRARY = String.raw`% Encoding: UTF-8, exported for jane@example.org
@comment{jabref-meta: databaseType:bibtex;}
@string{nips = "Advances in Reading " # "Desks"}

@inproceedings{lovelace2017desk,
  title = {{A}ll You Need Is a {Desk}: {\'E}tude \& {$\beta$}-Test at 50\%},
  author = {Lovelace, Ada and {The Reading Group} and von der Berg, Jr., Hans and {\'E}ric de la Clergerie and {\L}ukasz Kaiser and M{\"u}ller, J{\'o}zef and others},
  booktitle = nips, year = 2017, month = jun,
  eprint = {1706.03762}, archivePrefix = {arXiv}, primaryClass = {cs.CL},
  doi = {https://doi.org/10.1000/a_b},
  code = {https://github.com/a/b},
  file = {:desk.pdf:PDF}, mynote = "kept {as} it is",
}

@online{doe2024, title={Some Page}, author={Doe, Jane}, date={2024-05-02}, eprint={2401.00001v2}, eprinttype={arxiv}}
@article{scholar, title={From Scholar}, author={Doe, Jane}, journal={arXiv preprint arXiv:2401.00002}, year={2024}}
@article{DBLP:journals/corr/abs-2306-03268, title={From DBLP}, author={Jane Doe}, journal={CoRR}, year={2023}, eprinttype={arXiv}, eprint={2306.03268}}
@misc{untitled, year=2020}
`;

describe('a BibTeX library', () => {
  const { records, leftOut } = parseBibtex(LIBRARY);
  const byId = new Map(records.map(({ item }) => [item.id, item]));

  test('is read, entries without a title left out and named by line and key', () => {
    assert.deepEqual(leftOut, [
      { number: 5, line: 18, key: 'untitled', what: 'has no title', todo: 'add one, or remove the record' },
    ]);
    assert.deepEqual(
      [...byId.keys()],
      ['lovelace2017desk', 'doe2024', 'scholar', 'DBLP:journals/corr/abs-2306-03268'],
    );
  });

  test('gives titles, people, dates, venues and identifiers as text', () => {
    const item = byId.get('lovelace2017desk');
    assert.ok(item);
    assert.equal(normalizeTitle(item.title).plain, 'All You Need Is a Desk: Étude & β-Test at 50%');
    const { authors, ...facts } = factsFromCsl(item);
    assert.deepEqual(
      authors?.map(({ name, family }) => [name, family]),
      [
        ['Ada Lovelace', 'Lovelace'],
        ['The Reading Group', undefined],
        ['Hans von der Berg Jr.', 'von der Berg'],
        ['Éric de la Clergerie', 'de la Clergerie'],
        ['Łukasz Kaiser', 'Kaiser'],
        ['Józef Müller', 'Müller'],
      ],
    );
    assert.deepEqual(facts, {
      type: 'paper-conference',
      issued: '2017-06',
      venue: 'Advances in Reading Desks',
      doi: '10.1000/a_b',
      arxiv: '1706.03762',
      code: 'https://github.com/a/b',
    });
  });

  test('keeps every field as it is written', () => {
    const { bibtex } = byId.get('lovelace2017desk')?.custom ?? {};
    const { mynote, primaryclass, file } = bibtex as Record<string, unknown>;
    assert.deepEqual([mynote, primaryclass, file], ['kept {as} it is', 'cs.CL', ':desk.pdf:PDF']);
  });

  const names: [string, string][] = [
    ['{\\AA}sa {\\aa}kesson', 'Åsa åkesson'],
    ['S{\\o}ren Stra{\\ss}e', 'Søren Straße'],
    ["Ren\\'e {\\c C}elik", 'René Çelik'],
    ["{\\v S}koda, Jos\\'{e}", 'José Škoda'],
    ['G\\"odel, Kurt', 'Kurt Gödel'],
  ];
  for (const [latex, name] of names) {
    test(`reads the name ${latex}`, () => {
      const item = parseBibtex(`@misc{k, title={T}, author={${latex}}}`).records[0]?.item;
      assert.equal(item && factsFromCsl(item).authors?.[0]?.name, name);
    });
  }

  const preprints: [string, string, string][] = [
    ['doe2024', '2401.00001', 'BibLaTeX'],
    ['scholar', '2401.00002', 'Google Scholar'],
    ['DBLP:journals/corr/abs-2306-03268', '2306.03268', 'DBLP'],
  ];
  for (const [key, arxiv, from] of preprints) {
    test(`gives the arXiv identifier of a preprint as ${from} writes it, and no venue`, () => {
      const item = byId.get(key);
      assert.ok(item);
      const facts = factsFromCsl(item);
      assert.equal(facts.arxiv, arxiv);
      assert.equal(facts.venue, undefined);
    });
  }

  const broken: [string, string, [line: number, key: string | undefined, what: RegExp][], string[]][] = [
    [
      'an entry without its end',
      '@article{a, title={x}\n@article{b, title={y}}',
      [[1, 'a', /its end “}” is missing/]],
      ['b'],
    ],
    [
      'a field without a value',
      '@article{a, title={x}}\n\n@book{b, title=}',
      [[3, 'b', /^cannot be read: the field “title” has no value/]],
      ['a'],
    ],
    [
      'a value without its end',
      '@article{a, title={x\n}\n\n@book{b, title={y}, author="z}\n@misc{c, title={w}}',
      [
        [1, 'a', /its end “}” is missing/],
        [4, 'b', /the field “author” has no closing quotation mark/],
      ],
      ['c'],
    ],
    [
      'a comma missing',
      '@article{a, title={x}\n author={y}}\n@misc{c, title={w}}',
      [[1, 'a', /a comma is missing after the field “title” in line 2/]],
      ['c'],
    ],
  ];
  for (const [what, source, expected, others] of broken) {
    test(`with ${what} names the entry, and the others are read`, () => {
      const { records, leftOut } = parseBibtex(source);
      assert.deepEqual(
        records.map(({ key }) => key),
        others,
      );
      assert.deepEqual(
        leftOut.map(({ line, key }) => [line, key]),
        expected.map(([line, key]) => [line, key]),
      );
      for (const [index, [, , pattern]] of expected.entries())
        assert.match(leftOut[index]?.what ?? '', pattern);
    });
  }

  test('without any entry says so', () => {
    assert.match(parseBibtex('dear reader').error?.text ?? '', /^no entry such as @article/);
  });

  test('that is empty has no records', () =>
    assert.deepEqual(parseBibtex('\n'), { records: [], leftOut: [] }));

  const odd: [string, string, string | undefined][] = [
    ['no key', '@article{title={T}, year=2020}', undefined],
    ['an empty key', '@article{, title={T}}', undefined],
    ['a key with a space', '@article{Poe 2021, title={T}}', 'Poe 2021'],
    ['no comma after the key', '@article{a\n title={T}}', 'a'],
    ['round brackets', '@article(a, title={T})', 'a'],
    ['a field name of several words', '@article{a, Early Access Date = {MAR 2021}, title={T}}', 'a'],
    ['an escaped brace', '@article{a, title={T}, abstract={a set \\{x, y}}', 'a'],
    ['a path that ends in a backslash', '@article{a, file={C:\\docs\\}, title={T}}', 'a'],
    ['an address before it', 'jane@example.org\n@article{a, title={T}}', 'a'],
    ['a comment in it', '@article{a,\n  % checked @home\n  title={T}}', 'a'],
    ['a number that is none', '@article{a, year=2021a, title={T}}', 'a'],
  ];
  for (const [what, source, key] of odd) {
    test(`may have an entry with ${what}`, () => {
      const { records, leftOut } = parseBibtex(source);
      assert.deepEqual(leftOut, []);
      assert.deepEqual(
        records.map((record) => [record.item.title, record.key]),
        [['T', key]],
      );
    });
  }

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

  const volumes: [what: string, source: string, expected: Record<string, string | undefined>][] = [
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
    ['is not there', '', { venue: undefined }],
  ];
  for (const [what, volume, expected] of volumes)
    test(`has a volume that ${what}`, () => {
      const { records } = parseBibtex(`@inproceedings{a, title={A}, crossref={v}}\n${volume}`);
      const item = records.find(({ key }) => key === 'a')?.item;
      const facts: Record<string, unknown> = item ? factsFromCsl(item) : {};
      assert.deepEqual(
        Object.fromEntries(Object.keys(expected).map((name) => [name, facts[name]])),
        expected,
      );
    });

  test('is read in time that grows with its size only', () => {
    const many = Array.from(
      { length: 5000 },
      (_, index) => `@misc{k${index}, title={T${index}}, author={Doe, Jane}}`,
    );
    assert.equal(parseBibtex(many.join('\n')).records.length, 5000);
  });
});
