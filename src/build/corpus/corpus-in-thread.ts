import type { CitedPaper } from '../../formats/export-context.ts';
import type { MapPoint } from '../../map/schema.ts';
import { ContentError } from '../../problem.ts';
import type { ScreenedPapers } from '../../screening/vectors/screened-papers.ts';
import { pathInBuild } from '../run-in-thread.ts';
import type { CorpusMessage, CorpusRequest, CorpusWork, SentCorpus } from './corpus-thread.ts';
import { takeCorpusThread } from './ready-thread.ts';

/** The corpus, as it arrives from its thread. */
export interface LoadedCorpus extends SentCorpus {
  /** By what papers are screened, which is counted meanwhile. */
  screened: Promise<ScreenedPapers>;
  /** Where papers lie on the map; it is laid out meanwhile. */
  map: Promise<MapPoint[]>;
  /**
   * Has work done in the thread that made the corpus, so that the corpus need not be copied. The thread ends when all
   * that was asked for is done: ask for everything at once.
   * @param file path below `src/build/` of a module whose default export takes a `CorpusAtHand` and what is given
   * @param task what it does, for people, such as `write the search index`
   * @throws what the work throws; {Error} where the thread ends in any other way
   */
  workOn<Result>(file: string, task: string, given: unknown): Promise<Result>;
  /** Ends the thread. */
  end(): void;
}

interface Waiting {
  task: string;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** Is given what references to the papers name, before the corpus is there and only where nothing is wrong with the content. */
export type TakeReferenced = (papers: readonly CitedPaper[]) => void;

/**
 * Makes the corpus in a thread of its own: beside Astro, which takes as long to start.
 * @throws {ContentError} with every problem found, if there is any
 */
export async function corpusInThread(
  content: CorpusRequest,
  takeReferenced: TakeReferenced = () => {},
): Promise<LoadedCorpus> {
  const corpus = Promise.withResolvers<SentCorpus>();
  const screened = Promise.withResolvers<ScreenedPapers>();
  const map = Promise.withResolvers<MapPoint[]>();
  for (const { promise } of [screened, map]) promise.catch(() => {});
  const works: Waiting[] = [];
  let open = 0;
  const worker = takeCorpusThread();
  const failAll = (failure: (task: string) => Error) => {
    corpus.reject(failure('read the content'));
    screened.reject(failure('count the terms for screening'));
    map.reject(failure('lay out the map'));
    for (const { task, reject } of works) reject(failure(task));
  };
  worker.on('message', (message: CorpusMessage) => {
    if ('problems' in message) corpus.reject(new ContentError(message.problems));
    else if ('referenced' in message) takeReferenced(message.referenced);
    else if ('corpus' in message) corpus.resolve(message.corpus);
    else if ('screened' in message) screened.resolve(message.screened);
    else if ('map' in message) {
      map.resolve(message.map);
      // From now on only work that is waited for may keep the build from ending.
      if (open === 0) worker.unref();
    } else {
      works[message.number]?.resolve(message.result);
      open -= 1;
      if (open === 0) worker.terminate();
    }
  });
  worker.once('error', (error: Error) => failAll(() => error));
  worker.once('exit', (code) =>
    failAll((task) => new Error(`The thread that was to ${task} ended too early (exit code ${code}).`)),
  );
  worker.postMessage(content);
  return {
    ...(await corpus.promise),
    screened: screened.promise,
    map: map.promise,
    workOn<Result>(file: string, task: string, given: unknown): Promise<Result> {
      const { promise, resolve, reject } = Promise.withResolvers<unknown>();
      worker.ref();
      open += 1;
      worker.postMessage({ module: pathInBuild(file), given, number: works.length } satisfies CorpusWork);
      works.push({ task, resolve, reject });
      return promise as Promise<Result>;
    },
    end: () => {
      worker.terminate();
    },
  };
}
