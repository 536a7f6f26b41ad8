import type { Corpus } from '../../corpus/build.ts';
import { atOldAddresses, listFiles, paperFiles, type SiteFile } from '../../formats/bibliographic-files.ts';
import { citationKeys } from '../../formats/citation-key.ts';
import { type ExportContext, filedPaper } from '../../formats/export-context.ts';
import { groupByAuthor, groupByTopic, groupByYear, sortByDate } from '../../lists/groups.ts';
import { authorHasFiles, yearsHaveFiles } from '../../lists/list-files.ts';
import { tour } from '../../lists/tour.ts';
import { formerPages } from '../../permalinks/redirect-paths.ts';
import type { Routes } from '../../routes.ts';

/** What bibliographic files are made from. */
export type CitedCorpus = Pick<Corpus, 'papers' | 'topics' | 'listings' | 'redirects'>;

/** What exports of a corpus need to know besides its papers. */
export function exportContext({ papers, topics }: CitedCorpus, routes: Routes): ExportContext {
  return {
    routes,
    citationKeys: citationKeys(papers),
    topicTitles: new Map(topics.map(([id, { title }]) => [id, title])),
  };
}

/** All bibliographic files of a site, those of lists first. */
export function* filesOfCorpus(
  { papers, topics, listings, redirects }: CitedCorpus,
  context: ExportContext,
): Generator<SiteFile> {
  const { routes } = context;
  const byDate = sortByDate(papers);
  const byTopic = groupByTopic(byDate);
  const authors = groupByAuthor(byDate);
  const withPage = new Set(authors.map(({ author }) => author.slug));
  const bySlug = new Map(papers.map((paper) => [paper.id, paper]));
  const filed = new Map(papers.map((paper) => [paper, filedPaper(paper)]));
  const lists = [
    { path: routes.papers(), papers },
    ...topics.map(([id, { subThemes }]) => {
      const ofTopic = byTopic.get(id) ?? [];
      return { path: routes.topic(id), papers: subThemes ? tour(ofTopic, subThemes).papers : ofTopic };
    }),
    ...listings.map((listing) => ({
      path: routes.listing(listing.id),
      papers: listing.papers.flatMap((slug) => bySlug.get(slug) ?? []),
    })),
    ...authors
      .filter(({ author }) => authorHasFiles(author, papers.length, authors.length))
      .map((entry) => ({ path: routes.author(entry.author.slug), papers: entry.papers })),
    ...(yearsHaveFiles(papers) ? [...groupByYear(byDate)] : []).map(([year, ofYear]) => {
      return { path: routes.year(year), papers: ofYear };
    }),
  ];
  const oldPages = formerPages(redirects, routes);
  const filedLists = lists.map(({ path, papers: own }) => ({
    path,
    papers: own.flatMap((paper) => filed.get(paper) ?? []),
  }));
  yield* atOldAddresses(listFiles(filedLists, context), oldPages, context);
  const filesOfPapers = paperFiles(filed.values(), context, (people) =>
    people.filter(({ slug }) => withPage.has(slug)).map(({ slug }) => routes.author(slug)),
  );
  yield* atOldAddresses(filesOfPapers, oldPages, context);
}
