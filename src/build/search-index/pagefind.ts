import { cpSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { begin, lap, say } from '../../build-log.ts';
import { LEAST_PAPERS, type MeaningFiles } from '../../search/index/meaning/meaning-files.ts';
import { settings } from '../build-settings.ts';
import { loadCorpus } from '../corpus/corpus.ts';
import type { SiteStep } from '../site-step.ts';
import type { SearchIndexRequest } from './search-index-thread.ts';
import type { WrittenIndex } from './write-search-index.ts';

/** Folder of the index in the site. */
const FOLDER = 'pagefind';
/** What paths in it begin with. */
const PLACE = `${FOLDER}/`;

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
export const searchIndex: SiteStep = ({ files, workFolder, formerlyFrom, madeFrom }) => {
  const request: SearchIndexRequest = {
    contentDir: settings.contentDir,
    folder: join(workFolder, PLACE),
    former: inIndex(formerlyFrom),
  };
  const index = loadCorpus().then((corpus) =>
    corpus.workOn<WrittenIndex>('search-index/search-index-thread.ts', 'write the search index', request),
  );
  // A failure is reported where the index is waited for.
  index.catch(() => {});
  return async () => {
    begin('finishing the search index');
    const { knows, texts } = await index;
    move(request.folder, join(files.folder, PLACE));
    for (const [path, digest] of texts) {
      madeFrom?.set(PLACE + path, digest);
      if (request.former.get(path) === digest) files.keep(PLACE + path);
    }
    files.settle(FOLDER);
    const { papers } = await loadCorpus();
    say(`${papers.length} papers in the search index (${lap()})`);
    say(MEANING[knows]);
  };
};

/** What is noted of files of the index, by their paths in it. */
function inIndex(noted: ReadonlyMap<string, string> = new Map()): Map<string, string> {
  return new Map(
    [...noted].flatMap(([path, digest]) =>
      path.startsWith(PLACE) ? [[path.slice(PLACE.length), digest] as const] : [],
    ),
  );
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
