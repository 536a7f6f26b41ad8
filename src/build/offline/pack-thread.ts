import { parentPort, workerData } from 'node:worker_threads';
import { type Pack, writePacksOf } from './pack.ts';

/** What the thread is asked for. */
export interface PackRequest {
  /** Folder that the packs are written into. */
  folder: string;
  packs: readonly Pack[];
}

const { folder, packs }: PackRequest = workerData;
parentPort?.postMessage(writePacksOf(folder, packs));
