import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MarkdownEntry } from '../../../../src/listing/markdown/parse.ts';
import { entryToCsl } from '../../../../src/listing/markdown/to-csl.ts';

const csl = (facts: Partial<MarkdownEntry>) =>
  entryToCsl({ title: 'Quiet Lamps', line: 1, section: 0, papers: [], links: [], ...facts });

test('an entry of a list in Markdown is a record with what it tells, and nothing else', () => {
  assert.deepEqual(csl({}), { title: 'Quiet Lamps' });
  assert.deepEqual(csl({ byline: { text: 'Doe et al.' } }), { title: 'Quiet Lamps' });
  assert.deepEqual(
    csl({
      byline: { text: 'Jane Doe, Plato', names: ['Jane Doe', 'Plato'] },
      issued: '2024-05',
      venue: 'LUX',
      papers: ['https://lux.example/lamps'],
    }),
    {
      title: 'Quiet Lamps',
      author: [{ family: 'Doe', given: 'Jane' }, { literal: 'Plato' }],
      issued: { raw: '2024-05' },
      'container-title': 'LUX',
      URL: 'https://lux.example/lamps',
    },
  );
});

test('the places of a paper in a list are its identifiers, and its address where that is a page of its own', () => {
  const page = 'https://lux.example/lamps';
  const places: [papers: string[], expected: object][] = [
    [['https://arxiv.org/abs/2001.00001'], { custom: { arxiv: '2001.00001' } }],
    [[page, 'https://arxiv.org/pdf/2001.00001'], { URL: page, custom: { arxiv: '2001.00001' } }],
    [['https://doi.org/10.1000/a'], { DOI: '10.1000/a' }],
    [['http://dx.doi.org/10.1000/a', page], { DOI: '10.1000/a', URL: page }],
    [['https://lux.example/doi/10.1000/a'], { DOI: '10.1000/a', URL: 'https://lux.example/doi/10.1000/a' }],
    [[page, 'https://doi.org/10.1000/a'], { DOI: '10.1000/a', URL: page }],
    [['https://lux.example/lamps.pdf', page], { URL: page }],
    [['https://lux.example/lamps.pdf'], {}],
    [['https://lux.example/lamps.PDF?a=1'], {}],
    [['https://lux.example/lamps.pdf#page=2'], {}],
    [['https://lux.example/lamps.pdf/view'], { URL: 'https://lux.example/lamps.pdf/view' }],
    [[page, 'https://lux.example/other'], { URL: page }],
    [
      ['https://www.biorxiv.org/content/10.1101/2020.01.02.123456v2.full.pdf'],
      { DOI: '10.1101/2020.01.02.123456' },
    ],
  ];
  for (const [papers, expected] of places)
    assert.deepEqual(csl({ papers }), { title: 'Quiet Lamps', ...expected }, papers.join(' '));
});
