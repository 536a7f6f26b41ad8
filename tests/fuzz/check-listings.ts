import assert from 'node:assert/strict';
import { parse as parseCsv } from 'csv-parse/sync';
import { buildCorpus } from '../../src/corpus/build.ts';
import type { PageFile } from '../../src/corpus/content-source.ts';
import { mergeEntries } from '../../src/corpus/merge-entries.ts';
import { atomFeed } from '../../src/formats/atom.ts';
import { paperFiles } from '../../src/formats/bibliographic-files.ts';
import { bibtexFile } from '../../src/formats/bibtex.ts';
import { citationKeys } from '../../src/formats/citation-key.ts';
import { cslJson } from '../../src/formats/csl.ts';
import { csvFile } from '../../src/formats/csv.ts';
import type { ExportContext } from '../../src/formats/export-context.ts';
import { jsonLdText, paperJsonLd } from '../../src/formats/json-ld.ts';
import { risFile } from '../../src/formats/ris.ts';
import { UNNAMED_SITE } from '../../src/identity/schema.ts';
import { parseListing } from '../../src/listing/parse.ts';
import { ContentError } from '../../src/problem.ts';
import { createRoutes } from '../../src/routes.ts';
import type { Paper } from '../../src/schema.ts';
import { assignSlugs } from '../../src/text/keys/slug.ts';
import { parseBibtex } from '../support/citation-js-bibtex.ts';
import { assertEveryLineCounts } from '../support/listing-accounts.ts';
import { STEERING } from '../support/steering-characters.ts';

/** A listing file as the corpus takes it. */
export type ListingFile = PageFile;

const routes = createRoutes('/', 'https://carrel.example');
/** The only elements that texts may have, formulas apart. */
const INLINE = /^<(?:\/?(?:em|strong|sub|sup|code|a)|a href="https?:\/\/[^"<>]*" rel="noopener")>$/;

/**
 * Reads listings, merges their entries and writes all their files; every line must be accounted for, every entry must
 * be found again, every slug must be unique, and the files must be readable.
 */
export function checkListings(listings: readonly ListingFile[]): void {
  const parsed = listings.map(({ id, file, source }) => {
    const listing = parseListing(source, file);
    assertEveryLineCounts(source, file, listing);
    return { id, file, entries: listing.entries };
  });
  const { merged, notes, problems } = mergeEntries(parsed);
  const placed = merged.reduce((sum, entry) => sum + entry.listings.length, 0);
  const repeated = notes.filter(({ message }) => message.startsWith('stands in this listing already')).length;
  const entries = parsed.reduce((sum, listing) => sum + listing.entries.length, 0);
  assert.equal(placed + repeated + problems.length, entries, 'an entry is lost');
  for (const { line } of problems) assert.ok(line);
  const slugs = assignSlugs(merged.map(({ title }) => title.plain));
  assert.equal(new Set(slugs).size, slugs.length);
  for (const slug of slugs) assert.match(slug, /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  checkFiles(
    merged.map(({ title, abstract, listings }, index) => ({
      id: slugs[index] ?? '',
      title: title.plain,
      titleHtml: title.html,
      abstract: abstract.plain,
      abstractHtml: abstract.html,
      listings,
      topics: [],
      introductions: new Map(),
      related: [],
      links: abstract.links,
      definedAbbreviations: [],
      abbreviations: [],
    })),
  );
}

/**
 * Builds the whole corpus. Where content is wrong, the places that the error names are removed until it is right: an
 * error that cannot be mended by what it says is a failure.
 */
export function checkCorpus(listings: readonly ListingFile[]): void {
  let mended = [...listings];
  for (let attempt = 0; mended.length > 0; attempt += 1) {
    assert.ok(attempt < 100, 'the problems that are named do not end');
    try {
      const corpus = buildCorpus({
        listings: mended,
        site: UNNAMED_SITE,
        listingFacts: new Map(),
        metadata: [],
        topics: [],
        introductions: new Map(),
        assignments: [],
        acronyms: {},
        references: [],
        permalinks: undefined,
        problems: [],
      });
      assert.equal(corpus.layOutMap().length, corpus.papers.length);
      checkFiles(corpus.papers);
      return;
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      mended = withoutProblems(mended, error);
    }
  }
}

function withoutProblems(listings: readonly ListingFile[], error: ContentError): ListingFile[] {
  for (const { file, line, kind } of error.problems) {
    assert.ok(
      listings.some((listing) => listing.file === file),
      `no such file: ${file}`,
    );
    assert.ok(line !== undefined || kind === 'empty-listing', `${kind} without a line`);
    assert.match(error.message, new RegExp(`^${file}${line === undefined ? '' : `:${line}`} `, 'm'));
  }
  return listings.flatMap((listing) => {
    const own = error.problems.filter(({ file }) => file === listing.file);
    if (own.some(({ line, kind }) => line === undefined || kind === 'not-a-listing')) return [];
    const wrong = new Set(own.map(({ line }) => line));
    const lines = listing.source.split(/\r\n|\n|\r/).map((text, at) => (wrong.has(at + 1) ? '' : text));
    return [{ ...listing, source: lines.join('\n') }];
  });
}

/** Writes all files of papers, and reads them back. */
export function checkFiles(papers: readonly Paper[]): void {
  const context: ExportContext = {
    routes,
    citationKeys: citationKeys(papers),
    topicTitles: new Map(),
  };
  for (const paper of papers) {
    for (const text of [paper.title, paper.abstract, paper.titleHtml, paper.abstractHtml]) {
      assert.ok(text.isWellFormed());
      assert.doesNotMatch(text, STEERING);
    }
    for (const html of [paper.titleHtml, paper.abstractHtml])
      for (const [tag] of html.replace(/<math[\s\S]*?<\/math>/g, '').matchAll(/<[^>]*>?/g))
        assert.match(tag, INLINE);
    const jsonLd = jsonLdText([paperJsonLd(paper, context, 'en')]);
    assert.doesNotMatch(jsonLd, /</);
    assert.ok(JSON.parse(jsonLd));
  }
  for (const { path, text } of paperFiles(papers, context, () => [])) assert.ok(text().isWellFormed(), path);
  assert.equal(JSON.parse(cslJson(papers, context)).length, papers.length);
  const rows = parseCsv(csvFile(papers, context), { columns: true }) as unknown[];
  assert.equal(rows.length, papers.length);
  const { items, errors } = parseBibtex(bibtexFile(papers, context));
  assert.deepEqual(errors, []);
  assert.equal(items.length, papers.length);
  const records = risFile(papers, context).match(/^TY {2}- .*\r$/gm) ?? [];
  assert.equal(records.length, papers.length);
  const facts = { title: 'F', description: 'F', path: '/', feedPath: '/feed.xml', author: 'F' };
  assert.doesNotMatch(
    atomFeed(papers, facts, context).replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, ''),
    /<(?:script|img|svg)/,
  );
}
