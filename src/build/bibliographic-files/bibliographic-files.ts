import type { AstroIntegration } from 'astro';
import { lap, say } from '../../build-log.ts';
import { contentType } from '../../formats/media-types.ts';
import { createRoutes } from '../../routes.ts';
import { settings } from '../build-settings.ts';
import { loadCorpus } from '../corpus/corpus.ts';
import type { LoadedCorpus } from '../corpus/corpus-in-thread.ts';
import { runInThread } from '../run-in-thread.ts';
import type { SiteStep } from '../site-step.ts';
import { filesOfCorpus } from './files-of-corpus.ts';

/**
 * Writes the bibliographic files beside the pages of papers and lists, in a thread of its own while the pages are
 * rendered. There are several for each page: as pages of Astro's own they would take longer than all the rest.
 */
export const bibliographicFiles: SiteStep = ({ site }) => {
  const files = loadCorpus().then((corpus) => writeInThread(corpus, site));
  // A failure is reported where the files are waited for.
  files.catch(() => {});
  return async () => say(`${await files} bibliographic files (${lap()})`);
};

/** `npm run dev`: answers with a bibliographic file when it is asked for. */
export function serveBibliographicFiles(): AstroIntegration {
  return {
    name: 'carrel-bibliographic-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const routes = createRoutes(settings.basePath, settings.siteUrl);
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          loadCorpus()
            .then((corpus) => {
              const found = filesOfCorpus(corpus, routes).find(({ path }) => path === pathname);
              if (!found) return next();
              response.setHeader('Content-Type', contentType(pathname) ?? 'application/octet-stream');
              response.end(found.text());
            })
            .catch(next);
        });
      },
    },
  };
}

function writeInThread(
  { papers, topics, listings, redirects }: LoadedCorpus,
  folder: string,
): Promise<number> {
  const { basePath: base, siteUrl: site } = settings;
  const corpus = { papers, topics, listings, redirects };
  return runInThread('bibliographic-files/bibliographic-files-thread.ts', 'write the bibliographic files', {
    corpus,
    folder,
    base,
    site,
  });
}
