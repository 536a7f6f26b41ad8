import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadBundle } from '../../build/astro/bundle.ts';
import { renderPages } from '../../build/astro/render-pages.ts';
import { fileOf } from '../../build/astro/write-page.ts';
import { bibliographicFiles } from '../../build/bibliographic-files/bibliographic-files.ts';
import { settings } from '../../build/build-settings.ts';
import { loadCorpus, provideCorpus } from '../../build/corpus/corpus.ts';
import { readCorpus } from '../../build/corpus/stored-corpus.ts';
import { linkImages } from '../../build/link-images/link-images.ts';
import { isInPart, type Part } from '../../build/part.ts';
import { hasFormattedReferences } from '../../build/references/referenced-papers.ts';
import { formatAhead } from '../../build/references/references.ts';
import { SiteFiles } from '../../build/site-files.ts';
import { sitemapEntries } from '../../build/sitemap/sitemap.ts';
import { showProgress } from '../../build-log.ts';
import { createRoutes } from '../../routes.ts';
import { compressTexts } from '../finish-site.ts';
import { buildFolder } from '../staging.ts';
import {
  BUNDLE,
  CORPUS,
  hasPart,
  PAGES,
  placeOfPart,
  placeOfShared,
  requireShared,
  SITE,
} from './parts-folder.ts';
import { claimPlace, inputsOfParts, putPart, upToDate } from './put-part.ts';

/** What is made beside the pages of a part. */
const STEPS = [bibliographicFiles, linkImages];

/**
 * Builds one part of a site from what all parts share.
 * @param parts folder of the parts
 * @returns its folder; undefined where it is up to date
 * @throws {PartsError} where that is not there, or made from other inputs; whatever keeps pages from being rendered
 */
export async function buildPart(part: Part, parts: string): Promise<string | undefined> {
  const inputs = await inputsOfParts();
  const place = placeOfPart(parts, part);
  requireShared(parts, inputs);
  if (hasPart(parts, part, inputs)) return upToDate(place);
  claimPlace(place);
  showProgress();
  const draft = join(buildFolder, 'part');
  const site = join(draft, SITE);
  mkdirSync(site, { recursive: true });
  provideCorpus(readCorpus(join(placeOfShared(parts), CORPUS)));
  const corpus = await loadCorpus();
  const { paper } = createRoutes(settings.basePath, settings.siteUrl);
  if (hasFormattedReferences(corpus.papers.length))
    formatAhead(corpus.papers.filter(({ id }) => isInPart(fileOf(paper(id), settings.basePath), part)));
  const files = new SiteFiles(site);
  const steps = STEPS.map((step) => step({ files, part, workFolder: buildFolder }));
  // It asks for packages, which are found from inside the project only.
  const bundle = join(buildFolder, 'bundle');
  cpSync(join(placeOfShared(parts), BUNDLE), bundle, { recursive: true });
  const { pages } = await renderPages(await loadBundle(bundle), files, part);
  for (const finish of steps) await finish();
  files.settle();
  compressTexts(files);
  const entries = sitemapEntries(pages, corpus);
  writeFileSync(join(draft, PAGES), entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  putPart(draft, place, { inputs });
  return place;
}
