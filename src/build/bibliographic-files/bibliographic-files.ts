import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { lap, say } from '../../build-log.ts';
import { contentType } from '../../formats/media-types.ts';
import { createRoutes } from '../../routes.ts';
import { settings } from '../build-settings.ts';
import { loadCorpus } from '../corpus/corpus.ts';
import type { LoadedCorpus } from '../corpus/corpus-in-thread.ts';
import { runInThread } from '../run-in-thread.ts';
import { filesOfCorpus } from './files-of-corpus.ts';

/**
 * Writes the bibliographic files beside the pages of papers and lists, in a thread of its own while the pages are
 * rendered. There are several for each page: as pages of Astro's own they would take longer than all the rest.
 */
export function bibliographicFiles(): AstroIntegration {
  let folder: string | undefined;
  let files: Promise<number> | undefined;
  return {
    name: 'carrel-bibliographic-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
      },
      // From here on Astro only adds to the folder of the site.
      'astro:build:setup': () => {
        if (files || !folder) return;
        const target = folder;
        files = loadCorpus().then((corpus) => writeInThread(corpus, target));
        // A failure is reported where the files are waited for.
        files.catch(() => {});
      },
      'astro:build:done': async () => {
        say(`${await files} bibliographic files (${lap()})`);
      },
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
