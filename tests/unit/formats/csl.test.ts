import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cslItem, cslJson } from '../../../src/formats/csl.ts';
import { citedDoi } from '../../../src/formats/identifiers.ts';
import { cslItemSchema } from '../../../src/metadata/csl.ts';
import { factsFromCsl } from '../../../src/metadata/facts.ts';
import {
  AWKWARD_TEXT,
  bareSample,
  contextOf,
  publishedSample,
  realContext,
  realPapers,
  samplePaper,
} from '../../support/sample-papers.ts';

function itemOf(paper: ReturnType<typeof samplePaper>) {
  return cslItem(paper, contextOf([paper]));
}

describe('a CSL-JSON item', () => {
  test('of a preprint has type article with number and publisher, from which Zotero makes a preprint', () => {
    const { id, ...item } = itemOf(samplePaper());
    assert.match(id, /^lovelace2024desk/);
    assert.deepEqual(item, {
      type: 'article',
      title: 'A Desk for Readers',
      author: [
        { family: 'Lovelace', given: 'Ada B.' },
        { family: 'Van den Broeck', given: 'Guy' },
      ],
      issued: { 'date-parts': [[2024, 5, 2]] },
      publisher: 'arXiv',
      number: 'arXiv:2405.01234',
      DOI: '10.48550/arXiv.2405.01234',
      URL: 'https://example.org/reading/papers/a-desk-for-readers/',
      abstract: 'We study desks.',
      keyword: 'Desks & chairs',
      custom: {
        arxiv: '2405.01234',
        page: 'https://example.org/reading/papers/a-desk-for-readers/',
        topics: ['Desks & chairs'],
        listings: ['march'],
      },
    });
  });

  test('of a paper at a conference or in a journal has their types and keeps the preprint as a note', () => {
    const { id, abstract, keyword, custom, author, ...meeting } = itemOf(
      publishedSample({ doi: '10.1000/x' }),
    );
    assert.deepEqual(meeting, {
      type: 'paper-conference',
      title: 'A Desk for Readers',
      issued: { 'date-parts': [[2025]] },
      'original-date': { 'date-parts': [[2024, 5, 2]] },
      'container-title': 'ACL 2025',
      'event-title': 'ACL 2025',
      archive: 'arXiv',
      archive_location: '2405.01234',
      DOI: '10.1000/x',
      URL: 'https://example.org/reading/papers/a-desk-for-readers/',
      note: 'arXiv:2405.01234',
    });
  });

  test('of an article has volume, issue and pages; of a publication without DOI not that of the preprint', () => {
    const parts = { venue: 'Desks', volume: '22', issue: '1', pages: '3–9' };
    const item = itemOf(publishedSample({ type: 'article-journal', ...parts }));
    assert.deepEqual(
      [item['container-title'], item.volume, item.issue, item.page, item.DOI, item['event-title']],
      ['Desks', '22', '1', '3-9', undefined, undefined],
    );
  });

  test('of a preprint whose publication has no known year says where that was', () => {
    const item = itemOf(samplePaper({ uncitedVenue: 'Patterns' }));
    assert.equal(item.type, 'article');
    assert.equal(item['container-title'], undefined);
    assert.equal(item.note, 'Published in Patterns, year not known.');
    assert.equal(item.custom.venue, 'Patterns');
  });

  test('has particles within the family name, which Zotero drops elsewhere', () => {
    const authors = [{ name: 'Teo de la Cruz Jr.', slug: 'x', family: 'de la Cruz', given: 'Teo' }];
    assert.deepEqual(itemOf(samplePaper({ authors })).author, [
      { family: 'de la Cruz', given: 'Teo', suffix: 'Jr.' },
    ]);
  });

  test('of a paper without metadata has what the listing knows and its page’s address', () => {
    const { id, ...item } = itemOf(bareSample());
    assert.deepEqual(item, {
      type: 'article',
      title: 'A Desk for Readers',
      URL: 'https://example.org/reading/papers/a-desk-for-readers/',
      abstract: 'We study desks.',
      keyword: 'Desks & chairs',
      custom: {
        page: 'https://example.org/reading/papers/a-desk-for-readers/',
        topics: ['Desks & chairs'],
        listings: ['march'],
      },
    });
  });

  test('of a search names the search', () => {
    const search = {
      query: 'desks “new”',
      address: 'https://example.org/search/?q=desks',
      date: '2024-06-01',
    };
    const [item] = JSON.parse(cslJson([samplePaper()], contextOf([]), search));
    assert.equal(item.source, `Search for “desks “new”” on 2024-06-01: ${search.address}`);
    assert.deepEqual(item.accessed, { 'date-parts': [[2024, 6, 1]] });
  });
});

describe('a CSL-JSON file', () => {
  test('of no papers is an empty array', () => assert.deepEqual(JSON.parse(cslJson([], contextOf([]))), []));

  test('gives back every paper of the listings when it is read as metadata', () => {
    const items = cslItemSchema.array().parse(JSON.parse(cslJson(realPapers, realContext)));
    assert.equal(items.length, realPapers.length);
    for (const [index, paper] of realPapers.entries()) {
      const item = items[index];
      assert.ok(item);
      const { abstract: itemAbstract } = item;
      const { authors, type, issued, venue, uncitedVenue, volume, issue, pages, preprint } = paper;
      const { arxiv, title, abstract } = paper;
      // Keywords are the topics, and the address is the page's.
      const { keywords: _, url: __, ...facts } = factsFromCsl(item);
      assert.deepEqual(
        { ...facts, title: item.title, abstract: itemAbstract },
        // Facts that are not known are missing, not undefined.
        JSON.parse(
          JSON.stringify({
            ...{ authors, type, issued, venue, uncitedVenue, volume, issue, pages, preprint },
            ...{ doi: citedDoi(paper), arxiv, title, abstract },
          }),
        ),
      );
    }
  });

  test('gives back awkward text', () => {
    const paper = samplePaper({ title: AWKWARD_TEXT, abstract: AWKWARD_TEXT });
    const [item] = JSON.parse(cslJson([paper], contextOf([paper])));
    assert.equal(item.title, AWKWARD_TEXT);
    assert.equal(item.abstract, AWKWARD_TEXT);
  });
});
