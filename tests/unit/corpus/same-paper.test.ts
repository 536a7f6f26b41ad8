import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mergeLinks } from '../../../src/corpus/merge-links.ts';
import { recordPlace } from '../../../src/corpus/record-place.ts';
import type { BibliographicFacts } from '../../../src/metadata/facts.ts';
import { identifiersOf, isSamePaper } from '../../../src/metadata/same-paper.ts';

const by = (...names: string[]): BibliographicFacts => ({
  authors: names.map((name) => ({ name, slug: name, family: name.split(' ').at(-1) ?? '' })),
});

describe('two entries', () => {
  const published = { type: 'article-journal', venue: 'Desks' } as const;
  const cases: [
    what: string,
    a: [key: string, BibliographicFacts],
    b: [key: string, BibliographicFacts],
    same: boolean,
  ][] = [
    ['of one title', ['desks', {}], ['desks', {}], true],
    ['of one title and one author', ['desks', by('Ada Doe')], ['desks', by('A. Doe')], true],
    [
      'of one title and one of several authors',
      ['desks', by('Ada Doe', 'Bo Roe')],
      ['desks', by('Cy Poe', 'B. Roe')],
      true,
    ],
    ['of one title and other authors', ['desks', by('Ada Doe')], ['desks', by('Bo Roe')], false],
    ['of one title, one without authors', ['desks', by('Ada Doe')], ['desks', {}], true],
    [
      'of one title and authors written otherwise',
      ['desks', by('Ada Müller')],
      ['desks', by('A. MU\u0308LLER')],
      true,
    ],
    [
      'of one title and two DOIs of publications',
      ['desks', { ...published, doi: '10.1000/a' }],
      ['desks', { ...published, doi: '10.1000/b' }],
      false,
    ],
    [
      'of one title and one DOI in two cases',
      ['desks', { ...published, doi: '10.1000/a' }],
      ['desks', { ...published, doi: '10.1000/A' }],
      true,
    ],
    [
      'of one title, a preprint and its publication',
      ['desks', { ...published, doi: '10.1000/a' }],
      ['desks', { type: 'article', doi: '10.48550/arXiv.2401.00001' }],
      true,
    ],
    [
      'of one title, one publication without DOI',
      ['desks', { ...published, doi: '10.1000/a' }],
      ['desks', published],
      true,
    ],
    ['of two titles', ['desks', {}], ['desk', {}], false],
    [
      'of two like titles and one identifier',
      ['desks', { arxiv: '2401.00001' }],
      ['desk', { arxiv: '2401.00001' }],
      true,
    ],
    [
      'of two like titles and two identifiers',
      ['desks', { arxiv: '2401.00001' }],
      ['desk', { arxiv: '2401.00002' }],
      false,
    ],
    [
      'of two like titles, one identifier and other authors',
      ['desks', { ...by('Doe'), arxiv: '2401.00001' }],
      ['desk', { ...by('Roe'), arxiv: '2401.00001' }],
      false,
    ],
    [
      'of one identifier and titles that have a third of their pairs in common',
      ['abcd', { doi: '10.1/a' }],
      ['abxy', { doi: '10.1/a' }],
      true,
    ],
    [
      'of one identifier and titles that have less in common',
      ['abcde', { doi: '10.1/a' }],
      ['abxy', { doi: '10.1/a' }],
      false,
    ],
    ['of one identifier and titles of one sign', ['a', { doi: '10.1/a' }], ['b', { doi: '10.1/a' }], false],
  ];
  for (const [what, [key, facts], [otherKey, otherFacts], same] of cases)
    test(`${what} are ${same ? 'one paper' : 'two papers'}`, () => {
      const [a, b] = [
        { key, facts },
        { key: otherKey, facts: otherFacts },
      ];
      assert.deepEqual([isSamePaper(a, b), isSamePaper(b, a)], [same, same]);
    });

  test('are known by identifiers of the publication and of the preprint', () => {
    assert.deepEqual(
      identifiersOf({
        doi: '10.1000/ABC',
        arxiv: '2401.00001',
        preprint: { doi: '10.48550/arXiv.2401.00001' },
      }),
      ['arxiv 2401.00001', 'doi 10.1000/abc', 'arxiv 2401.00001'],
    );
    assert.deepEqual(identifiersOf({}), []);
  });
});

test('links to one place are one link, and the authors’ code comes last', () => {
  const link = (url: string) => ({ url, kind: 'other' as const });
  const same = ['https://a.example/b', 'http://www.a.example/B/', 'https://a.example/b.git'];
  assert.deepEqual(mergeLinks(same.map(link), undefined), [link(same[0] ?? '')]);
  assert.deepEqual(mergeLinks([link('https://a.example/b')], 'https://a.example/c'), [
    link('https://a.example/b'),
    { url: 'https://a.example/c', kind: 'code' },
  ]);
  assert.deepEqual(mergeLinks([link('https://a.example/b')], 'https://A.example/b.git'), [
    link('https://a.example/b'),
  ]);
  assert.equal(
    mergeLinks(['https://a.example/b', 'https://a.example/b/c', 'https://b.example/b'].map(link), undefined)
      .length,
    3,
  );
});

test('the place of a record has its line and key where there are any, the key as it can be shown', () => {
  assert.deepEqual(recordPlace('m.bib', { number: 3, line: 7, key: 'a\u202Eb' }), {
    file: 'm.bib',
    item: 3,
    line: 7,
    key: 'ab',
  });
  assert.deepEqual(recordPlace('m.json', { number: 3 }), { file: 'm.json', item: 3 });
  assert.deepEqual(recordPlace('m.json', { number: 3, key: '\u200B' }), { file: 'm.json', item: 3 });
});
