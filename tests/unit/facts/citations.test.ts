import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { citationsOf, formatCitations, paperFinder } from '../../../src/facts/citations.ts';
import { titleKey } from '../../../src/text/keys/title-key.ts';
import { candidateOf } from '../../support/candidates.ts';

const papers = [
  { slug: 'tides', keys: [titleKey('Tides of bays')], identifiers: ['doi 10.5555/1', 'arxiv 2001.00001'] },
  { slug: 'gauges', keys: [titleKey('Gauges: a project')], identifiers: [] },
];

describe('a paper is found', () => {
  const find = paperFinder(papers);
  const names = [
    ['the last part of its address', 'tides', 'tides'],
    ['its title', 'TIDES of Bays.', 'tides'],
    ['its DOI', '10.5555/1', 'tides'],
    ['the address of its DOI', 'https://doi.org/10.5555/1', 'tides'],
    ['its arXiv identifier', 'arXiv:2001.00001v2', 'tides'],
    ['the DOI of its preprint', '10.48550/arXiv.2001.00001', 'tides'],
    ['the key of its title', `title ${titleKey('Gauges – A Project')}`, 'gauges'],
    ['nothing that it is called', 'Ledgers', undefined],
  ] as const;
  for (const [by, name, slug] of names) test(`by ${by}`, () => assert.equal(find(name), slug));
});

test('references become citations within the collection, each once and none of itself', () => {
  const accepted = (references: string[], id = 'W1', extra = {}) => [
    { ...candidateOf({ title: 'x', id }), references, source: 'OpenAlex', day: '2026-01-31', ...extra },
  ];
  const [tides, gauges] = papers;
  assert.ok(tides && gauges);
  assert.deepEqual(
    citationsOf([
      {
        ...tides,
        accepted: accepted(['openalex W2', 'title gaugesaproject', 'doi 10.5555/1', 'openalex W9']),
      },
      { ...gauges, accepted: accepted(['arxiv 2001.00001'], 'W2') },
    ]),
    [
      { citing: 'gauges', cited: 'tides', source: 'OpenAlex', day: '2026-01-31' },
      { citing: 'tides', cited: 'gauges', source: 'OpenAlex', day: '2026-01-31' },
    ],
  );
});

test('pairs made by hand stay, and so does what was fetched of papers that were not looked at', () => {
  const fetched = { citing: 'tides', cited: 'gauges', source: 'OpenAlex', day: '2026-02-01' };
  const old = [
    { ...fetched, day: '2025-01-01' },
    { ...fetched, citing: 'gauges', cited: 'tides' },
    ['Gauges: a project', '10.5555/1'] as [string, string],
  ];
  const text = formatCitations(old, [fetched], new Set(['tides']));
  assert.deepEqual(JSON.parse(text), [old[2], old[1], fetched]);
  assert.equal(formatCitations([], [], new Set()), '[]\n');
});
