import { settings } from '../build/build-settings.ts';
import { describeCounts, describeLists } from '../build/corpus/corpus.ts';
import type { LoadedCorpus } from '../build/corpus/corpus-in-thread.ts';
import { offlinePacks } from '../build/offline/offline.ts';
import type { FormerPacks } from '../build/offline/write-packs.ts';
import { type SitemapEntry, writeSitemap } from '../build/sitemap/sitemap.ts';
import { hideProgress, say } from '../build-log.ts';
import { describeMissing } from '../facts/describe-missing.ts';
import { compressSite } from './compress-site.ts';
import { findLastBuild, type Inputs } from './last-build.ts';
import { assertReplaceable } from './look-at-place.ts';
import { describeChanges, keepTimes, noteChanges, type SiteChanges } from './site-changes.ts';
import { markSite } from './site-marker.ts';
import { publish } from './staging.ts';

/** A site of which everything is there but what is about the whole. */
export interface GatheredSite {
  /** Its folder. */
  site: string;
  /** Its pages for the sitemap. */
  entries: readonly SitemapEntry[];
  /** How many papers it has. */
  papers: number;
}

/**
 * Makes what is about all of a site and puts it in its place.
 * @param outDir where the site goes
 * @param former packs that need not be made again
 */
export async function finishSite(
  { site, entries, papers }: GatheredSite,
  outDir: string,
  former?: FormerPacks,
): Promise<SiteChanges> {
  await writeSitemap(entries, site);
  // Packs are told by the times of what is in them.
  const compared = keepTimes(site, outDir);
  await offlinePacks(site, papers, [...compared.keys()], former);
  compressTexts(site);
  markSite(site, outDir);
  const changes = noteChanges(site, outDir, compared);
  // Somebody may have put something there meanwhile.
  assertReplaceable(outDir, settings.contentDir);
  publish(site, outDir);
  hideProgress();
  return changes;
}

/** Compresses the texts in a folder as well, where the settings ask for that. */
export function compressTexts(folder: string): void {
  if (settings.compressed) say(`${compressSite(folder)} texts compressed as well`);
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
