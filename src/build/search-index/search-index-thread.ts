import { parentPort, workerData } from 'node:worker_threads';
import { writeSearchIndex } from './write-search-index.ts';

await writeSearchIndex(workerData.corpus, workerData.folder);
parentPort?.postMessage(undefined);
