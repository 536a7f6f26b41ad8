import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ContentSource } from '../../../src/corpus/content-source.ts';
import { identifyPapers } from '../../../src/corpus/identify-papers.ts';
import { parseBibtex } from '../../../src/metadata/bibtex/parse.ts';
import { formatNote, formatProblem } from '../../../src/problem.ts';
import { contentSource, library, metadata, recorded } from '../../support/content-source.ts';

const march = library(
  'march',
  '@misc{a, title={Desks}, author={Doe, Ada}}\n@misc{b, title={Chairs}, eprint={2401.00001}}',
);

describe('records of metadata', () => {
  const joined = (source: string) => {
    const { papers, notes } = identifyPapers(
      contentSource({ listings: [march], metadata: [metadata('m', source)] }),
    );
    return { venues: papers.map(({ facts }) => facts.venue), notes: notes.map(formatNote) };
  };
  const cases: [what: string, source: string, venues: (string | undefined)[], notes: RegExp[]][] = [
    ['by title', '@article{x, title={desks.}, journal={J}}', ['J', undefined], []],
    [
      'by identifier',
      '@article{x, title={Stools}, eprint={2401.00001}, journal={Journal 2020}}',
      [undefined, 'Journal'],
      [],
    ],
    [
      'not where other people wrote it',
      '@article{x, title={Desks}, author={Roe, R.}, journal={J}}',
      [undefined, undefined],
      [/^metadata\/m\.bib:1 .*entry “x” matches no paper: “Desks”/],
    ],
    [
      'not where nothing is alike',
      '@article{x, title={Stools}, journal={J}}',
      [undefined, undefined],
      [/“x” matches no paper: “Stools”/],
    ],
    [
      'twice, and the first goes before',
      '@article{x, title={Desks}, journal={J}}\n@article{y, title={Desks}, journal={K}}',
      ['J', undefined],
      [/^metadata\/m\.bib:2 .*“y” is the second record of “Desks”/],
    ],
  ];
  for (const [what, source, venues, notes] of cases)
    test(`are joined ${what}`, () => {
      const found = joined(source);
      assert.deepEqual(found.venues, venues);
      assert.equal(found.notes.length, notes.length);
      for (const [index, pattern] of notes.entries()) assert.match(found.notes[index] ?? '', pattern);
    });

  test('are joined by another title of theirs', () => {
    const { records, leftOut } = parseBibtex('@article{x, title={Tables}, journal={J}}');
    for (const { item } of records) item.custom = { titleVariants: ['Stools', 'Desks'] };
    const { papers } = identifyPapers(
      contentSource({ listings: [march], metadata: [{ file: 'm', records, leftOut }] }),
    );
    assert.equal(papers[0]?.facts.venue, 'J');
  });

  test('go before those of listings, and name where they stand', () => {
    const { papers } = identifyPapers(
      contentSource({
        listings: [library('march', '@article{a, title={Desks}, journal={Old}}')],
        metadata: [metadata('m', '@article{x, title={Desks}, journal={New}}')],
      }),
    );
    assert.equal(papers[0]?.facts.venue, 'New');
    assert.deepEqual(papers[0]?.record, { file: 'metadata/m.bib', item: 1, line: 1, key: 'x' });
  });
});

