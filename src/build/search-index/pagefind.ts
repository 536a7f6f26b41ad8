import { cpSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { begin, lap, say } from '../../build-log.ts';
import { LEAST_PAPERS, type MeaningFiles } from '../../search/index/meaning/meaning-files.ts';
import { settings } from '../build-settings.ts';
import { loadCorpus } from '../corpus/corpus.ts';
import type { LoadedCorpus } from '../corpus/corpus-in-thread.ts';
import { runInThread } from '../run-in-thread.ts';
import type { SiteStep } from '../site-step.ts';

/** What is said of the search by meaning. */
const MEANING: Record<MeaningFiles['knows'], string> = {
  all: 'The search knows what words mean.',
  latent: 'The search knows what words mean by these papers alone: they are not in English.',
  none: `The search knows no meanings: fewer than ${LEAST_PAPERS} papers teach none.`,
};

/**
 * Writes the search index. It is made from the corpus, not from the pages, so it is made in a thread of its own while
 * the pages are rendered, and put among them when they are there.
 */
export const searchIndex: SiteStep = ({ site, workFolder }) => {
  const folder = join(workFolder, 'pagefind');
  const index = loadCorpus().then((corpus) => writeInThread(corpus, folder));
  // A failure is reported where the index is waited for.
  index.catch(() => {});
  return async () => {
    begin('finishing the search index');
    const known = await index;
    move(folder, join(site, 'pagefind'));
    const { papers } = await loadCorpus();
    say(`${papers.length} papers in the search index (${lap()})`);
    say(MEANING[known]);
  };
};

function writeInThread(
  { site, papers, topics, listings, glossary, terms }: LoadedCorpus,
  folder: string,
): Promise<MeaningFiles['knows']> {
  const corpus = { site, papers, topics, listings, glossary, terms };
  const { contentDir } = settings;
  return runInThread('search-index/search-index-thread.ts', 'write the search index', {
    corpus,
    contentDir,
    folder,
  });
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    // Folders cannot be renamed from one file system to another.
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}
