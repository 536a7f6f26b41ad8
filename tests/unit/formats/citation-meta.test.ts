import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { citationMeta } from '../../../src/formats/citation-meta.ts';
import { citedDoi } from '../../../src/formats/identifiers.ts';
import { invertedName } from '../../../src/formats/person-name.ts';
import type { Paper } from '../../../src/schema.ts';
import {
  bareSample,
  contextOf,
  publishedSample,
  realContext,
  realPapers,
  samplePaper,
} from '../../support/sample-papers.ts';
import { embeddedType, ZOTERO_TYPES } from '../../support/zotero-rules.ts';

function tagsOf(paper: Paper) {
  return citationMeta(paper, contextOf([paper]));
}

describe('the meta tags of a paper’s page', () => {
  const page = 'https://example.org/reading/papers/a-desk-for-readers/';

  test('make a preprint of a paper on arXiv', () => {
    assert.equal(embeddedType(tagsOf(samplePaper())), 'preprint');
    assert.deepEqual(
      tagsOf(samplePaper()).map(({ name, content }) => [name, content]),
      [
        ['z:itemType', 'preprint'],
        ['citation_title', 'A Desk for Readers'],
        ['citation_author', 'Lovelace, Ada B.'],
        ['citation_author', 'Van den Broeck, Guy'],
        ['citation_publication_date', '2024-05-02'],
        ['citation_publisher', 'arXiv'],
        ['citation_technical_report_number', 'arXiv:2405.01234'],
        ['citation_arxiv_id', '2405.01234'],
        ['citation_doi', '10.48550/arXiv.2405.01234'],
        ['citation_public_url', page],
        ['citation_abstract_html_url', page],
        ['citation_abstract', 'We study desks.'],
        ['citation_keywords', 'Desks & chairs'],
      ],
    );
  });

  test('make a conference paper with title and name of the meeting, the deciding tag last', () => {
    const tags = tagsOf(publishedSample());
    assert.equal(embeddedType(tags), 'conferencePaper');
    assert.deepEqual(
      tags.filter(({ content }) => content === 'ACL 2025').map(({ name }) => name),
      ['citation_inbook_title', 'citation_conference_title'],
    );
  });

  test('make a journal article, and a preprint of what appeared somewhere of unknown kind', () => {
    const article = publishedSample({ type: 'article-journal', venue: 'TMLR' });
    assert.equal(embeddedType(tagsOf(article)), 'journalArticle');
    assert.equal(embeddedType(tagsOf(samplePaper({ uncitedVenue: 'Patterns' }))), 'preprint');
  });

  test('name authors up to a hundred', () => {
    const people = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ name: `Person ${index}`, slug: `person-${index}` }));
    const named = (count: number) =>
      tagsOf(samplePaper({ authors: people(count) })).filter(({ name }) => name === 'citation_author').length;
    assert.deepEqual([named(100), named(101)], [100, 100]);
  });

  test('say what kind of text it is where no tag of a venue does', () => {
    const type = (paper: Paper) => tagsOf(paper).find(({ name }) => name === 'z:itemType')?.content;
    assert.equal(type(publishedSample()), undefined);
    assert.equal(type(publishedSample({ venue: undefined })), 'conferencePaper');
    assert.equal(type(publishedSample({ type: 'report' })), 'report');
    assert.equal(type(publishedSample({ type: 'book' })), 'book');
  });

  test('name no author, date or identifier that is not known', () => {
    assert.deepEqual(
      tagsOf(bareSample({ topics: [] })).map(({ name }) => name),
      [
        'z:itemType',
        'citation_title',
        'citation_public_url',
        'citation_abstract_html_url',
        'citation_abstract',
      ],
    );
  });

  test('give the right type, all authors and the full abstract of every paper of the listings', () => {
    for (const paper of realPapers) {
      const tags = citationMeta(paper, realContext);
      assert.equal(embeddedType(tags), ZOTERO_TYPES[paper.type ?? '']);
      const values = (name: string) => tags.filter((tag) => tag.name === name).map(({ content }) => content);
      assert.deepEqual(values('citation_author'), paper.authors?.map(invertedName));
      assert.deepEqual(values('citation_abstract'), [paper.abstract]);
      assert.deepEqual(values('citation_arxiv_id'), [paper.arxiv]);
      assert.deepEqual(values('citation_publication_date'), [paper.issued]);
      assert.deepEqual(values('citation_doi'), [citedDoi(paper)].filter(Boolean));
      if (paper.venue) assert.deepEqual(values('z:extra'), [`arXiv:${paper.arxiv}`]);
    }
  });
});
