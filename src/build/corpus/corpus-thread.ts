import { once } from 'node:events';
import { parentPort } from 'node:worker_threads';
import { readContent } from '../../content/read-content.ts';
import { type Corpus, corpusOf } from '../../corpus/build.ts';
import { identifyContent } from '../../corpus/identify-content.ts';
import type { CitedPaper } from '../../formats/export-context.ts';
import type { MapPoint } from '../../map/schema.ts';
import { type Memo, NO_MEMO } from '../../memo.ts';
import { ContentError, type Problem } from '../../problem.ts';
import { type ScreenedPapers, screenedPapers } from '../../screening/vectors/screened-papers.ts';
import { inRecordOrder } from '../../search/index/record-order.ts';
import type { WordVectors } from '../../vectors/word-vectors.ts';
import { FileMemo, type MemoPlace } from '../file-memo.ts';
import { referencedPapers } from '../references/referenced-papers.ts';
import { readEnglishWords } from './read-english-words.ts';

/** What the thread is asked for, its first message. */
export interface CorpusRequest {
  /** Absolute path of the content folder. */
  contentDir: string;
  /** Whether records that are left out are problems. */
  strict: boolean;
  /** Where it is kept what steps came to; undefined where nothing is. */
  memo?: MemoPlace | undefined;
}

/** What can be sent to another thread of a corpus. */
export type SentCorpus = Omit<Corpus, 'layOutMap' | 'vectors'>;

/** What the work in this thread is done with. */
export interface CorpusAtHand extends Corpus {
  /** What English words mean in general. */
  words: WordVectors;
  /** What earlier builds came to. */
  memo: Memo;
}

/** Work that is done here, where the corpus is, so that it need not be copied. */
export interface CorpusWork {
  /** Path of a module whose default export does it. */
  module: string;
  /** What the module is given beside the corpus. */
  given: unknown;
  /** Number that the answer carries. */
  number: number;
}

/**
 * What the thread says: first what references to the papers name, or why there is no corpus; then the corpus, by what its
 * papers are screened, where they lie on the map, and what came of each work.
 */
export type CorpusMessage =
  | { problems: readonly Problem[] }
  | { referenced: CitedPaper[] }
  | { corpus: SentCorpus }
  | { screened: ScreenedPapers }
  | { map: MapPoint[] }
  | { number: number; result: unknown };

const say = (message: CorpusMessage) => parentPort?.postMessage(message);

try {
  if (!parentPort) throw new Error('The corpus is made in a thread.');
  const [request] = await once(parentPort, 'message');
  const { contentDir, strict, memo: place }: CorpusRequest = request;
  const memo = place && new FileMemo(place);
  const identified = identifyContent(await readContent(contentDir, { strict }), memo);
  say({ referenced: referencedPapers(identified.papers) });
  const words = await readEnglishWords();
  const corpus = corpusOf(identified, words, memo);
  const { layOutMap, vectors, ...sent } = corpus;
  const { papers } = corpus;
  say({ corpus: sent });
  say({ screened: screenedPapers(papers, inRecordOrder(papers, vectors), memo) });
  say({ map: layOutMap() });
  memo?.save();
  workWith({ ...corpus, words, memo: memo ?? NO_MEMO }, () => memo?.save());
} catch (error) {
  // What is sent to another thread loses its class.
  if (!(error instanceof ContentError)) throw error;
  say({ problems: error.problems });
}

/**
 * Does what is asked for, one after the other; the thread ends with the first error.
 * @param save keeps what a work came to
 */
function workWith(corpus: CorpusAtHand, save: () => void): void {
  let last = Promise.resolve();
  const doWork = async ({ module, given, number }: CorpusWork) => {
    const { default: work } = await import(module);
    const result = await work(corpus, given);
    save();
    say({ number, result });
  };
  parentPort?.on('message', (work: CorpusWork) => {
    last = last.then(() => doWork(work));
  });
}
