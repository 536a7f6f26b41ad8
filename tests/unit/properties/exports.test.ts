import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { atomFeed } from '../../../src/formats/atom.ts';
import { bibtexFile } from '../../../src/formats/bibtex.ts';
import { cslJson } from '../../../src/formats/csl.ts';
import { csvFile } from '../../../src/formats/csv.ts';
import { jsonLdText, paperJsonLd } from '../../../src/formats/json-ld.ts';
import { readCslRecord } from '../../../src/formats/read-csl.ts';
import { risFile } from '../../../src/formats/ris.ts';
import type { Paper } from '../../../src/schema.ts';
import { normalizeText } from '../../../src/text/normalize.ts';
import { anyText, RUNS } from '../../support/arbitrary-texts.ts';
import { parseBibtex } from '../../support/citation-js-bibtex.ts';
import { contextOf, samplePaper } from '../../support/sample-papers.ts';

/** Texts as papers have them. */
const text = anyText.map((raw) => normalizeText(`A ${raw} z`).plain);
const papers: fc.Arbitrary<Paper[]> = fc
  .array(fc.record({ title: text, abstract: text, venue: text }), { minLength: 1, maxLength: 3 })
  .map((all) => all.map((texts, index) => samplePaper({ ...texts, id: `paper-${index}-x` })));

const titlesAndAbstracts = (all: readonly { title: string; abstract?: string }[]) =>
  all.map(({ title, abstract }) => [title, abstract]);

test('papers with any texts come back from CSL-JSON', () => {
  fc.assert(
    fc.property(papers, (papers) => {
      const read = JSON.parse(cslJson(papers, contextOf(papers))).map(readCslRecord);
      assert.deepEqual(
        titlesAndAbstracts(read.map(({ paper }: { paper: Paper }) => paper)),
        titlesAndAbstracts(papers),
      );
    }),
    RUNS,
  );
});

test('papers with any texts come back from CSV, where no cell begins with a formula', () => {
  fc.assert(
    fc.property(papers, (papers) => {
      const rows = parseCsv(csvFile(papers, contextOf(papers)), { columns: true }) as Paper[];
      assert.deepEqual(titlesAndAbstracts(rows), titlesAndAbstracts(papers));
    }),
    RUNS,
  );
});

test('papers with any texts come back from RIS', () => {
  fc.assert(
    fc.property(papers, (papers) => {
      const items = plugins.input.chain(risFile(papers, contextOf(papers)), {
        forceType: '@ris/file',
        generateGraph: false,
      }) as Paper[];
      assert.deepEqual(titlesAndAbstracts(items), titlesAndAbstracts(papers));
    }),
    RUNS,
  );
});

test('papers with any texts are one BibTeX entry each, with their titles as LaTeX', () => {
  fc.assert(
    fc.property(papers, (papers) => {
      const { items, errors } = parseBibtex(bibtexFile(papers, contextOf(papers)));
      assert.deepEqual(errors, []);
      assert.deepEqual(
        items.map(({ id }) => id),
        [...contextOf(papers).citationKeys.values()],
      );
    }),
    RUNS,
  );
});

test('linked data and feeds of any texts can be read and end nothing around them', () => {
  fc.assert(
    fc.property(papers, (papers) => {
      const context = contextOf(papers);
      const facts = { title: 'F', description: 'F', path: '/', feedPath: '/feed.xml', author: 'F' };
      for (const paper of papers) {
        const json = jsonLdText([paperJsonLd(paper, context, 'en')]);
        assert.doesNotMatch(json, /</);
        assert.equal(JSON.parse(json)['@graph'][0].headline, paper.title);
      }
      const outside = atomFeed(papers, facts, context).replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '');
      assert.equal(outside.match(/<entry>/g)?.length, papers.length);
      assert.doesNotMatch(outside, /carrelInjected|\]\]>/);
    }),
    RUNS,
  );
});
