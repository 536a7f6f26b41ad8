import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/**
 * Path of a module of this room: Astro bundles what it loads, so that modules do not know where they came from.
 * @param file path below `src/build/`
 */
export function pathInBuild(file: string): string {
  return join(process.cwd(), 'src/build', file);
}

/**
 * Starts a module of this room in a thread of its own.
 * @param file path below `src/build/`
 * @param workerData what the thread is given, as its `workerData`
 */
export function startThread(file: string, workerData: unknown): Worker {
  return new Worker(pathInBuild(file), { workerData });
}

/**
 * Runs a module of this room in a thread of its own, to its end.
 * @param file path below `src/build/`
 * @param task what it does, for people, such as `write the search index`
 * @param workerData what the thread is given, as its `workerData`
 * @returns the last message
 * @throws what the thread throws; {Error} where it ends in any other way, or without a message
 */
export function runInThread<Message>(file: string, task: string, workerData: unknown): Promise<Message> {
  return new Promise((deliver, fail) => {
    const worker = startThread(file, workerData);
    let last: { message: Message } | undefined;
    worker.on('message', (message: Message) => {
      last = { message };
    });
    worker.once('error', fail);
    worker.once('exit', (code) => {
      if (code === 0 && last) deliver(last.message);
      else fail(new Error(`The thread that was to ${task} ended too early (exit code ${code}).`));
    });
  });
}
