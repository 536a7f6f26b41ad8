import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CLIENT } from '../../build/astro/bundle.ts';
import { keepBundle } from '../../build/astro/kept-bundle.ts';
import { loadCorpus } from '../../build/corpus/corpus.ts';
import { storeCorpus } from '../../build/corpus/stored-corpus.ts';
import { keepMemo } from '../../build/file-memo.ts';
import { WHOLE } from '../../build/part.ts';
import { searchIndex } from '../../build/search-index/pagefind.ts';
import { SiteFiles } from '../../build/site-files.ts';
import { showProgress } from '../../build-log.ts';
import { formatNote } from '../../problem.ts';
import { describeContent } from '../finish-site.ts';
import { memoPlace } from '../last-build.ts';
import { bundlePages } from '../pages-bundle.ts';
import { buildFolder } from '../staging.ts';
import { BUNDLE, CORPUS, hasShared, placeOfShared, type SharedFacts, SITE } from './parts-folder.ts';
import { claimPlace, inputsOfParts, putPart, upToDate } from './put-part.ts';

/**
 * Makes what all parts of a site share: the corpus with all that follows from the papers as a whole, the bundle of the
 * pages, and the search index.
 * @param parts folder of the parts
 * @returns its folder; undefined where it is up to date
 * @throws {ContentError} with every problem of the content; {PartsError} where it cannot be put there
 */
export async function buildShared(parts: string, debug: boolean): Promise<string | undefined> {
  const inputs = await inputsOfParts();
  const place = placeOfShared(parts);
  if (hasShared(parts, inputs)) return upToDate(place);
  claimPlace(place);
  showProgress();
  const draft = join(buildFolder, 'part');
  const site = join(draft, SITE);
  mkdirSync(site, { recursive: true });
  const memo = memoPlace(place, inputs.code);
  loadCorpus(memo).catch(() => {});
  const finishIndex = searchIndex({ files: new SiteFiles(site), part: WHOLE, workFolder: buildFolder });
  const { folder: bundle, isKept } = await bundlePages(inputs.bundle, join(buildFolder, 'bundle'), debug);
  cpSync(join(bundle, CLIENT), site, { recursive: true });
  cpSync(bundle, join(draft, BUNDLE), { recursive: true, filter: (path) => path !== join(bundle, CLIENT) });
  const corpus = await loadCorpus();
  await storeCorpus(join(draft, CORPUS), corpus);
  await finishIndex();
  const facts: SharedFacts = {
    inputs,
    papers: corpus.papers.length,
    notes: corpus.notes.map(formatNote),
    summary: describeContent(corpus),
  };
  putPart(draft, place, facts);
  keepMemo(memo);
  if (!isKept) keepBundle(inputs.bundle, bundle);
  return place;
}
