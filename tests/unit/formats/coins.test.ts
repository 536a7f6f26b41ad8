import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'node-html-parser';
import { coinsContext, coinsSpan } from '../../../src/formats/coins.ts';
import { escapeMarkup } from '../../../src/formats/escape.ts';
import { citedDoi } from '../../../src/formats/identifiers.ts';
import { invertedName } from '../../../src/formats/person-name.ts';
import type { Paper } from '../../../src/schema.ts';
import {
  AWKWARD_TEXT,
  bareSample,
  contextOf,
  publishedSample,
  realContext,
  realPapers,
  samplePaper,
} from '../../support/sample-papers.ts';
import { ZOTERO_TYPES, zoteroItems } from '../../support/zotero-rules.ts';

function itemOf(paper: Paper) {
  const [item] = zoteroItems(parse(coinsSpan(paper, contextOf([paper]))));
  assert.ok(item);
  return item;
}

describe('the span of a list’s row', () => {
  test('becomes a preprint with everything that is known', () => {
    assert.deepEqual(itemOf(samplePaper()), {
      itemType: 'preprint',
      title: 'A Desk for Readers',
      creators: ['Lovelace, Ada B.', 'Van den Broeck, Guy'],
      date: '2024-05-02',
      publisher: 'arXiv',
      tags: ['Desks & chairs'],
      DOI: '10.48550/arXiv.2405.01234',
      url: 'https://example.org/reading/papers/a-desk-for-readers/',
    });
  });

  for (const type of ['paper-conference', 'article-journal'] as const) {
    test(`of a ${type} keeps its title beside that of its venue`, () => {
      const item = itemOf(publishedSample({ type, doi: '10.1000/x' }));
      assert.equal(item.itemType, ZOTERO_TYPES[type]);
      assert.equal(item.title, 'A Desk for Readers');
      assert.equal(item.DOI, '10.1000/x');
      assert.equal(item.date, '2025');
      assert.equal(item.publicationTitle, 'ACL 2025');
      assert.match(
        coinsContext(publishedSample({ type }), contextOf([])),
        /&rft_id=info:arxiv\/2405\.01234&/,
      );
    });
  }

  test('without known authors has no DOI, so that nothing is looked up, and no made-up author', () => {
    const item = itemOf(bareSample({ arxiv: '2405.01234' }));
    assert.deepEqual(item.creators, []);
    assert.equal(item.DOI, undefined);
    assert.equal(item.url, 'https://example.org/reading/papers/a-desk-for-readers/');
  });

  test('has the abstract where it is made in the browser, however awkward', () => {
    const paper = samplePaper({ abstract: `${AWKWARD_TEXT} 100% a=b&c;d #1 <i>"x"</i>` });
    const context = escapeMarkup(coinsContext(paper, contextOf([paper])));
    const [item] = zoteroItems(parse(`<span class="Z3988" title="${context}"></span>`));
    assert.equal(item?.abstractNote, paper.abstract.replaceAll('+', ' '));
    assert.equal(item?.title, paper.title);
  });

  test('survives awkward text; only “+” is lost, which Zotero reads as a space however it is written', () => {
    const item = itemOf(samplePaper({ title: `C++ ${AWKWARD_TEXT}\uD800`, abstract: AWKWARD_TEXT }));
    assert.equal(item.title, `C++ ${AWKWARD_TEXT}\uFFFD`.replaceAll('+', ' '));
  });

  test('imports every paper of the listings at once, each with a title, an author and the right type', () => {
    const page = realPapers.map((paper) => `<li>${coinsSpan(paper, realContext)}</li>`).join('\n');
    const items = zoteroItems(parse(`<ul>${page}</ul>`));
    assert.equal(items.length, realPapers.length);
    for (const [index, paper] of realPapers.entries()) {
      const item = items[index];
      assert.ok(item);
      assert.equal(item.itemType, ZOTERO_TYPES[paper.type ?? '']);
      assert.equal(item.DOI, citedDoi(paper));
      assert.equal(item.title, paper.title.replaceAll('+', ' '));
      assert.deepEqual(item.creators, paper.authors?.map(invertedName));
      assert.equal(item.date, paper.issued);
    }
  });
});
