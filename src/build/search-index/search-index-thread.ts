import { parentPort, workerData } from 'node:worker_threads';
import { readIntroductions } from '../../content/read-introductions.ts';
import { writeSearchIndex } from './write-search-index.ts';

const introductions = await readIntroductions(workerData.contentDir);
const knows = await writeSearchIndex({ ...workerData.corpus, introductions }, workerData.folder);
parentPort?.postMessage(knows);