describe('what cannot be read', () => {
  const broken = library('march', '@misc{a, title={Desks}}\n@misc{b}\n@misc{c, title={Desks}}');
  const other = metadata('m', '@misc{d, title={Desks}}\n\n@misc{e, title=}');

  test('is left out, counted and named by line', () => {
    const { counts, notes, problems } = identifyPapers(
      contentSource({ listings: [broken], metadata: [other] }),
    );
    assert.deepEqual(counts, { entries: 4, leftOut: 2, merged: 1 });
    assert.deepEqual(
      notes.map(formatNote).filter((note) => note.includes('left out')),
      [
        'listings/march.bib:2  entry “b” has no title; it is left out · add one, or remove the record',
        'metadata/m.bib:3  entry “e” cannot be read: the field “title” has no value; it is left out · correct it there',
      ],
    );
    assert.deepEqual(problems, []);
  });

  test('is a problem in a strict build', () => {
    const { problems } = identifyPapers(
      contentSource({ listings: [broken], metadata: [other], strict: true }),
    );
    assert.deepEqual(problems.map(formatProblem), [
      'listings/march.bib:2  a record that no paper can be made from: “entry “b” has no title” · add one, or remove the record; or build without STRICT=1',
      'metadata/m.bib:3  a record that no paper can be made from: “entry “e” cannot be read: the field “title” has no value” · correct it there; or build without STRICT=1',
    ]);
  });

  test('is named where there is nothing else', () => {
    const { problems } = identifyPapers(
      contentSource({ listings: [library('a', '@misc{a}\n@misc{b, title={Desks')] }),
    );
    assert.match(
      problems.map(formatProblem).join('\n'),
      /^listings\/a\.bib:1 {2}no paper in this listing but 2 records that are left out \(line 1 “entry “a” has no title”, line 2 “entry “b” cannot be read: .*”\) · add one, or remove the record$/,
    );
  });

  test('is not counted as merged', () => {
    const { counts, problems } = identifyPapers(
      contentSource({
        listings: [
          library('a', '@misc{a, title={Desks}}\n@misc{b, title={\\emph{}}}\n@misc{c, title={desks}}'),
        ],
      }),
    );
    assert.deepEqual(
      problems.map(({ kind, line }) => [kind, line]),
      [['empty-title', 2]],
    );
    assert.equal(counts.merged, 1);
  });

  test('keeps problems of addresses for later, since they may follow from it', () => {
    const permalinks = recorded({ papers: { lost: { title: 'Lost' } } });
    const kinds = (changes: Partial<ContentSource>) =>
      identifyPapers(contentSource({ listings: [march], permalinks, ...changes })).problems.map(
        ({ kind }) => kind,
      );
    assert.deepEqual(kinds({}), ['lost-address']);
    assert.deepEqual(kinds({ problems: [{ kind: 'empty-listing', file: 'a' }] }), ['empty-listing']);
  });

  test('does not change the ranks of the others, which count from one', () => {
    const { papers } = identifyPapers(contentSource({ listings: [broken] }));
    assert.deepEqual(papers[0]?.entry.listings, [{ id: 'march', rank: 1, line: 1 }]);
  });

  test('is a listing without records', () => {
    const { problems } = identifyPapers(contentSource({ listings: [library('a', '')] }));
    assert.deepEqual(problems, [{ kind: 'empty-listing', file: 'listings/a.bib' }]);
  });
});

test('what is recorded of a paper and its people comes with it', () => {
  const permalinks = recorded({
    papers: {
      'the-desks': { title: 'Desks', key: 'k', added: '2026-03-01', changed: '2026-04-02' },
      chairs: { title: 'Chairs' },
    },
    authors: { 'ada-doe': {} },
  });
  const { papers } = identifyPapers(contentSource({ listings: [march], permalinks }));
  assert.deepEqual(
    papers.map(({ slug, citationKey, days, facts }) => [
      slug,
      citationKey,
      days,
      facts.authors?.map(({ published }) => published),
    ]),
    [
      ['the-desks', 'k', { added: '2026-03-01', changed: '2026-04-02' }, ['files']],
      ['chairs', undefined, {}, undefined],
    ],
  );
  const bare = recorded({ papers: { desks: { title: 'Desks' } }, authors: { 'ada-doe': { files: false } } });
  const [withoutFiles] = identifyPapers(contentSource({ listings: [march], permalinks: bare })).papers;
  assert.equal(withoutFiles?.facts.authors?.[0]?.published, 'page');
  const [paper] = identifyPapers(contentSource({ listings: [march] })).papers;
  assert.deepEqual(paper?.facts.authors, [{ name: 'Ada Doe', slug: 'ada-doe', family: 'Doe', given: 'Ada' }]);
  const elsewhere = recorded({
    papers: { desks: { title: 'Desks' }, chairs: { title: 'Chairs' } },
    authors: { bo: { redirect: '/authors/' } },
  });
  const solo = recorded({ papers: { desks: { title: 'Desks' }, chairs: { title: 'Chairs' } }, authors: {} });
  const twice = library(
    'may',
    '@misc{a, title={Desks}, author={Doe, Ada}}\n@misc{b, title={Chairs}, author={Doe, Ada}}',
  );
  const { papers: ofTwo, authors } = identifyPapers(contentSource({ listings: [twice], permalinks: solo }));
  assert.deepEqual([...authors], ['ada-doe']);
  assert.equal(ofTwo[0]?.facts.authors?.[0]?.published, undefined);
  const [unpublished] = identifyPapers(contentSource({ listings: [march], permalinks: elsewhere })).papers;
  assert.equal(unpublished?.facts.authors?.[0]?.published, undefined);
});
