import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { lap, say } from '../build-log.ts';
import type { Corpus } from '../corpus/build.ts';
import { groupByAuthor, groupByTopic, groupByYear, sortByDate } from '../corpus/lists.ts';
import { listFiles, type PaperListing, paperFiles, type SiteFile } from '../formats/bibliographic-files.ts';
import { citationKeys } from '../formats/citation-key.ts';
import type { ExportContext } from '../formats/export-context.ts';
import { loadCorpus } from '../loaders/corpus.ts';
import { settings } from '../loaders/settings.ts';
import { createRoutes } from '../routes.ts';

/**
 * Writes the bibliographic files beside the pages of papers and lists. There are several for each page: as pages of
 * Astro's own they would take longer than all the rest.
 */
export function bibliographicFiles(): AstroIntegration {
  return {
    name: 'carrel-bibliographic-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folders = new Set<string>();
        let count = 0;
        for (const { path, text } of filesOf(await loadCorpus())) {
          const file = fileURLToPath(new URL(path.slice(settings.basePath.length), dir));
          const folder = dirname(file);
          if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
          folders.add(folder);
          // Nothing else is left to do meanwhile, and small files are written faster without waiting for each.
          writeFileSync(file, text());
          count += 1;
        }
        say(`${count} bibliographic files (${lap()})`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          loadCorpus()
            .then((corpus) => {
              const found = filesOf(corpus).find(({ path }) => path === pathname);
              if (found) response.end(found.text());
              else next();
            })
            .catch(next);
        });
      },
    },
  };
}

function* filesOf({ papers, topics, listings }: Corpus): Generator<SiteFile> {
  const routes = createRoutes(settings.basePath, settings.siteUrl);
  const context: ExportContext = {
    routes,
    citationKeys: citationKeys(papers),
    topicTitles: new Map(topics.map(([id, { title }]) => [id, title])),
  };
  const byDate = sortByDate(papers);
  const byTopic = groupByTopic(byDate);
  const authors = groupByAuthor(byDate);
  const withPage = new Set(authors.map(({ author }) => author.slug));
  const bySlug = new Map(papers.map((paper) => [paper.id, paper]));
  const lists: PaperListing[] = [
    { path: routes.papers(), papers },
    ...topics.map(([id]) => ({ path: routes.topic(id), papers: byTopic.get(id) ?? [] })),
    ...listings.map((listing) => ({
      path: routes.listing(listing.id),
      papers: listing.papers.flatMap((slug) => bySlug.get(slug) ?? []),
    })),
    ...authors.map(({ author, papers }) => ({ path: routes.author(author.slug), papers })),
    ...[...groupByYear(byDate)].map(([year, papers]) => ({ path: routes.year(year), papers })),
  ];
  yield* listFiles(lists, context);
  yield* paperFiles(papers, context, (people) =>
    people.filter(({ slug }) => withPage.has(slug)).map(({ slug }) => routes.author(slug)),
  );
}
