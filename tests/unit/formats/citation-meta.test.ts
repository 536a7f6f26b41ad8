import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { citationMeta } from '../../../src/formats/citation-meta.ts';
import { invertedName } from '../../../src/formats/person-name.ts';
import { venueKind } from '../../../src/formats/venue-kind.ts';
import type { Paper } from '../../../src/schema.ts';
import { bareSample, contextOf, realContext, realPapers, samplePaper } from '../../support/sample-papers.ts';
import { embeddedType } from '../../support/zotero-rules.ts';

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
    const tags = tagsOf(samplePaper({ venue: 'ACL 2024' }));
    assert.equal(embeddedType(tags), 'conferencePaper');
    assert.deepEqual(
      tags.filter(({ content }) => content === 'ACL 2024').map(({ name }) => name),
      ['citation_inbook_title', 'citation_conference_title'],
    );
  });

  test('make a journal article, and a preprint of what appeared somewhere of unknown kind', () => {
    assert.equal(embeddedType(tagsOf(samplePaper({ venue: 'TMLR 2024' }))), 'journalArticle');
    assert.equal(embeddedType(tagsOf(samplePaper({ venue: 'Patterns' }))), 'preprint');
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
      const kind = paper.venue ? venueKind(paper.venue) : undefined;
      const expected = kind === 'proceedings' ? 'conferencePaper' : kind ? 'journalArticle' : 'preprint';
      assert.equal(embeddedType(tags), expected);
      const values = (name: string) => tags.filter((tag) => tag.name === name).map(({ content }) => content);
      assert.deepEqual(values('citation_author'), paper.authors?.map(invertedName));
      assert.deepEqual(values('citation_abstract'), [paper.abstract]);
      assert.deepEqual(values('citation_arxiv_id'), [paper.arxiv]);
    }
  });
});
