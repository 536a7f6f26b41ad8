import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { Corpus } from '../../corpus/build.ts';
import { firstSeen } from '../../first-seen.ts';
import { rowPaper } from '../../formats/row.ts';
import { groupByVenue } from '../../lists/venues.ts';
import type { Paper } from '../../schema.ts';
import { readMeta, stripSignature } from '../../search/format/pagefind-files.ts';
import { PAGEFIND_SETTINGS } from '../../search/format/pagefind-text.ts';
import type { PaperWriting } from '../../search/format/search-table.ts';
import { pageNamesFile } from '../../search/index/page-names.ts';
import { type SearchPaper, searchFiles, searchRecords } from '../../search/index/search-files.ts';
import { writingOf } from '../../text/writing.ts';
import { areaNumbers } from '../../topics/areas.ts';

/** What of the corpus is searched, with the topics' introductions as plain text. */
export type SearchedCorpus = Pick<
  Corpus,
  'site' | 'papers' | 'topics' | 'listings' | 'glossary' | 'terms'
> & {
  introductions: ReadonlyMap<string, string>;
};

/** Records sent to Pagefind before its answers are waited for. */
const BATCH = 64;

/**
 * Writes the search index of a corpus: Pagefind's own files, and beside them in `carrel/` what results are shown and
 * counted from.
 * @param folder absolute path of the index
 * @throws {Error} with Pagefind's own messages as the cause
 */
export async function writeSearchIndex(corpus: SearchedCorpus, folder: string): Promise<void> {
  const { site, papers, topics, listings, glossary } = corpus;
  const venues = groupByVenue(papers);
  const venueIds = new Map(venues.flatMap((venue) => venue.papers.map(({ id }) => [id, venue.id] as const)));
  const sections = new Map(
    topics.flatMap(([id, { title, section }]) => (section ? [[id, title] as const] : [])),
  );
  const records = papers.map((paper) => ({
    ...toSearchPaper(paper, sections),
    venueId: venueIds.get(paper.id),
    writing: paperWriting(paper, site.language),
  }));
  const areas = areaNumbers(topics.map(([, topic]) => topic));
  await writePagefindIndex(records, folder);
  const files = searchFiles(
    records,
    {
      topics: topics.map(([id, { title, area }]) => ({ id, name: title, area: areas.get(area) ?? 0 })),
      listings: listings.map(({ id, title }) => ({ id, name: title })),
      venues: venues.map(({ id, name }) => ({ id, name })),
      definitions: papers.flatMap(({ definedAbbreviations }) => definedAbbreviations),
      handMade: glossary.flatMap(({ short, meanings }) =>
        meanings.filter(({ byHand }) => byHand).map(({ long }) => ({ short, long })),
      ),
      pageNames: pageNamesFile(corpus),
    },
    readMeta(await readPagefindMeta(folder)),
    (text) => createHash('sha256').update(text).digest('hex').slice(0, 8),
  );
  for (const [path, text] of files) {
    const file = join(folder, 'carrel', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** How title and abstract are written; nothing where that is as the page is. */
function paperWriting({ title, abstract, language }: Paper, usual: string): PaperWriting | undefined {
  const own = language ?? usual;
  const writing = { title: writingOf(title, own), abstract: writingOf(abstract, own) };
  return Object.values(writing).some(({ lang, dir }) => lang ?? dir) ? writing : undefined;
}

/** What lists say of a paper besides its title: short name, the curator's words, headings. */
function listedText({ shortName, listings, topics }: Paper, sections: ReadonlyMap<string, string>): string {
  const notes = new Set(listings.flatMap(({ note }) => note ?? []));
  const headings = topics.flatMap(({ id }) => sections.get(id) ?? []);
  return [...(shortName ? [shortName] : []), ...notes, ...headings].join('. ');
}

/** @param sections titles of the topics that are sections of lists, by id */
function toSearchPaper(paper: Paper, sections: ReadonlyMap<string, string>): SearchPaper {
  const { id, title, authors, byline, arxiv, doi, citationKey, topics, listings, related, links } = paper;
  return {
    id,
    title,
    abstract: [paper.abstract, listedText(paper, sections)].filter(Boolean).join(' '),
    authors: authors?.map(({ name }) => name) ?? (byline ? [byline] : []),
    issued: firstSeen(paper),
    venue: rowPaper(paper).venue,
    arxiv,
    doi,
    citationKey,
    topics: topics.map((topic) => topic.id),
    listings: listings.map((listing) => listing.id),
    related: related.map((other) => other.id),
    hasCode: links.some(({ kind }) => kind === 'code'),
  };
}

async function writePagefindIndex(papers: readonly SearchPaper[], folder: string): Promise<void> {
  try {
    const { index } = assertNoErrors(await createIndex(PAGEFIND_SETTINGS));
    if (!index) throw new Error('Pagefind gave no index.');
    const records = searchRecords(papers);
    for (let start = 0; start < records.length; start += BATCH) {
      // Pagefind numbers pages in the order in which they are sent; several on the way at once save the waiting.
      const sent = records.slice(start, start + BATCH).map((record) => index.addCustomRecord(record));
      for (const answer of await Promise.all(sent)) assertNoErrors(answer);
    }
    assertNoErrors(await index.writeFiles({ outputPath: folder }));
  } catch (cause) {
    throw new Error('The search index could not be written.', { cause });
  } finally {
    await close();
  }
}

async function readPagefindMeta(folder: string): Promise<Uint8Array> {
  const name = (await readdir(folder)).find((file) => file.endsWith('.pf_meta'));
  if (!name) throw new Error(`Pagefind wrote no index into ${folder}.`);
  return stripSignature(gunzipSync(await readFile(join(folder, name))));
}

function assertNoErrors<T extends { errors: string[] }>(response: T): T {
  if (response.errors.length > 0) throw new Error(response.errors.join('\n'));
  return response;
}
