import { readIntroductions } from '../../content/read-introductions.ts';
import type { CorpusAtHand } from '../corpus/corpus-thread.ts';
import { type WrittenIndex, writeSearchIndex } from './write-search-index.ts';

/** What the thread of the corpus is asked for. */
export interface SearchIndexRequest {
  /** Absolute path of the content folder. */
  contentDir: string;
  /** Absolute path of the index. */
  folder: string;
  /** Texts of papers that need not be written again, by their paths in it. */
  former: ReadonlyMap<string, string>;
}

/** Writes the search index, in the thread of the corpus. */
export default async function writeIndex(
  corpus: CorpusAtHand,
  { contentDir, folder, former }: SearchIndexRequest,
): Promise<WrittenIndex> {
  return writeSearchIndex({ ...corpus, introductions: await readIntroductions(contentDir) }, folder, former);
}
