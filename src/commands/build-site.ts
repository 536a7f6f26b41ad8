import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadBundle } from '../build/astro/bundle.ts';
import { keepBundle } from '../build/astro/kept-bundle.ts';
import { keepPageNotes, type PageNote, readPageNotes } from '../build/astro/page-notes.ts';
import { renderPages } from '../build/astro/render-pages.ts';
import { bibliographicFiles } from '../build/bibliographic-files/bibliographic-files.ts';
import { settings } from '../build/build-settings.ts';
import { loadCorpus } from '../build/corpus/corpus.ts';
import { FileMemo, keepMemo } from '../build/file-memo.ts';
import { keepNewest } from '../build/keep-newest.ts';
import { linkImages } from '../build/link-images/link-images.ts';
import { keptPacks } from '../build/offline/write-packs.ts';
import { WHOLE } from '../build/part.ts';
import { formatAhead, keptReferences } from '../build/references/references.ts';
import { searchIndex } from '../build/search-index/pagefind.ts';
import { type SiteBefore, SiteFiles } from '../build/site-files.ts';
import { sitemapEntries } from '../build/sitemap/sitemap.ts';
import { say, showProgress } from '../build-log.ts';
import { NO_MEMO } from '../memo.ts';
import { formatNote } from '../problem.ts';
import { describeContent, finishSite, isUpToDate } from './finish-site.ts';
import { keepMadeFrom, whatFilesCameFrom } from './former-files.ts';
import {
  fileOfStep,
  findBuildOf,
  hashInputs,
  keepLastBuild,
  memoPlace,
  signsOf,
  stateOf,
} from './last-build.ts';
import { assertReplaceable, realPlace } from './look-at-place.ts';
import { bundlePages } from './pages-bundle.ts';
import { describeChanges } from './site-changes.ts';
import { beginStaging, buildFolder, restore } from './staging.ts';

/** Files that are kept of steps, those of the sites that were built last. */
const MOST_KEPT = 80;
/** What is made beside the pages and the search index: first what is there first. */
const STEPS = [linkImages, bibliographicFiles];

/**
 * Builds the site in one: what the parts share, its only part and what is about the whole, without files between.
 * @returns its folder; undefined where it is up to date
 * @throws {ContentError} with every problem of the content; whatever else keeps it from being built
 */
export async function buildSite(debug: boolean): Promise<string | undefined> {
  const outDir = realPlace(settings.outDir);
  assertReplaceable(outDir, settings.contentDir);
  const inputs = hashInputs(settings, process.cwd());
  restore(outDir);
  const signs = signsOf(outDir);
  const formerState = stateOf(outDir, signs);
  if (isUpToDate(outDir, inputs, formerState)) return undefined;
  const last = findBuildOf(outDir, formerState);
  const before: SiteBefore = { folder: outDir, signs, isUntouched: last !== undefined };
  showProgress();
  const references = inputs && keptReferences(fileOfStep(outDir, 'references'), inputs.code);
  beginStaging(outDir);
  const memo = inputs && memoPlace(outDir, inputs.code);
  // The content is read and references are formatted while the pages are bundled.
  loadCorpus(memo, (papers) => formatAhead(papers, references)).catch(() => {});
  const site = join(buildFolder, 'site');
  mkdirSync(site, { recursive: true });
  const packs = inputs && keptPacks(fileOfStep(outDir, 'packs'), inputs.code);
  const files = new SiteFiles(site, before);
  const notes = memo ? new FileMemo(memo) : NO_MEMO;
  const formerlyFrom = whatFilesCameFrom(before, formerState, notes);
  const madeFrom = new Map<string, string>();
  const unfinished = { files, part: WHOLE, workFolder: buildFolder, formerlyFrom, madeFrom };
  const finishIndex = searchIndex(unfinished);
  const steps = STEPS.map((step) => step(unfinished));
  const bundled = await bundlePages(inputs?.bundle, join(buildFolder, 'bundle'), debug);
  const bundle = await loadBundle(bundled.folder);
  cpSync(bundle.client, site, { recursive: true });
  // Pages are taken from a site only where its builder left them so.
  const notesOf = (state: string) => `${inputs?.bundle} ${state}`;
  const notesFile = fileOfStep(outDir, 'pages');
  const formerPages = inputs ? readPageNotes(notesFile, notesOf(formerState)) : new Map<string, PageNote>();
  const written = await renderPages(bundle, files, WHOLE, formerPages);
  // The index comes last: what nobody has begun meanwhile is done beside it, and the other files are looked at.
  for (const finish of steps) await finish();
  files.settle();
  await finishIndex();
  const corpus = await loadCorpus();
  const entries = sitemapEntries(written.pages, corpus);
  const { changes, state } = await finishSite({ files, entries, papers: corpus.papers.length }, before, {
    packs,
    isSameCode: last?.code === inputs?.code,
  });
  const summary = describeContent(corpus);
  for (const line of [...summary, describeChanges(changes)]) say(line);
  // What was made while somebody edited is of no one state, and nothing of it is kept.
  if (inputs && hashInputs(settings, process.cwd())?.all === inputs.all) {
    references?.save();
    packs?.save();
    if (!bundled.isKept) keepBundle(inputs.bundle, bundled.folder);
    keepLastBuild(outDir, inputs, changes.files, [...corpus.notes.map(formatNote), ...summary], state);
    keepMadeFrom(outDir, madeFrom, state, notes);
    if (memo) keepMemo(memo);
    keepPageNotes(notesFile, notesOf(state), written.notes);
    keepNewest(dirname(notesFile), MOST_KEPT);
  }
  return settings.outDir;
}
