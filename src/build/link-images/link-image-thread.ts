import { parentPort, workerData } from 'node:worker_threads';
import { createCardDrawer } from './draw-card.ts';
import { drawLinkImages } from './draw-link-images.ts';
import { LinkImageCache } from './link-image-cache.ts';

const { images, siteName, root, cacheFolder, part } = workerData;
parentPort?.postMessage(
  await drawLinkImages(images, createCardDrawer(siteName, root), new LinkImageCache(cacheFolder), part),
);
