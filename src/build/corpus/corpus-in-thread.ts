import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Corpus } from '../../corpus/build.ts';
import type { MapPoint } from '../../map/schema.ts';
import { ContentError } from '../../problem.ts';
import type { CorpusMessage } from './corpus-thread.ts';

/** The corpus, as it arrives from its thread. */
export interface LoadedCorpus extends Omit<Corpus, 'layOutMap'> {
  /** Where papers lie on the map; it is laid out meanwhile. */
  map: Promise<MapPoint[]>;
}

/**
 * Makes the corpus in a thread of its own: beside Astro, which takes as long to start.
 * @throws {ContentError} with every problem found, if there is any
 */
export function corpusInThread(contentDir: string): Promise<LoadedCorpus> {
  return new Promise((deliver, fail) => {
    const map = Promise.withResolvers<MapPoint[]>();
    map.promise.catch(() => {});
    const end = (error: Error) => {
      fail(error);
      map.reject(error);
    };
    // Astro bundles what it loads, so that modules do not know where they came from.
    const worker = new Worker(join(process.cwd(), 'src/build/corpus/corpus-thread.ts'), {
      workerData: contentDir,
    });
    worker.on('message', (message: CorpusMessage) => {
      if ('corpus' in message) deliver({ ...message.corpus, map: map.promise });
      else if ('map' in message) map.resolve(message.map);
      else end(new ContentError(message.problems));
    });
    worker.on('error', end);
    worker.on('exit', (code) => end(new Error(`Reading the content ended too early (exit code ${code}).`)));
  });
}
