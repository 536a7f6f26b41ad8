import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseHtml } from '../../../src/listing/html/parse-html.ts';
import { factsFromCsl } from '../../../src/metadata/facts.ts';

describe('a page with citation tags', () => {
  const page = (...tags: [string, string][]) => {
    const head = tags.map(([name, value]) => `<meta name="${name}" content="${value}">`).join('\n');
    const { records } =
      parseHtml(`<!doctype html><html><head>\n${head}\n</head><body></body></html>`) ?? assert.fail();
    const [record = assert.fail()] = records;
    const { authors, ...facts } = factsFromCsl(record.item);
    return {
      title: record.item.title,
      ...facts,
      ...(authors && { authors: authors.map(({ name }) => name) }),
    };
  };

  test('gives the facts that they name, the most telling first', () => {
    assert.deepEqual(
      page(
        ['citation_title', 'Desks'],
        ['citation_author', 'Doe, Ada'],
        ['citation_authors', 'Roe, Bo'],
        ['citation_journal_title', 'J'],
        ['citation_conference_title', 'C'],
        ['citation_inbook_title', 'B'],
      ),
      { title: 'Desks', type: 'article-journal', venue: 'J', authors: ['Ada Doe'] },
    );
    assert.deepEqual(
      page(
        ['CITATION_TITLE', 'Desks'],
        ['citation_authors', 'Doe, Ada; Roe, Bo'],
        ['citation_conference_title', 'C'],
      ),
      {
        title: 'Desks',
        type: 'paper-conference',
        venue: 'C',
        authors: ['Ada Doe', 'Bo Roe'],
      },
    );
    assert.equal(page(['citation_title', 'Desks'], ['citation_inbook_title', 'B']).venue, 'B');
  });
});
