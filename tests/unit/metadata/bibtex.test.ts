import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseBibtex } from '../../../src/metadata/bibtex.ts';
import { factsFromCsl } from '../../../src/metadata/facts.ts';

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
  const { items, errors } = parseBibtex(LIBRARY);
  const byId = new Map(items.map((item) => [item.id, item]));

  test('is read without errors, entries without a title left out', () => {
    assert.deepEqual(errors, []);
    assert.deepEqual(
      [...byId.keys()],
      ['lovelace2017desk', 'doe2024', 'scholar', 'DBLP:journals/corr/abs-2306-03268'],
    );
  });

  test('gives titles, people, dates, venues and identifiers as text', () => {
    const item = byId.get('lovelace2017desk');
    assert.ok(item);
    assert.equal(item.title, 'All You Need Is a Desk: Étude & β-Test at 50%');
    const { authors, ...facts } = factsFromCsl(item);
    assert.deepEqual(
      authors?.map(({ name, family }) => [name, family]),
      [
        ['Ada Lovelace', 'Lovelace'],
        ['The Reading Group', 'The Reading Group'],
        ['Hans von der Berg Jr.', 'von der Berg'],
        ['Éric de la Clergerie', 'de la Clergerie'],
        ['Łukasz Kaiser', 'Kaiser'],
        ['Józef Müller', 'Müller'],
      ],
    );
    assert.deepEqual(facts, {
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
      const [item] = parseBibtex(`@misc{k, title={T}, author={${latex}}}`).items;
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

  const broken: [string, string, { line?: number; text: RegExp }[]][] = [
    [
      'an entry without its end',
      '@article{a, title={x}',
      [{ line: 1, text: /^entry “a”: expected "rbrace", got EOF/ }],
    ],
    [
      'a field without a value',
      '@article{a, title={x}}\n\n@book{b, title=}',
      [{ line: 3, text: /^entry “b”: / }],
    ],
    ['no entry', 'dear reader', [{ text: /^no entry such as @article/ }]],
  ];
  for (const [what, source, expected] of broken) {
    test(`with ${what} says so with line and key`, () => {
      const { items, errors } = parseBibtex(source);
      assert.deepEqual(items, []);
      assert.equal(errors.length, expected.length);
      for (const [index, { line, text }] of expected.entries()) {
        assert.equal(errors[index]?.line, line);
        assert.match(errors[index]?.text ?? '', text);
      }
    });
  }

  test('that is empty has no items', () => assert.deepEqual(parseBibtex('\n'), { items: [], errors: [] }));

  test('is read in time that grows with its size only', () => {
    const many = Array.from(
      { length: 5000 },
      (_, index) => `@misc{k${index}, title={T${index}}, author={Doe, Jane}}`,
    );
    assert.equal(parseBibtex(many.join('\n')).items.length, 5000);
  });
});
