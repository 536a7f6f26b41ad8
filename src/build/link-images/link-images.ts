import { resolve } from 'node:path';
import { lap, say } from '../../build-log.ts';
import { imagesOf, type LinkImage, planLinkImages } from '../../link-image/plan.ts';
import { createRoutes } from '../../routes.ts';
import { settings } from '../build-settings.ts';
import { loadCorpus } from '../corpus/corpus.ts';
import type { Part } from '../part.ts';
import { runInThread } from '../run-in-thread.ts';
import type { SiteStep } from '../site-step.ts';
import type { DrawnImages } from './draw-link-images.ts';

/**
 * Draws the images for link previews in a thread of its own while the pages are rendered, and puts them beside the pages
 * when they are there. What an earlier build has drawn is kept in `.carrel/link-images/`.
 */
export const linkImages: SiteStep = ({ files: site, part }) => {
  const images = settings.linkImages === 'off' ? undefined : drawAll(part);
  // A failure is reported where the images are waited for.
  images?.catch(() => {});
  return async () => {
    if (!images) return;
    const { files, drawn, replaced } = await images;
    for (const [path, data] of files) site.put(decodeURI(path.slice(settings.basePath.length)), data);
    for (const path of replaced)
      say(`${path} shows a topic’s or the site’s card · the fonts do not have the letters of its title`);
    say(`${files.size} images for link previews, ${drawn} of them drawn anew (${lap()})`);
  };
};

async function drawAll(part: Part): Promise<DrawnImages> {
  const { papers, topics, site } = await loadCorpus();
  const plan = planLinkImages(
    { papers, topics, title: site.title, description: site.description },
    createRoutes(settings.basePath, settings.siteUrl),
    settings.linkImages,
  );
  return plan
    ? drawInThread(imagesOf(plan), site.shortTitle, part)
    : { files: new Map(), drawn: 0, replaced: [] };
}

function drawInThread(images: readonly LinkImage[], siteName: string, part: Part): Promise<DrawnImages> {
  const cacheFolder = resolve('.carrel', 'link-images');
  return runInThread('link-images/link-image-thread.ts', 'draw the link images', {
    images,
    siteName,
    root: process.cwd(),
    cacheFolder,
    part,
  });
}
