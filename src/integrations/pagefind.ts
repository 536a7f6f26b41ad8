import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { lap, say } from '../build-log.ts';
import { loadCorpus } from '../loaders/corpus.ts';
import { writeSearchIndex } from './write-search-index.ts';

/** Writes the search index when all pages are there. */
export function pagefind(): AstroIntegration {
  return {
    name: 'carrel-pagefind',
    hooks: {
      'astro:build:done': async ({ dir, pages }) => {
        say(`${pages.length} pages (${lap()})`);
        const corpus = await loadCorpus();
        await writeSearchIndex(corpus, fileURLToPath(new URL('pagefind/', dir)));
        say(`${corpus.papers.length} papers in the search index (${lap()})`);
      },
    },
  };
}
