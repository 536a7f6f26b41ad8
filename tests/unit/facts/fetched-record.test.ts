import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fetchedRecord } from '../../../src/facts/fetched-record.ts';
import { takenOf, undecidedEntry } from '../../../src/facts/undecided.ts';
import { factsFromCsl } from '../../../src/metadata/facts.ts';
import { askedPaper, type BriefText, candidateOf } from '../../support/candidates.ts';

const found = (brief: BriefText, day = '2026-01-31') => ({
  candidate: candidateOf(brief),
  request: `https://${brief.service}.example/`,
  day,
});
const paper = askedPaper({ title: 'Tides of bays' });
const title = paper.title;

describe('a record', () => {
  test('cites the publication, keeps the preprint, and says who knows what', () => {
    const { item, contradictions } = fetchedRecord(paper, [
      found({ title, authors: 'Doe, J.', year: 2020, arxiv: '2001.00001', service: 'arxiv' }),
      found({
        title,
        authors: 'Doe, Jane',
        year: 2021,
        venue: 'Bays',
        doi: '10.5555/1',
        service: 'crossref',
      }),
    ]);
    const facts = factsFromCsl(item);
    assert.deepEqual(
      [facts.issued, facts.venue, facts.doi, facts.arxiv, facts.preprint],
      ['2021', 'Bays', '10.5555/1', '2001.00001', { issued: '2020' }],
    );
    assert.deepEqual(contradictions, []);
    assert.deepEqual(
      item.custom?.facts?.map(({ source, of, day }) => [source, of.join(', '), day]),
      [
        ['Crossref', 'authors, date, venue, DOI, type', '2026-01-31'],
        ['arXiv', 'arXiv identifier, date of the preprint', '2026-01-31'],
      ],
    );
  });

  test('takes the publisher’s word before an index’s, and names the contradiction', () => {
    const { item, contradictions } = fetchedRecord(paper, [
      found({ title, year: 2022, venue: 'Bays', service: 'openalex' }),
      found({ title, year: 2021, venue: 'Bays', service: 'crossref' }),
    ]);
    assert.equal(factsFromCsl(item).issued, '2021');
    assert.deepEqual(contradictions, ['year: 2021 (Crossref), 2022 (OpenAlex)']);
    assert.deepEqual(item.custom?.contradictions, contradictions);
  });

  test('has an abstract only where the listing has none, from those who may give it', () => {
    const all = [
      found({ title, abstract: 'From a scholar.', service: 'semanticscholar' }),
      found({ title, abstract: 'From an index.', service: 'openalex' }),
    ];
    assert.equal(fetchedRecord(paper, all).item.abstract, 'From an index.');
    assert.equal(fetchedRecord({ ...paper, abstract: 'Its own.' }, all).item.abstract, undefined);
  });

  test('has the title of the listing and not the DOI that arXiv registers', () => {
    const { item } = fetchedRecord(paper, [
      found({ title: 'TideNet: tides of bays', doi: '10.48550/arXiv.2001.00001', service: 'datacite' }),
    ]);
    assert.deepEqual([item.title, item.DOI, item.custom?.arxiv], [title, undefined, '2001.00001']);
  });

  test('does not depend on the order of what was found', () => {
    const all = [
      found({ title, authors: 'Doe, J.', year: 2021, venue: 'Bays', service: 'dblp', id: 'a' }),
      found({ title, authors: 'Doe, J.', year: 2021, venue: 'Bays', service: 'openalex', id: 'b' }),
      found({ title, authors: 'Doe, J.', year: 2020, arxiv: '2001.00001', service: 'arxiv', id: 'c' }),
    ];
    assert.deepEqual(fetchedRecord(paper, all), fetchedRecord(paper, all.toReversed()));
  });
});

describe('a curator’s word', () => {
  const entry = undecidedEntry([
    { candidate: candidateOf({ title, authors: 'Doe, Jane', year: 2020, id: 'W7' }), why: 'the same title' },
  ]);
  const words = [
    [null, undefined],
    ['', undefined],
    ['none', 'none'],
    ['W7', 'W7'],
    ['https://doi.org/10.5555/1', 'doi 10.5555/1'],
    ['2001.00001', 'arxiv 2001.00001'],
  ] as const;
  for (const [take, taken] of words)
    test(`“${take}”`, () => assert.equal(takenOf({ ...entry, take }), taken));

  test('is asked for with all that helps', () => {
    assert.deepEqual(entry.candidates, [
      { id: 'W7', source: 'OpenAlex', title, authors: 'Jane Doe', issued: '2020', why: 'the same title' },
    ]);
  });
});
