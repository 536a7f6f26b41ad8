import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { createRoutes } from '../../routes.ts';
import { type CitedCorpus, filesOfCorpus } from './files-of-corpus.ts';

const { corpus, folder, base, site }: { corpus: CitedCorpus; folder: string; base: string; site: string } =
  workerData;
const folders = new Set<string>();
let count = 0;
for (const { path, text } of filesOfCorpus(corpus, createRoutes(base, site))) {
  const file = join(folder, path.slice(base.length));
  if (!folders.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
  folders.add(dirname(file));
  writeFileSync(file, text());
  count += 1;
}
parentPort?.postMessage(count);
