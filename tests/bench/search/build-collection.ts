import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { titleKey } from '../../../src/text/keys/title-key.ts';
import type { BenchDocument } from './bm25.ts';

/** Title and abstract of a paper as the site publishes them. */
export interface PublishedPaper {
  id: string;
  title: string;
  abstract: string;
  listings: { id: string; rank: number }[];
}

const LISTING = 'documents';

/**
 * Builds a site from the documents of a collection through the ordinary loader and build.
 * @param folder empty folder for content and site
 * @returns folder of the site, and the document that each paper was made from
 */
export function buildCollection(
  documents: readonly BenchDocument[],
  folder: string,
): { site: string; documentOf: Map<string, string> } {
  const content = join(folder, 'content');
  const site = join(folder, 'dist');
  mkdirSync(join(content, 'listings'), { recursive: true });
  writeFileSync(join(content, 'listings', `${LISTING}.json`), listingOf(documents));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/build.ts'], {
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: site, CI: '1' },
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(`The collection could not be built.\n${stdout}${stderr}`);
  const documentOf = new Map<string, string>();
  for (const { id, listings } of readPapers(site))
    for (const { rank } of listings) documentOf.set(id, documents[rank - 1]?.id ?? '');
  if (documentOf.size !== documents.length)
    throw new Error(`The site has ${documentOf.size} papers for ${documents.length} documents.`);
  return { site, documentOf };
}

/** All papers of a built site. */
export function readPapers(site: string): PublishedPaper[] {
  return JSON.parse(readFileSync(join(site, 'papers.json'), 'utf8'));
}

/**
 * A listing of the documents as CSL-JSON, which takes any text for a title. Titles that occur again are numbered, or the
 * loader would take them for one paper.
 */
export function listingOf(documents: readonly BenchDocument[]): string {
  const seen = new Map<string, number>();
  const items = documents.map(({ id, title, abstract }) => {
    const name = oneLine(title) || `Document ${id}`;
    const times = (seen.get(titleKey(name)) ?? 0) + 1;
    seen.set(titleKey(name), times);
    const text = oneLine(abstract);
    return {
      type: 'article',
      title: `${name}${times > 1 ? ` (${times})` : ''}`,
      ...(text ? { abstract: text } : {}),
    };
  });
  return `${JSON.stringify(items, null, 1)}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
