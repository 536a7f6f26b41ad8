import './use-given-files.ts';

import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadBundle, makeBundle } from '../build/astro/bundle.ts';
import { keepBundle, takeKeptBundle } from '../build/astro/kept-bundle.ts';
import { keepPageNotes, type PageNote, readPageNotes } from '../build/astro/page-notes.ts';
import { renderPages } from '../build/astro/render-pages.ts';
import { bibliographicFiles } from '../build/bibliographic-files/bibliographic-files.ts';
import { settings } from '../build/build-settings.ts';
import { describeCounts, describeLists, loadCorpus } from '../build/corpus/corpus.ts';
import { keepNewest } from '../build/keep-newest.ts';
import { linkImages } from '../build/link-images/link-images.ts';
import { offlinePacks } from '../build/offline/offline.ts';
import { keptPacks } from '../build/offline/write-packs.ts';
import { formatAhead, keptReferences } from '../build/references/references.ts';
import { searchIndex } from '../build/search-index/pagefind.ts';
import { sitemap } from '../build/sitemap/sitemap.ts';
import { hideProgress, say, showProgress } from '../build-log.ts';
import { describeMissing } from '../facts/describe-missing.ts';
import { formatNote } from '../problem.ts';
import { compressSite } from './compress-site.ts';
import { explainError } from './explain-error.ts';
import {
  fileOfStep,
  findLastBuild,
  hashInputs,
  isUntouched,
  keepLastBuild,
  signsOf,
  stateOf,
} from './last-build.ts';
import { assertReplaceable, realPlace } from './look-at-place.ts';
import { describeChanges, noteChanges } from './site-changes.ts';
import { markSite } from './site-marker.ts';
import { abandon, buildFolder, publish, removeLeftovers } from './staging.ts';

const { contentDir } = settings;
const debug = Boolean(process.env.DEBUG);
const start = performance.now();
/** Files that are kept of steps, those of the sites that were built last. */
const MOST_KEPT = 60;
/** What is made beside the pages, in the order in which it is put among them. */
const STEPS = [sitemap, searchIndex, bibliographicFiles, linkImages, offlinePacks];

try {
  const outDir = realPlace(settings.outDir);
  assertReplaceable(outDir, contentDir);
  const inputs = hashInputs(settings, process.cwd());
  const signs = signsOf(outDir);
  const before = stateOf(outDir, signs);
  const last = inputs && findLastBuild(outDir, inputs, before);
  if (last) {
    for (const line of last.said) say(line);
    say(`${describeChanges({ files: last.files, changed: [], gone: [] })}: ${settings.outDir} is up to date`);
    process.exit();
  }
  showProgress();
  const references = inputs && keptReferences(fileOfStep(outDir, 'references'), inputs.code);
  // The content is read and references are formatted while the pages are bundled.
  loadCorpus().then(
    ({ papers }) => formatAhead(papers, references),
    () => {},
  );

  // Also reached when a page throws where nobody catches it, which ends the process at once.
  process.once('exit', () => abandon(outDir));
  removeLeftovers(outDir);
  const site = join(buildFolder, 'site');
  mkdirSync(site, { recursive: true });
  const packs = inputs && keptPacks(fileOfStep(outDir, 'packs'), inputs.code);
  const unfinished = {
    site,
    workFolder: buildFolder,
    former: isUntouched(outDir, before) ? outDir : undefined,
    packs,
  };
  const steps = STEPS.map((step) => step(unfinished));
  const bundleFolder = join(buildFolder, 'bundle');
  const isKept = inputs !== undefined && takeKeptBundle(inputs.bundle, bundleFolder);
  if (!isKept) await makeBundle(bundleFolder, debug ? 'error' : 'silent');
  const bundle = await loadBundle(bundleFolder);
  cpSync(bundle.client, site, { recursive: true });
  // Pages are taken from a site only where its builder left them so.
  const notesOf = (state: string) => `${inputs?.bundle} ${state}`;
  const notesFile = fileOfStep(outDir, 'pages');
  const former = {
    folder: outDir,
    signs,
    notes: inputs ? readPageNotes(notesFile, notesOf(before)) : new Map<string, PageNote>(),
  };
  const written = await renderPages(bundle, site, former);
  for (const finish of steps) await finish(written.pages);
  if (settings.compressed) say(`${compressSite(site)} texts compressed as well`);
  markSite(site, outDir);
  const changes = noteChanges(site, outDir);
  // Somebody may have put something there meanwhile.
  assertReplaceable(outDir, contentDir);
  publish(site, outDir);
  hideProgress();
  const { counts, listings, papers, notes } = await loadCorpus();
  const summary = [describeCounts(counts), describeLists(listings), describeMissing(papers)].flatMap(
    (line) => line ?? [],
  );
  for (const line of summary) say(line);
  say(describeChanges(changes));
  // What was made while somebody edited is of no one state, and nothing of it is kept.
  if (inputs && hashInputs(settings, process.cwd())?.all === inputs.all) {
    references?.save();
    packs?.save();
    if (!isKept) keepBundle(inputs.bundle, bundleFolder);
    const state = stateOf(outDir);
    keepLastBuild(outDir, inputs, changes.files, [...notes.map(formatNote), ...summary], state);
    keepPageNotes(notesFile, notesOf(state), written.notes);
    keepNewest(dirname(notesFile), MOST_KEPT);
  }
  say(`Built ${settings.outDir} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
} catch (error) {
  hideProgress();
  console.error(explainError(error, contentDir, debug));
  process.exitCode = 1;
}
