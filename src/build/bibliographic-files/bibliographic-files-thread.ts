import { hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteFile } from '../../formats/bibliographic-files.ts';
import { type ExportContext, type FiledPaper, keyOf, topicTitles } from '../../formats/export-context.ts';
import { createRoutes } from '../../routes.ts';
import { Folders } from '../folders.ts';
import { isInPart, type Part } from '../part.ts';
import { type CitedCorpus, exportContext, filesOfCorpus } from './files-of-corpus.ts';

/** What is asked for. */
export interface BibliographicFilesRequest {
  /** Absolute path of the site. */
  folder: string;
  /** Whose files are written. */
  part: Part;
  /** Path of the site, as `createRoutes` takes it. */
  base: string;
  /** Origin of the site. */
  site: string;
  /** Digests of what files were made from that need not be made again, by their paths. */
  formerlyFrom?: ReadonlyMap<string, string> | undefined;
}

/** Shared by two threads, of which one writes the files: the one that is done with all else first. */
export type Begun = Int32Array<SharedArrayBuffer>;

/** Whether nobody has begun yet; from now on somebody has. */
export function isFirst(begun: Begun): boolean {
  return Atomics.exchange(begun, 0, 1) === 0;
}

/** What became of the files. */
export interface BibliographicFilesResult {
  /** Digest of what each was made from, by its path. */
  made: Map<string, string>;
  /** How many of them need not be made again. */
  kept: number;
}

/** Writes the bibliographic files of a part in the thread of the corpus, unless the other thread has begun. */
export default function writeIfFirst(
  corpus: CitedCorpus,
  { begun, ...request }: BibliographicFilesRequest & { begun: Begun },
): BibliographicFilesResult | undefined {
  return isFirst(begun) ? writeBibliographicFiles(corpus, request) : undefined;
}

/** Writes the bibliographic files of a part; but for those that come from the same as before. */
export function writeBibliographicFiles(
  corpus: CitedCorpus,
  { folder, part, base, site, formerlyFrom }: BibliographicFilesRequest,
): BibliographicFilesResult {
  const context = exportContext(corpus, createRoutes(base, site));
  const digestOf = sourceDigest(context, JSON.stringify([base, site]));
  const folders = new Folders();
  const made = new Map<string, string>();
  let kept = 0;
  for (const source of filesOfCorpus(corpus, context)) {
    const own = source.path.slice(base.length);
    if (!isInPart(own, part)) continue;
    const digest = digestOf(source);
    made.set(own, digest);
    if (formerlyFrom?.get(own) === digest) {
      kept += 1;
      continue;
    }
    const file = join(folder, own);
    folders.makeFor(file);
    writeFileSync(file, source.text());
  }
  return { made, kept };
}

/**
 * A digest of all that a file is made from, besides the code and its own path: the papers in it, and what formats ask of
 * the context for each.
 */
function sourceDigest(context: ExportContext, addresses: string): (file: SiteFile) => string {
  const known = new WeakMap<FiledPaper, string>();
  const ofPaper = (paper: FiledPaper) => {
    const digest =
      known.get(paper) ?? hashOf([addresses, paper, keyOf(paper, context), topicTitles(paper, context)]);
    known.set(paper, digest);
    return digest;
  };
  // All formats of a list, or of a paper, are given the same papers.
  const ofFormats = new WeakMap<readonly FiledPaper[], string>();
  const ofPapers = (papers: readonly FiledPaper[]) => {
    const digest = ofFormats.get(papers) ?? hashOf(papers.map(ofPaper));
    ofFormats.set(papers, digest);
    return digest;
  };
  return ({ papers, people }) => (people.length > 0 ? hashOf([ofPapers(papers), people]) : ofPapers(papers));
}

function hashOf(data: unknown): string {
  return hash('sha256', JSON.stringify(data), 'base64url').slice(0, 22);
}
