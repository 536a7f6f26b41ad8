import { parentPort, workerData } from 'node:worker_threads';
import type { SiteFile } from '../../offline/packs.ts';
import { writePacksOf } from './pack.ts';

/** What the thread is asked for. */
export interface PackRequest {
  /** Folder of the site. */
  site: string;
  packs: readonly (readonly SiteFile[])[];
}

const { site, packs }: PackRequest = workerData;
parentPort?.postMessage(writePacksOf(site, packs));
