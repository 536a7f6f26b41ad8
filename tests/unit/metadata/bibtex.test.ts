import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseBibtex } from '../../../src/metadata/bibtex/parse.ts';
import type { CslItem } from '../../../src/metadata/csl.ts';
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

  const fields: [what: string, fields: string, expected: Partial<CslItem>][] = [
    ['a quotation mark in braces', 'note = "a {"} b"', { note: 'a " b' }],
    ['another field for its pages', 'pages = {}, eid = {7}', { page: '7' }],
    ['another field for its address', 'url = {}, link = {https://a.io/x}', { URL: 'https://a.io/x' }],
    ['several notes', 'note = {a}, howpublished = {b}, annote = {c}', { note: 'a; b; c' }],
    ['a subtitle', 'subtitle = {S}', { title: 'T: S' }],
    ['a number that is an issue', 'number = {7}', { issue: '7' }],
  ];
  for (const [what, source, expected] of fields)
    test(`may have ${what}`, () => {
      const { item } = parseBibtex(`@article{a, title = {T}, ${source}}`).records[0] ?? assert.fail();
      const { custom: _, ...own } = item;
      assert.deepEqual(own, { id: 'a', type: 'article-journal', title: 'T', author: [], ...expected });
    });

  test('keeps e-prints with their archive, of arXiv apart', () => {
    const custom = (source: string) => {
      const { records } = parseBibtex(`@misc{a, title = {T}, ${source}}`);
      const { bibtex: _, ...own } = records[0]?.item.custom ?? {};
      return own;
    };
    assert.deepEqual(custom('eprint = {2401.00001}, eprinttype = {arXiv}'), {
      arxiv: '2401.00001',
      eprint: 'arXiv:2401.00001',
    });
    assert.deepEqual(custom('eprint = {2401.00001}'), { arxiv: '2401.00001' });
    assert.deepEqual(custom('eprint = {2401.00001}, eprinttype = {}'), { arxiv: '2401.00001' });
    assert.deepEqual(custom('eprint = {99}, eprinttype = {}'), {});
    assert.deepEqual(custom('eprint = {99}, eprinttype = {arXiv}'), { arxiv: '99', eprint: 'arXiv:99' });
    assert.deepEqual(custom('eprint = {99}, archiveprefix = {HAL}'), { eprint: 'HAL:99' });
    assert.deepEqual(custom('archiveprefix = {arXiv}, code = {https://a.io/}'), { code: 'https://a.io/' });
  });

  test('is read in time that grows with its size only', () => {
    const many = Array.from(
      { length: 5000 },
      (_, index) => `@misc{k${index}, title={T${index}}, author={Doe, Jane}}`,
    );
    assert.equal(parseBibtex(many.join('\n')).records.length, 5000);
  });
});
