import { parentPort, workerData } from 'node:worker_threads';
import type { LinkImage } from '../../link-image/plan.ts';
import { createCardDrawer } from './draw-card.ts';
import { drawLinkImages } from './draw-link-images.ts';
import { LinkImageCache } from './link-image-cache.ts';

/** What the thread is asked for. */
export interface LinkImageRequest {
  /** Images of the whole site. */
  images: readonly LinkImage[];
  /** Paths of those that are wanted. */
  asked: ReadonlySet<string>;
  siteName: string;
  /** The project's folder. */
  root: string;
  cacheFolder: string;
}

const { images, asked, siteName, root, cacheFolder }: LinkImageRequest = workerData;
const drawer = createCardDrawer(siteName, root);
parentPort?.postMessage(
  await drawLinkImages(images, drawer, new LinkImageCache(cacheFolder), (path) => asked.has(path)),
);
