import assert from 'node:assert/strict';
import { buildCorpus } from '../../src/corpus/build.ts';
import type { ContentSource } from '../../src/corpus/content-source.ts';
import { identifyPapers } from '../../src/corpus/identify-papers.ts';
import { UNNAMED_SITE } from '../../src/identity/schema.ts';
import { parseHtml } from '../../src/listing/html/parse-html.ts';
import type { Bibliography, BibliographyParser } from '../../src/metadata/bibliography.ts';
import { parseBibtex } from '../../src/metadata/bibtex/parse.ts';
import { parseCslJson } from '../../src/metadata/csl-json.ts';
import { parseMedline } from '../../src/metadata/medline.ts';
import { parseRis } from '../../src/metadata/ris.ts';
import { ContentError } from '../../src/problem.ts';
import type { Paper } from '../../src/schema.ts';
import { STEERING } from '../support/steering-characters.ts';

/** A format that is mutated: its reader, and how many records a text has at least, counted in another way. */
interface Format {
  parse: BibliographyParser;
  leastRecords(source: string): number;
}

export const FORMATS: Readonly<Record<string, Format>> = {
  bib: { parse: parseBibtex, leastRecords: () => 0 },
  ris: { parse: parseRis, leastRecords: countLines(/^TY {2}- /) },
  nbib: { parse: parseMedline, leastRecords: countLines(/^PMID- ./) },
  json: { parse: parseCslJson, leastRecords: jsonItems },
  html: { parse: parseHtml, leastRecords: () => 0 },
};

/** A bibliography of a round. */
export interface BibliographyFile {
  /** Key of its format. */
  format: string;
  source: string;
}

/**
 * Reads a bibliography as a listing: each of its records must be a paper, merged into one or left out by name, with a
 * place in the file.
 * @param wholeCorpus whether all that follows from the papers is made, too
 * @returns the papers of the corpus, if one was made
 */
export function checkBibliography(
  { format, source }: BibliographyFile,
  wholeCorpus: boolean,
): readonly Paper[] {
  const { parse, leastRecords } = FORMATS[format] ?? { parse: parseBibtex, leastRecords: () => 0 };
  const bibliography = parse(source);
  if (bibliography.error) {
    assert.deepEqual([bibliography.records, bibliography.leftOut], [[], []]);
    assert.notEqual(bibliography.error.text, '');
    return [];
  }
  checkPlaces(bibliography, source);
  const { records, leftOut } = bibliography;
  assert.ok(records.length + leftOut.length >= leastRecords(source), 'a record is lost');
  const content: ContentSource = {
    listings: [{ id: 'library', file: `listings/library.${format}`, bibliography }],
    listingFacts: new Map(),
    metadata: [],
    topics: [],
    assignments: [],
    acronyms: {},
    references: [],
    introductions: new Map(),
    permalinks: undefined,
    site: UNNAMED_SITE,
    problems: [],
  };
  const { papers, counts, problems, notes } = identifyPapers(content);
  assert.equal(counts.leftOut, leftOut.length);
  const named = problems.filter(({ kind }) => kind === 'empty-title').length;
  assert.equal(papers.length + counts.merged + counts.leftOut + named, counts.entries, 'an entry is lost');
  assert.equal(new Set(papers.map(({ slug }) => slug)).size, papers.length);
  for (const { entry, facts } of papers)
    for (const text of [entry.title.html, entry.abstract.html, ...textsOf(facts)]) {
      assert.ok(text.isWellFormed());
      assert.doesNotMatch(text, STEERING);
    }
  for (const { message } of notes) assert.doesNotMatch(message, STEERING);
  if (!wholeCorpus || problems.length > 0) return [];
  try {
    return buildCorpus(content).papers;
  } catch (error) {
    if (error instanceof ContentError) return [];
    throw error;
  }
}

function checkPlaces({ records, leftOut }: Bibliography, source: string): void {
  const all = [...records, ...leftOut].toSorted((a, b) => a.number - b.number);
  assert.deepEqual(
    all.map(({ number }) => number),
    all.map((_, index) => index + 1),
  );
  const lines = source.split(/\r\n|\n|\r/).length;
  for (const { line } of all) assert.ok(line === undefined || (line >= 1 && line <= lines), `line ${line}`);
  for (const { what, todo } of leftOut) assert.ok(what !== '' && todo !== '');
}

/** Texts anywhere in the facts. */
function textsOf(facts: unknown): string[] {
  if (typeof facts === 'string') return [facts];
  return typeof facts === 'object' && facts !== null ? Object.values(facts).flatMap(textsOf) : [];
}

function countLines(pattern: RegExp): (source: string) => number {
  return (source) =>
    source
      .replace(/^\uFEFF/, '')
      .split(/\r\n|\n|\r/)
      .filter((line) => pattern.test(line)).length;
}

function jsonItems(source: string): number {
  try {
    const json: unknown = JSON.parse(source);
    return Array.isArray(json) ? json.length : 0;
  } catch {
    return 0;
  }
}
