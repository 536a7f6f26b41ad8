import type { Corpus } from '../../corpus/build.ts';
import type { MapPoint } from '../../map/schema.ts';
import { ContentError } from '../../problem.ts';
import { runInThread } from '../run-in-thread.ts';
import type { CorpusMessage, CorpusRequest } from './corpus-thread.ts';

/** The corpus, as it arrives from its thread. */
export interface LoadedCorpus extends Omit<Corpus, 'layOutMap'> {
  /** Where papers lie on the map; it is laid out meanwhile. */
  map: Promise<MapPoint[]>;
}

/**
 * Makes the corpus in a thread of its own: beside Astro, which takes as long to start.
 * @throws {ContentError} with every problem found, if there is any
 */
export async function corpusInThread(content: CorpusRequest): Promise<LoadedCorpus> {
  const corpus = Promise.withResolvers<Omit<Corpus, 'layOutMap'>>();
  const map = Promise.withResolvers<MapPoint[]>();
  map.promise.catch(() => {});
  runInThread('corpus/corpus-thread.ts', 'read the content', content, (message: CorpusMessage) => {
    if ('corpus' in message) corpus.resolve(message.corpus);
    else if ('map' in message) map.resolve(message.map);
    else corpus.reject(new ContentError(message.problems));
  }).catch((error: Error) => {
    corpus.reject(error);
    map.reject(error);
  });
  return { ...(await corpus.promise), map: map.promise };
}
