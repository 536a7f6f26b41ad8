import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cslItem, cslJson } from '../../../src/formats/csl.ts';
import { cslItemSchema } from '../../../src/metadata/csl.ts';
import { factsFromCsl } from '../../../src/metadata/facts.ts';
import {
  AWKWARD_TEXT,
  bareSample,
  contextOf,
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
      URL: 'https://arxiv.org/abs/2405.01234',
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
    const meeting = itemOf(samplePaper({ venue: 'ACL 2024', doi: '10.1000/x' }));
    assert.equal(meeting.type, 'paper-conference');
    assert.equal(meeting['container-title'], 'ACL 2024');
    assert.equal(meeting.note, 'arXiv:2405.01234');
    assert.equal(meeting.publisher, undefined);
    assert.equal(itemOf(samplePaper({ venue: 'TMLR 2024' })).type, 'article-journal');
    assert.equal(itemOf(samplePaper({ venue: 'Patterns' })).type, 'article');
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
      const { authors, issued, venue, doi, arxiv, title, abstract } = paper;
      // The type follows from the others, keywords are the topics, and the address is the page's.
      const { type: _, keywords: __, url: ___, ...facts } = factsFromCsl(item);
      assert.deepEqual(
        { ...facts, title: item.title, abstract: itemAbstract },
        // Facts that are not known are missing, not undefined.
        JSON.parse(JSON.stringify({ authors, issued, venue, doi, arxiv, title, abstract })),
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
