import { parentPort, workerData } from 'node:worker_threads';
import type { BibliographyFile } from './check-bibliography.ts';
import { bibliographyOf, checkRound, listingsOf } from './round.ts';

/** What the thread is told to do. */
export interface FuzzWork {
  sources: readonly string[];
  bibliographies: readonly BibliographyFile[];
  seed: number;
  first: number;
  rounds: number;
}

/** What the thread says: that a round begins, or that it failed. */
export type FuzzMessage = { round: number; failure?: string };

const { sources, bibliographies, seed, first, rounds } = workerData as FuzzWork;
const tell = (message: FuzzMessage) => parentPort?.postMessage(message);

for (let round = first; round < first + rounds; round += 1) {
  tell({ round });
  try {
    checkRound(listingsOf(sources, seed, round), bibliographyOf(bibliographies, seed, round), round);
  } catch (error) {
    tell({ round, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    break;
  }
}
