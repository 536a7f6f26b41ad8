import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildCorpus, type Corpus } from '../../../src/corpus/build.ts';
import { recordTopics } from '../../../src/topics/found/kept-ids.ts';
import { contentSource, library, recorded } from '../../support/content-source.ts';
import { subjectPapers } from '../../support/subject-papers.ts';

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

/** A library of made-up papers about four subjects. */
const libraryOf = (papers: readonly { id: string; title: string; abstract: string }[]) => [
  library(
    'l',
    papers
      .map(({ id, title, abstract }) => `@article{${id}, title={${title} (${id})}, abstract={${abstract}}}`)
      .join('\n'),
  ),
];

/** The record of a corpus as the next build reads it. */
const recordOf = ({ papers, topics }: Corpus) =>
  recorded({
    papers: Object.fromEntries(papers.map(({ id, title }) => [id, { title }])),
    foundTopics: Object.fromEntries(
      recordTopics({ topics, assignments: new Map(papers.map((paper) => [paper.id, paper.topics])) }),
    ),
  });

test('ten papers more lose no address of a found topic', () => {
  const papers = subjectPapers(25);
  const before = buildCorpus(contentSource({ listings: libraryOf(papers) }));
  const permalinks = recordOf(before);
  const more = subjectPapers(3, 7).slice(0, 10);
  const now = [...papers, ...more.map((paper) => ({ ...paper, id: `new-${paper.id}` }))];
  const after = buildCorpus(contentSource({ listings: libraryOf(now), permalinks }));
  const answered = new Set([
    ...after.topics.map(([id]) => id),
    ...after.redirects.flatMap(({ section, slug }) => (section === 'topics' ? slug : [])),
  ]);
  assert.ok(before.topics.length >= 4);
  assert.deepEqual(
    before.topics.filter(([id]) => !answered.has(id)),
    [],
  );
  const same = buildCorpus(contentSource({ listings: libraryOf(papers), permalinks }));
  assert.deepEqual(same.topics, before.topics);
  assert.deepEqual(same.redirects, []);
});

test('an address of a found topic that is gone leads to the topic that has its papers, or to all topics', () => {
  const papers = subjectPapers(25);
  const before = buildCorpus(contentSource({ listings: libraryOf(papers) }));
  const [[id] = ['']] = before.topics;
  const held = before.papers.filter((paper) => paper.topics[0]?.id === id).map((paper) => paper.id);
  const { file, lineOf, permalinks } = recordOf(before);
  const foundTopics = new Map([
    ...permalinks.foundTopics,
    ['a-part', { topic: 'A part', papers: [...held.slice(0, 3), ...held.slice(-1)] }],
    ['gone', { topic: 'Gone', papers: ['nowhere'] }],
  ]);
  const after = buildCorpus(
    contentSource({
      listings: libraryOf(papers),
      permalinks: { file, lineOf, permalinks: { ...permalinks, foundTopics } },
    }),
  );
  const live = new Set(after.topics.map(([topic]) => topic));
  const redirects = after.redirects.map(({ slug, target }) => [slug, target.section, target.slug]);
  assert.ok(live.has('a-part') !== live.has(id), 'one of the two has the topic');
  assert.deepEqual(
    redirects.toSorted(),
    [
      ['gone', 'topics', undefined],
      live.has(id) ? ['a-part', 'topics', id] : [id, 'topics', 'a-part'],
    ].toSorted(),
  );
});
