import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRoutes } from '../../routes.ts';
import { isInPart, type Part } from '../part.ts';
import { type CitedCorpus, filesOfCorpus } from './files-of-corpus.ts';

/** What the thread of the corpus is asked for. */
export interface BibliographicFilesRequest {
  /** Absolute path of the site. */
  folder: string;
  /** Whose files are written. */
  part: Part;
  /** Path of the site, as `createRoutes` takes it. */
  base: string;
  /** Origin of the site. */
  site: string;
}

/**
 * Writes the bibliographic files of a part, in the thread of the corpus.
 * @returns how many
 */
export default function writeBibliographicFiles(
  corpus: CitedCorpus,
  { folder, part, base, site }: BibliographicFilesRequest,
): number {
  const folders = new Set<string>();
  let count = 0;
  for (const { path, text } of filesOfCorpus(corpus, createRoutes(base, site))) {
    const own = path.slice(base.length);
    if (!isInPart(own, part)) continue;
    const file = join(folder, own);
    if (!folders.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    folders.add(dirname(file));
    writeFileSync(file, text());
    count += 1;
  }
  return count;
}
