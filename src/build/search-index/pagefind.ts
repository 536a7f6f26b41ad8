import { cpSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { begin, lap, say } from '../../build-log.ts';
import { LEAST_PAPERS, type MeaningFiles } from '../../search/index/meaning/meaning-files.ts';
import { settings } from '../build-settings.ts';
import { loadCorpus } from '../corpus/corpus.ts';
import type { SiteStep } from '../site-step.ts';
import type { SearchIndexRequest } from './search-index-thread.ts';

/** What is said of the search by meaning. */
const MEANING: Record<MeaningFiles['knows'], string> = {
  all: 'The search knows what words mean.',
  latent: 'The search knows what words mean by these papers alone: they are not in English.',
  none: `The search knows no meanings: fewer than ${LEAST_PAPERS} papers teach none.`,
};

/**
 * Writes the search index. It is made from the corpus, not from the pages, so it is made in the thread of
 * the corpus while the pages are rendered, and put among them when they are there.
 */
export const searchIndex: SiteStep = ({ files, workFolder }) => {
  const folder = join(workFolder, 'pagefind');
  const { contentDir } = settings;
  const index = loadCorpus().then((corpus) =>
    corpus.workOn<MeaningFiles['knows']>('search-index/search-index-thread.ts', 'write the search index', {
      contentDir,
      folder,
    } satisfies SearchIndexRequest),
  );
  // A failure is reported where the index is waited for.
  index.catch(() => {});
  return async () => {
    begin('finishing the search index');
    const known = await index;
    move(folder, join(files.folder, 'pagefind'));
    const { papers } = await loadCorpus();
    say(`${papers.length} papers in the search index (${lap()})`);
    say(MEANING[known]);
  };
};

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    // Folders cannot be renamed from one file system to another.
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}
