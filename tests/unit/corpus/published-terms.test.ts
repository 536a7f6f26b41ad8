import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildCorpus } from '../../../src/corpus/build.ts';
import { contentSource, library, recorded } from '../../support/content-source.ts';

/** A library whose first papers speak of one thing, the others of others. */
function papersAbout(...abstracts: string[]): string {
  const others = Array.from(
    { length: 24 },
    (_, at) => `The ${'abcdefgh'[at % 8]}meadow lies by harbour ${at}.`,
  );
  return [...abstracts, ...others]
    .map((abstract, at) => `@article{k${at}, title={Study number ${at}}, abstract={${abstract}}}`)
    .join('\n');
}

test('a term with a recorded address has a page while a paper holds it, then its address leads to the terms', () => {
  const listings = [
    library(
      'l',
      papersAbout('We use spring tides.', 'By spring tides.', 'Of neap tides.', 'Of neap tides too.'),
    ),
  ];
  const permalinks = recorded({
    papers: {},
    terms: {
      neaps: { term: 'Neap tide' },
      'tide-tables': { term: 'tide tables' },
    },
  });
  const { terms, redirects } = buildCorpus(contentSource({ listings, permalinks }));
  assert.deepEqual(
    terms.map(({ slug, label, papers }) => [slug, label, papers.length]),
    [['neaps', 'neap tides', 2]],
  );
  assert.deepEqual(redirects, [
    { id: 'terms/tide-tables', section: 'terms', slug: 'tide-tables', target: { section: 'terms' } },
  ]);
  assert.deepEqual(buildCorpus(contentSource({ listings })).terms, []);
});
