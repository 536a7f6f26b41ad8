import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { bibtexFile } from '../../../src/formats/bibtex.ts';
import { citedDoi } from '../../../src/formats/identifiers.ts';
import { latexQuotes } from '../../../src/formats/latex-text.ts';
import { factsFromCsl } from '../../../src/metadata/facts.ts';
import { parseBibtex, rawEntries } from '../../support/citation-js-bibtex.ts';
import { contextOf, realContext, realPapers, samplePaper } from '../../support/sample-papers.ts';

describe('a BibTeX file', () => {
  const file = bibtexFile(realPapers, realContext);

  test('gives back title, abstract, venue, year and identifiers of every paper of the listings', () => {
    const raw = rawEntries(file);
    const items = plugins.input.chain(file, { forceType: '@biblatex/text', generateGraph: false }) as Record<
      string,
      unknown
    >[];
    assert.equal(raw.length, realPapers.length);
    for (const [index, paper] of realPapers.entries()) {
      const { title, abstract, DOI } = items[index] ?? {};
      const { eprint, year } = raw[index]?.properties ?? {};
      assert.equal(title, latexQuotes(paper.title));
      assert.equal(abstract, paper.abstract);
      assert.equal(DOI, citedDoi(paper));
      assert.equal(eprint && String(eprint), paper.arxiv);
      assert.equal(year && String(year), paper.issued?.slice(0, 4));
    }
  });

  test('gives back every author of every paper when it is read as metadata', () => {
    const { items, errors } = parseBibtex(file);
    const raw = rawEntries(file);
    assert.deepEqual(errors, []);
    for (const [index, paper] of realPapers.entries()) {
      const item = items[index];
      assert.ok(item);
      const { authors, venue, issued, doi, arxiv } = factsFromCsl(item);
      assert.deepEqual(
        { authors, issued, doi, arxiv },
        { authors: paper.authors, issued: paper.issued, doi: citedDoi(paper), arxiv: paper.arxiv },
      );
      // Of `howpublished` no program knows that it is a venue.
      if (raw[index]?.type !== 'misc') assert.equal(venue, paper.venue);
    }
  });

  test('of a search begins with a line about it that no program takes for an entry', () => {
    const search = { query: '@misc{x,} {', address: 'https://example.org/?q=%40', date: '2024-06-01' };
    const found = bibtexFile([samplePaper()], contextOf([]), search);
    assert.match(
      found,
      /^% Search for “\(at\)misc\{x,\} \{” on 2024-06-01: https:\/\/example\.org\/\?q=%40\n\n@misc\{/,
    );
    assert.equal(rawEntries(found).length, 1);
  });
});
