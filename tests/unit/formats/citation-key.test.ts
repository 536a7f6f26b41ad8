import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { citationKey, citationKeys } from '../../../src/formats/citation-key.ts';
import { bareSample, realPapers, samplePaper } from '../../support/sample-papers.ts';

describe('a citation key', () => {
  const cases: [string, Parameters<typeof citationKey>[0], RegExp][] = [
    [
      'family name, year and first word that means something',
      samplePaper(),
      /^lovelace2024desk\d[a-z0-9]{3}$/,
    ],
    [
      'a family name with particles and accents',
      samplePaper({
        authors: [{ name: 'Éric de la Çelik', slug: 'x', family: 'de la Çelik', given: 'Éric' }],
      }),
      /^delacelik2024desk\d[a-z0-9]{3}$/,
    ],
    [
      'the whole name of a group',
      samplePaper({ authors: [{ name: 'The Reading Group', slug: 'x' }] }),
      /^thereadinggroup2024desk/,
    ],
    [
      'a name in another script',
      samplePaper({ authors: [{ name: '王 小明', slug: 'x', family: '王', given: '小明' }] }),
      /^[a-z]+2024desk/,
    ],
    ['no author and no year', bareSample(), /^anonnddesk/],
    ['a title of minor words', samplePaper({ id: 'what-is-it' }), /^lovelace2024what/],
    ['a title with numbers in front', samplePaper({ id: '1-5-pints' }), /^lovelace2024pints/],
    ['a title of numbers', samplePaper({ id: '2024' }), /^lovelace2024paper/],
  ];
  for (const [what, paper, expected] of cases) {
    test(`is made of ${what}`, () => assert.match(citationKey(paper), expected));
  }

  test('stays when papers alike in author, year and word are added, and does not depend on their order', () => {
    const alike = ['desk-one', 'desk-two', 'desk-three'].map((id) => samplePaper({ id }));
    const alone = citationKeys(alike.slice(0, 1)).get('desk-one');
    assert.equal(citationKeys(alike).get('desk-one'), alone);
    assert.equal(citationKeys(alike.toReversed()).get('desk-one'), alone);
    assert.equal(new Set(citationKeys(alike).values()).size, 3);
  });

  test('that is recorded is kept whatever becomes known, and no other paper gets it', () => {
    const plain = citationKey(samplePaper({ id: 'desk-one' }));
    const keys = citationKeys([
      bareSample({ id: 'known', citationKey: plain }),
      samplePaper({ id: 'desk-one' }),
      samplePaper({ id: 'late', citationKey: 'anonnddesk0abc' }),
    ]);
    assert.equal(keys.get('known'), plain);
    assert.equal(keys.get('late'), 'anonnddesk0abc');
    assert.match(keys.get('desk-one') ?? '', new RegExp(`^${plain}.{4}$`));
  });

  test('is unique, even among 100,000 papers of one author, year and word', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => samplePaper({ id: `desk-${index}-x` }));
    assert.equal(new Set(citationKeys(many).values()).size, many.length);
  });

  test('is unique, ASCII and of one form for every paper of the listings', () => {
    const keys = citationKeys(realPapers);
    assert.equal(new Set(keys.values()).size, realPapers.length);
    for (const key of keys.values()) assert.match(key, /^[a-z]+\d{4}[a-z]+\d[a-z0-9]{3}$/);
  });
});
