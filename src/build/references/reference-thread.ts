import type { Worker } from 'node:worker_threads';
import { type CitedPaper, referencedPaper } from '../../formats/export-context.ts';
import type { Reference } from '../../formats/references.ts';
import { startThread } from '../run-in-thread.ts';
import type { ReferenceRequest } from './reference-worker.ts';

interface Waiting {
  resolve(references: Reference[]): void;
  reject(error: Error): void;
}

/** A thread that formats references. It starts with the first paper. */
export interface ReferenceThread {
  /** @returns rejects where the thread fails */
  format(paper: CitedPaper): Promise<Reference[]>;
  /** Has the build go on until all answers are there: one that fails before it needs them does not wait. */
  awaitAnswers(): void;
}

/**
 * Formats references in a thread of its own, beside the rendering of the pages: the citation processor is slow.
 * @param base path of the site, as `createRoutes` takes it
 * @param site origin of the site
 */
export function createReferenceThread(base: string, site: string): ReferenceThread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let last = 0;
  const start = () => {
    const started = startThread('references/reference-worker.ts', { base, site });
    started.on('message', ({ number, references }: { number: number; references: Reference[] }) => {
      waiting.get(number)?.resolve(references);
      waiting.delete(number);
      // An idle thread keeps no build from ending.
      if (waiting.size === 0) started.unref();
    });
    started.on('error', (error: Error) => {
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
      worker = undefined;
    });
    started.unref();
    return started;
  };
  return {
    format: (paper) =>
      new Promise((resolve, reject) => {
        worker ??= start();
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.postMessage({ number: last, paper: referencedPaper(paper) } satisfies ReferenceRequest);
      }),
    awaitAnswers: () => {
      if (waiting.size > 0) worker?.ref();
    },
  };
}
