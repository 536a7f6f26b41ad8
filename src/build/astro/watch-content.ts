import { sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { settings } from '../build-settings.ts';
import { forgetCorpus, MAKINGS_LOADER } from '../corpus/corpus.ts';
import { PROSE_LOADERS } from '../prose/prose-loader.ts';

/** Milliseconds for which the folder must be quiet: programs save in several steps, and git changes many files. */
const QUIET = 100;

/**
 * `npm run dev`: makes the corpus anew, once, when a file of the content folder is saved, added or removed.
 */
export function watchContent(): AstroIntegration {
  return {
    name: 'carrel-watch-content',
    hooks: {
      'astro:server:setup': ({ server: { watcher }, refreshContent, logger }) => {
        const refresh = afterQuiet(async () => {
          forgetCorpus();
          await refreshContent?.({ loaders: [MAKINGS_LOADER, ...PROSE_LOADERS] });
        });
        watcher.add(settings.contentDir);
        watcher.on('all', (_, file) => {
          if (isContent(file, settings.contentDir)) refresh((error) => logger.error(error.message));
        });
      },
    },
  };
}

/** Whether a file of the content folder is meant for the site; editors keep drafts of their own in hidden ones. */
export function isContent(file: string, contentDir: string): boolean {
  return file.startsWith(contentDir + sep) && !file.slice(contentDir.length).includes(`${sep}.`);
}

/**
 * Does some work when it was asked for and then for a while no longer; never twice at the same time.
 * @returns asks for the work; is told where it fails
 */
export function afterQuiet(
  work: () => Promise<void>,
  quiet = QUIET,
): (failed: (error: Error) => void) => void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  return (failed) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(work).catch(failed);
    }, quiet);
  };
}
