import type { AstroIntegration } from 'astro';
import { lap, say } from '../../build-log.ts';
import { contentType } from '../../formats/media-types.ts';
import { createRoutes } from '../../routes.ts';
import { settings } from '../build-settings.ts';
import { loadCorpus } from '../corpus/corpus.ts';
import type { SiteStep } from '../site-step.ts';
import {
  type Begun,
  type BibliographicFilesRequest,
  type BibliographicFilesResult,
  isFirst,
  writeBibliographicFiles,
} from './bibliographic-files-thread.ts';
import { exportContext, filesOfCorpus } from './files-of-corpus.ts';

/**
 * Writes the bibliographic files beside the pages of papers and lists, in the thread of the corpus while the pages
 * are rendered, or here where these are done first. There are several for each page: as pages of Astro's own they would take
 * longer than all the rest.
 */
export const bibliographicFiles: SiteStep = ({ files: site, part, formerlyFrom, madeFrom }) => {
  const { basePath: base, siteUrl } = settings;
  const begun: Begun = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const request: BibliographicFilesRequest = { folder: site.folder, part, base, site: siteUrl, formerlyFrom };
  const files = loadCorpus().then((corpus) =>
    corpus.workOn<BibliographicFilesResult | undefined>(
      'bibliographic-files/bibliographic-files-thread.ts',
      'write the bibliographic files',
      { ...request, begun },
    ),
  );
  // A failure is reported where the files are waited for.
  files.catch(() => {});
  return async () => {
    const corpus = await loadCorpus();
    const written = isFirst(begun) ? writeBibliographicFiles(corpus, request) : await files;
    if (!written) throw new Error('Nobody has written the bibliographic files.');
    const { made, kept } = written;
    for (const [path, digest] of made) {
      madeFrom?.set(path, digest);
      if (formerlyFrom?.get(path) === digest) site.keep(path);
    }
    say(`${made.size} bibliographic files${kept > 0 ? `, ${kept} of them as they were` : ''} (${lap()})`);
  };
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
              const found = filesOfCorpus(corpus, exportContext(corpus, routes)).find(
                ({ path }) => path === pathname,
              );
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
