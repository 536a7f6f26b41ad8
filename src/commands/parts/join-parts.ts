import { copyFileSync, linkSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { settings } from '../../build/build-settings.ts';
import { filesIn } from '../../build/folder-files.ts';
import { SiteFiles } from '../../build/site-files.ts';
import { lap, say, showProgress } from '../../build-log.ts';
import { counted } from '../../formats/counted.ts';
import type { SitemapEntry } from '../../formats/sitemap.ts';
import { finishSite, isUpToDate } from '../finish-site.ts';
import { keepLastBuild, signsOf, stateOf } from '../last-build.ts';
import { assertReplaceable, realPlace } from '../look-at-place.ts';
import { describeChanges } from '../site-changes.ts';
import { beginStaging, buildFolder, restore } from '../staging.ts';
import { PAGES, placeOfShared, requireParts, requireShared, SITE } from './parts-folder.ts';
import { inputsOfParts } from './put-part.ts';

/**
 * Makes a whole site of its parts and puts it in its place.
 * @param parts folder of the parts
 * @returns its folder; undefined where it is up to date
 * @throws {PartsError} naming every part that is missing, damaged or made from other inputs
 */
export async function joinParts(parts: string): Promise<string | undefined> {
  const outDir = realPlace(settings.outDir);
  assertReplaceable(outDir, settings.contentDir);
  const inputs = await inputsOfParts();
  restore(outDir);
  const signs = signsOf(outDir);
  if (isUpToDate(outDir, inputs, stateOf(outDir, signs))) return undefined;
  showProgress();
  const { papers, notes, summary } = requireShared(parts, inputs);
  const folders = requireParts(parts, inputs);
  beginStaging(outDir);
  const site = join(buildFolder, 'site');
  for (const folder of [placeOfShared(parts), ...folders]) takeAll(join(folder, SITE), site);
  say(`${counted(folders.length, 'part')} put together (${lap()})`);
  const entries = folders.flatMap((folder) => readEntries(join(folder, PAGES)));
  // A whole site is there, so that it takes the other one's place.
  const before = { folder: outDir, signs, isUntouched: false };
  const files = new SiteFiles(site, before);
  files.settle();
  const { changes, state } = await finishSite({ files, entries, papers }, before);
  for (const line of [...summary, describeChanges(changes)]) say(line);
  keepLastBuild(outDir, inputs, changes.files, [...notes, ...summary], state);
  return settings.outDir;
}

/** Has all files of a folder in another one, too: as the same files where the file system can do that. */
function takeAll(from: string, to: string): void {
  const known = new Set<string>();
  for (const path of filesIn(from)) {
    const folder = dirname(join(to, path));
    if (!known.has(folder)) mkdirSync(folder, { recursive: true });
    known.add(folder);
    take(join(from, path), join(to, path));
  }
}

function take(from: string, to: string): void {
  rmSync(to, { force: true });
  try {
    linkSync(from, to);
  } catch {
    // Not every file system has files in two places, and none across file systems.
    copyFileSync(from, to);
  }
}

function readEntries(file: string): SitemapEntry[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line): SitemapEntry => JSON.parse(line));
}
