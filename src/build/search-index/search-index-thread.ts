import { readIntroductions } from '../../content/read-introductions.ts';
import type { MeaningFiles } from '../../search/index/meaning/meaning-files.ts';
import type { CorpusAtHand } from '../corpus/corpus-thread.ts';
import { writeSearchIndex } from './write-search-index.ts';

/** What the thread of the corpus is asked for. */
export interface SearchIndexRequest {
  /** Absolute path of the content folder. */
  contentDir: string;
  /** Absolute path of the index. */
  folder: string;
}

/** Writes the search index, in the thread of the corpus. */
export default async function writeIndex(
  corpus: CorpusAtHand,
  { contentDir, folder }: SearchIndexRequest,
): Promise<MeaningFiles['knows']> {
  return writeSearchIndex({ ...corpus, introductions: await readIntroductions(contentDir) }, folder);
}
