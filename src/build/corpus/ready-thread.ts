import type { Worker } from 'node:worker_threads';
import { startThread } from '../run-in-thread.ts';

const FILE = 'corpus/corpus-thread.ts';

let ready: Worker | undefined;

/**
 * Has the thread that makes the corpus read its code before it is known what it is to do, if anything. It keeps no
 * process from ending.
 */
export function readyCorpusThread(): void {
  ready = startThread(FILE, undefined);
  ready.unref();
}

/** A thread that waits for its `CorpusRequest`. */
export function takeCorpusThread(): Worker {
  const thread = ready ?? startThread(FILE, undefined);
  ready = undefined;
  thread.ref();
  return thread;
}
