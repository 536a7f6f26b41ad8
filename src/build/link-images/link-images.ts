import { resolve } from 'node:path';
import { lap, say } from '../../build-log.ts';
import { imagesOf, type LinkImage, planLinkImages } from '../../link-image/plan.ts';
import { createRoutes } from '../../routes.ts';
import { settings } from '../build-settings.ts';
import { loadCorpus } from '../corpus/corpus.ts';
import { isInPart } from '../part.ts';
import { runInThread } from '../run-in-thread.ts';
import type { SiteStep, UnfinishedSite } from '../site-step.ts';
import type { DrawnImages } from './draw-link-images.ts';
import { imageDigests, noteOf, wasReplaced } from './image-source.ts';
import type { LinkImageRequest } from './link-image-thread.ts';

/**
 * Draws the images for link previews in a thread of its own while the pages are rendered, and puts them beside the pages
 * when they are there; those that come from the same as before stay. What an earlier build has drawn is kept in
 * `.carrel/link-images/`.
 */
export const linkImages: SiteStep = (site) => {
  const images = settings.linkImages === 'off' ? undefined : makeAll(site);
  // A failure is reported where the images are waited for.
  images?.catch(() => {});
  return async () => {
    if (!images) return;
    const { made, kept, drawn, replaced } = await images;
    for (const [path, data] of made) site.files.put(path, data);
    for (const path of kept) site.files.keep(path);
    for (const path of replaced)
      say(`${path} shows a topic’s or the site’s card · the fonts do not have the letters of its title`);
    say(`${made.size + kept.length} images for link previews, ${drawn} of them drawn anew (${lap()})`);
  };
};

/** What became of the images; paths are below the site's folder. */
interface MadeImages {
  made: ReadonlyMap<string, Uint8Array>;
  /** Those that the site before has. */
  kept: readonly string[];
  /** How many were not taken from an earlier build. */
  drawn: number;
  /** Addresses of images whose titles have letters that the fonts do not have. */
  replaced: readonly string[];
}

async function makeAll({ part, formerlyFrom, madeFrom }: UnfinishedSite): Promise<MadeImages> {
  const { papers, topics, site } = await loadCorpus();
  const plan = planLinkImages(
    { papers, topics, title: site.title, description: site.description },
    createRoutes(settings.basePath, settings.siteUrl),
    settings.linkImages,
  );
  const images = plan ? imagesOf(plan) : [];
  const digestOf = imageDigests(images, site.shortTitle);
  const own = images
    .filter(({ path }) => isInPart(path, part))
    .map((image) => {
      const [file, digest] = [fileOf(image), digestOf(image)];
      return { path: image.path, file, digest, before: wasReplaced(formerlyFrom?.get(file), digest) };
    });
  const kept = own.filter(({ before }) => before !== undefined);
  const asked = new Set(own.flatMap(({ path, before }) => (before === undefined ? [path] : [])));
  const { files, drawn, replaced } = await drawInThread(images, asked, site.shortTitle);
  const isReplaced = new Set([...replaced, ...kept.flatMap(({ path, before }) => (before ? [path] : []))]);
  for (const { path, file, digest } of own) madeFrom?.set(file, noteOf(digest, isReplaced.has(path)));
  return {
    made: new Map(
      own.flatMap(({ path, file }) => {
        const data = files.get(path);
        return data ? [[file, data] as const] : [];
      }),
    ),
    kept: kept.map(({ file }) => file),
    drawn,
    replaced: [...isReplaced].sort(),
  };
}

/** Path of an image below the site's folder. */
function fileOf({ path }: LinkImage): string {
  return decodeURI(path.slice(settings.basePath.length));
}

/** Draws those that are asked for; where there are none, a thread and all that draws are spared. */
async function drawInThread(
  images: readonly LinkImage[],
  asked: ReadonlySet<string>,
  siteName: string,
): Promise<DrawnImages> {
  if (asked.size === 0) return { files: new Map(), drawn: 0, replaced: [] };
  return runInThread<DrawnImages>('link-images/link-image-thread.ts', 'draw the link images', {
    images,
    asked,
    siteName,
    root: process.cwd(),
    cacheFolder: resolve('.carrel', 'link-images'),
  } satisfies LinkImageRequest);
}
