import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Candidate } from '../../../src/facts/candidate.ts';
import { factsFromCsl } from '../../../src/metadata/facts.ts';
import { ANSWERS, candidates, recorded } from '../../support/recorded-answers.ts';

function first(file: string): Candidate {
  const [candidate] = candidates(file);
  assert.ok(candidate, `${file} holds nothing`);
  return candidate;
}

describe('recorded answers', () => {
  for (const file of readdirSync(ANSWERS).filter((name) => !name.endsWith('.md')))
    test(`${file} is read, or refused with a sentence`, () => {
      const answer = recorded(file);
      if ('candidates' in answer)
        for (const { item, titles, id } of answer.candidates) {
          assert.ok(item.title && titles[0] === item.title && id, `${id}: ${item.title}`);
          factsFromCsl(item);
        }
      else assert.match(answer.failure, /^(?:refuses the request|answers with) /);
    });

  const none = [
    ['openalex-error-404.html', 'a page of HTML that says 404'],
    ['crossref-error-404.txt', 'plain text that says 404'],
    ['crossref-list-3.json', 'a search without hits'],
    ['arxiv-query-6.xml', 'a feed without entries'],
    ['semanticscholar-error-404.json', 'no match'],
    ['datacite-error-404.json', 'a list of errors'],
    ['openalex-list-7.json', 'a last page that is empty'],
    ['openalex-work-5.json', 'a title that is null'],
    ['openalex-work-6.json', 'an empty title'],
    ['crossref-work-6.json', 'a journal’s issue without title'],
  ] as const;
  for (const [file, what] of none)
    test(`nothing is found in ${what}`, () => assert.deepEqual(candidates(file), []));

  const refused = [
    ['openalex-error-400.json', 'refuses the request (400: Invalid query parameters error.)'],
    [
      'crossref-error-400.json',
      'refuses the request (400: Integer specified as 200 but must be a positive integer less than or equal to 100.)',
    ],
    ['arxiv-query-7.xml', 'refuses the request (400: incorrect id format for abc)'],
  ] as const;
  for (const [file, sentence] of refused)
    test(`${file} is refused in the service’s words`, () => {
      assert.deepEqual(recorded(file), { failure: sentence, isRefusal: true });
    });

  const titles: readonly (readonly [file: string, ...titles: string[]])[] = [
    ['arxiv-query-9.xml', '0'],
    [
      'arxiv-query-8.xml',
      'RDD: Retrieval-Based Demonstration Decomposer for Planner Alignment in Long-Horizon Tasks',
    ],
    [
      'crossref-work-8.json',
      'Vector Quotient Filters: Overcoming the Time/Space Trade-Off in Filter Design',
      'Vector Quotient Filters',
    ],
    ['crossref-work-3.json', 'Unsupervised and Supervised Image Segmentation Using Graph Partitioning'],
    [
      'crossref-work-9.json',
      'Distance(s), proximity and presence(s): evolving concepts',
      'Distances, absence, proximités et présences : des concepts en déplacement',
    ],
    [
      'dblp-search-2.json',
      'A Test Cost Reduction Method by Test Response and Test Vector Overlapping for Full-Scan Test Architecture',
    ],
  ];
  for (const [file, ...expected] of titles)
    test(`${file}: “${expected[0]}”`, () => assert.deepEqual(first(file).titles, expected));

  const facts: readonly (readonly [file: string, kind: string, facts: Record<string, unknown>])[] = [
    [
      'openalex-list-1.json',
      'a journal’s article',
      {
        venue: 'Nature Machine Intelligence',
        issued: '2024-05-08',
        volume: '6',
        issue: '5',
        pages: '525–535',
        doi: '10.1038/s42256-024-00832-8',
      },
    ],
    [
      'openalex-list-2.json',
      'a preprint of which only the year is known',
      { type: 'article', issued: '2023', arxiv: '2312.07559' },
    ],
    [
      'openalex-work-3.json',
      'proceedings that are no source',
      {
        type: 'paper-conference',
        venue: 'Proceedings of the 2021 International Conference on Management of Data',
      },
    ],
    [
      'crossref-work-2.json',
      'a date that is null, and a venue with its year',
      { issued: '2003', type: 'paper-conference' },
    ],
    ['crossref-work-3.json', 'a date that is null', { issued: undefined, type: 'chapter', pages: '72–94' }],
    ['crossref-work-4.json', 'a preprint', { type: 'article', venue: undefined, issued: '2016-12-28' }],
    [
      'arxiv-query-3.xml',
      'a preprint that was published',
      {
        venue: 'IEEE Transactions on Signal Processing',
        issued: '2025',
        doi: '10.1109/TSP.2025.3582082',
        arxiv: '2401.12345',
        preprint: { issued: '2024-01-22' },
      },
    ],
    [
      'arxiv-query-4.xml',
      'a journal in short, an old identifier',
      {
        venue: 'Int.J.Theor.Phys.',
        volume: '46',
        pages: '2443–2463',
        issued: '2007',
        arxiv: 'hep-th/0211177',
      },
    ],
    [
      'semanticscholar-match-2.json',
      'an article with the date of its preprint',
      {
        issued: '2023-04-11',
        type: 'article',
        uncitedVenue: 'Nature Machine Intelligence',
        arxiv: '2304.05376',
        doi: '10.1038/s42256-024-00832-8',
      },
    ],
    [
      'semanticscholar-paper-1.json',
      'arXiv as venue and volume',
      { venue: undefined, volume: undefined, arxiv: '2312.07559', issued: '2023-12-08' },
    ],
    [
      'semanticscholar-paper-3.json',
      'an old article',
      { venue: 'Mind', volume: 'LIX', issued: '1950-10-01', pages: '433–460' },
    ],
    ['datacite-doi-1.json', 'several dates', { issued: '2023-11-09', arxiv: '2311.16162', type: 'article' }],
    [
      'dblp-search-2.json',
      'a year as text',
      { issued: '2005', venue: 'Asian Test Symposium', pages: '366–371' },
    ],
  ];
  for (const [file, kind, expected] of facts)
    test(`${file}: ${kind}`, () => {
      const known: Record<string, unknown> = factsFromCsl(first(file).item);
      for (const [name, value] of Object.entries(expected)) assert.deepEqual(known[name], value, name);
    });

  const names: readonly (readonly [file: string, kind: string, at: number, name: Record<string, string>])[] =
    [
      ['crossref-work-10.json', 'a family name alone', 0, { family: 'Stravopodis' }],
      ['crossref-work-5.json', 'a group', 1, { literal: 'GTEx Consortium' }],
      ['crossref-work-1.json', 'a particle', 1, { family: 'van Lieshout', given: 'Emile' }],
      ['datacite-doi-1.json', '“Family, Given”', 0, { family: 'Yin', given: 'Hui' }],
      ['arxiv-query-5.xml', 'a name with an affiliation', 0, { family: 'Gould', given: 'Andrew' }],
      ['dblp-search-2.json', 'names as objects', 0, { family: 'Shinogi', given: 'Tsuyoshi' }],
      ['dblp-search-3.xml', 'names as elements', 0, { family: 'Wang', given: 'Xiaohui' }],
    ];
  for (const [file, kind, at, name] of names)
    test(`${file}: ${kind}`, () => assert.deepEqual(first(file).item.author?.[at], name));

  test('a name that stands twice is one author', () => {
    const authors = candidates('semanticscholar-search-1.json').map(({ item }) => item.author ?? []);
    for (const list of authors)
      assert.equal(new Set(list.map((name) => JSON.stringify(name))).size, list.length);
  });

  test('a paper that is not found leaves no gap in a batch', () => {
    assert.equal(candidates('semanticscholar-batch-1.json').length, 3);
    assert.deepEqual(
      candidates('arxiv-query-2.xml').map(({ id }) => id),
      ['2009.02040', '2501.10120'],
    );
  });

  test('abstracts are put together from an index, and freed from JATS', () => {
    assert.match(
      first('openalex-list-2.json').item.abstract ?? '',
      /^Large Language Models \(LLMs\) generalize/,
    );
    const jats = first('crossref-work-1.json').item.abstract ?? '';
    assert.match(jats, /^Traumatic mating .*seed beetle <i>Callosobruchus maculatus<\/i>/);
    assert.match(first('crossref-work-4.json').item.abstract ?? '', /^This article presents a practical/);
  });

  test('other editions and what is cited are kept', () => {
    assert.deepEqual(first('crossref-work-4.json').editions, ['doi 10.1038/s41597-019-0031-8']);
    assert.deepEqual(first('crossref-work-5.json').editions, ['doi 10.1101/055962']);
    assert.equal(first('openalex-list-1.json').references?.[0], 'openalex W1964666522');
    assert.equal(first('semanticscholar-paper-3.json').references?.length, 14);
  });
});
