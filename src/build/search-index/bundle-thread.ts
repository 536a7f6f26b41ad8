import { parentPort, workerData } from 'node:worker_threads';
import type { PageLengths } from '../../search/format/pack-postings.ts';
import type { ExportedSearch } from '../../search/index/search-files.ts';
import { makeBundle } from './pagefind-bundle.ts';

/** What the thread is asked for, as `makeBundle` takes it. */
export interface BundleRequest {
  records: readonly ExportedSearch[];
  lengths: PageLengths;
  folder: string;
}

const { records, lengths, folder }: BundleRequest = workerData;
parentPort?.postMessage(await makeBundle(records, lengths, folder));
