import { statSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '../build/build-settings.ts';
import { describeCounts, describeLists } from '../build/corpus/corpus.ts';
import type { LoadedCorpus } from '../build/corpus/corpus-in-thread.ts';
import { fileSign } from '../build/file-sign.ts';
import { offlinePacks } from '../build/offline/offline.ts';
import type { SiteBefore, SiteFiles } from '../build/site-files.ts';
import { writeSitemap } from '../build/sitemap/sitemap.ts';
import type { StepCache } from '../build/step-cache.ts';
import { hideProgress, say } from '../build-log.ts';
import { describeMissing } from '../facts/describe-missing.ts';
import type { SitemapEntry } from '../formats/sitemap.ts';
import type { OfflinePart } from '../offline/manifest.ts';
import { compressSite } from './compress-site.ts';
import { findLastBuild, type Inputs, stateOf } from './last-build.ts';
import { assertReplaceable } from './look-at-place.ts';
import { describeChanges, noteChanges, OWN, type SiteChanges } from './site-changes.ts';
import { MARKER, markSite } from './site-marker.ts';
import { publish, publishFiles } from './staging.ts';

/** A site of which everything is there but what is about the whole. */
export interface GatheredSite {
  /** Settled: packs are told by the signs of what is in them. */
  files: SiteFiles;
  /** Its pages for the sitemap. */
  entries: readonly SitemapEntry[];
  /** How many papers it has. */
  papers: number;
}

/** What is known of the builds before that need not be done again. */
interface KnownBefore {
  packs: StepCache<OfflinePart> | undefined;
  /** Whether the site before was made by the same code. */
  isSameCode: boolean;
}

/**
 * Makes what is about all of a site and puts it in its place.
 * @param before the site that it replaces
 * @returns how it differs from that, and what it is then, as `stateOf` gives it
 */
export async function finishSite(
  { files, entries, papers }: GatheredSite,
  before: SiteBefore,
  known?: KnownBefore,
): Promise<{ changes: SiteChanges; state: string }> {
  const outDir = before.folder;
  writeSitemap(entries, files);
  await offlinePacks(files, papers, known?.packs);
  compressTexts(files, known?.isSameCode);
  markSite(files, outDir);
  const changes = noteChanges(files);
  // Somebody may have put something there meanwhile.
  assertReplaceable(outDir, settings.contentDir);
  if (before.isUntouched) publishFiles(files.folder, outDir, before.signs.get(MARKER) ?? '');
  else publish(files.folder, outDir);
  hideProgress();
  return { changes, state: stateOf(outDir, signsNow(files, outDir)) };
}

/** What {@link signsOf} would give of a finished site: only new files are looked at. */
function signsNow(files: SiteFiles, outDir: string): Map<string, string> {
  const look = (path: string) => fileSign(statSync(join(outDir, path)));
  return new Map(
    [...files.paths(), ...OWN].map((path) => [path, files.isKept(path) ? files.signOf(path) : look(path)]),
  );
}

/**
 * Compresses the texts of a site as well, where the settings ask for that.
 * @param files settled
 * @param areAlike whether copies in the site before were made as they are made now
 */
export function compressTexts(files: SiteFiles, areAlike = false): void {
  if (settings.compressed) say(`${compressSite(files, areAlike)} texts compressed as well`);
}

/**
 * Says again what the last build said, where it was made from the same.
 * @param before what `stateOf` gives of the site's folder
 * @returns whether there is nothing to do
 */
export function isUpToDate(outDir: string, inputs: Inputs | undefined, before: string): boolean {
  const last = inputs && findLastBuild(outDir, inputs, before);
  if (!last) return false;
  for (const line of last.said) say(line);
  say(`${describeChanges({ files: last.files, changed: [], gone: [] })}: ${settings.outDir} is up to date`);
  return true;
}

/** What became of the content, for the end of a build. */
export function describeContent({ counts, listings, papers }: LoadedCorpus): string[] {
  return [describeCounts(counts), describeLists(listings), describeMissing(papers)].flatMap(
    (line) => line ?? [],
  );
}
