import { parentPort, workerData } from 'node:worker_threads';
import { readContent } from '../../content/read-content.ts';
import { buildCorpus, type Corpus } from '../../corpus/build.ts';
import type { MapPoint } from '../../map/schema.ts';
import { ContentError, type Problem } from '../../problem.ts';
import { readEnglishWords } from './read-english-words.ts';

/** What the thread is asked for. */
export interface CorpusRequest {
  /** Absolute path of the content folder. */
  contentDir: string;
  /** Whether records that are left out are problems. */
  strict: boolean;
}

/** What the thread says: first the corpus or why there is none, then where its papers lie on the map. */
export type CorpusMessage =
  | { corpus: Omit<Corpus, 'layOutMap'> }
  | { problems: readonly Problem[] }
  | { map: MapPoint[] };

const say = (message: CorpusMessage) => parentPort?.postMessage(message);

try {
  const { contentDir, strict }: CorpusRequest = workerData;
  const { layOutMap, ...corpus } = buildCorpus(
    await readContent(contentDir, { strict }),
    await readEnglishWords(),
  );
  say({ corpus });
  say({ map: layOutMap() });
} catch (error) {
  // What is sent to another thread loses its class.
  if (!(error instanceof ContentError)) throw error;
  say({ problems: error.problems });
}
