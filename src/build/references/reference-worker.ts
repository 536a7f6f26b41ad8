import { parentPort, workerData } from 'node:worker_threads';
import type { CitedPaper, ExportContext } from '../../formats/export-context.ts';
import { createReferenceFormatter } from '../../formats/references.ts';
import { createRoutes } from '../../routes.ts';
import { readCitationStyles } from './read-citation-styles.ts';

/** A paper to format, and the number that its answer carries. */
export interface ReferenceRequest {
  number: number;
  paper: CitedPaper;
}

const { base, site }: { base: string; site: string } = workerData;
// References name neither keys nor topics.
const context: ExportContext = {
  routes: createRoutes(base, site),
  citationKeys: new Map(),
  topicTitles: new Map(),
};
const format = createReferenceFormatter(await readCitationStyles());

parentPort?.on('message', ({ number, paper }: ReferenceRequest) => {
  parentPort?.postMessage({ number, references: format(paper, context) });
});
