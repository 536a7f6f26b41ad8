import { Feed } from 'feed';
import { compare } from '../compare.ts';
import { firstSeen } from '../first-seen.ts';
import type { Paper } from '../schema.ts';
import { type ExportContext, topicTitles } from './export-context.ts';
import { lastModified } from './last-modified.ts';

/** Entries of a feed at most. */
export const LONGEST_FEED = 100;

/** A category on its line. The library leaves `<` in attributes, where XML forbids it. */
const CATEGORY = /^ *<category .*$/gm;

/** What a feed is about. */
export interface FeedFacts {
  title: string;
  description: string;
  /** Path of the page whose papers the feed has, from `Routes`. */
  path: string;
  /** Path of the feed, from `Routes`. */
  feedPath: string;
  /** Name of the site, its author as far as a feed is concerned. */
  author: string;
  /** Date (`YYYY-MM-DD`) of papers whose own is not known, for example when a listing was saved. */
  undated?: string;
}

/**
 * The news of the site as an Atom feed (RFC 4287), the last first: papers by the day on which they were changed or added
 * here, those of one day by their first appearance, so that an old paper that is new here comes at the top. Dates are
 * midnight UTC at the beginning of the day, month or year that is known; the feed's is that of its newest entry. A paper without any
 * date is left out, and so must be a feed without any paper: no date is made up, least of all that of the build.
 */
export function atomFeed(papers: readonly Paper[], facts: FeedFacts, context: ExportContext): string {
  const { routes } = context;
  const newest = papers
    .flatMap((paper) => {
      const date = lastModified(paper) ?? facts.undated;
      const seen = firstSeen(paper) ?? '';
      return date === undefined ? [] : [{ paper, date: beginning(date), seen }];
    })
    .sort(
      (a, b) =>
        b.date.getTime() - a.date.getTime() || compare(b.seen, a.seen) || compare(a.paper.id, b.paper.id),
    )
    .slice(0, LONGEST_FEED);
  const page = routes.absolute(facts.path);
  const feed = new Feed({
    id: page,
    title: facts.title,
    description: facts.description,
    link: page,
    feedLinks: { atom: routes.absolute(facts.feedPath) },
    // The library would take the time of the build.
    updated: newest[0]?.date ?? beginning('1970'),
    author: { name: facts.author, link: routes.absolute(routes.home()) },
    generator: false,
  });
  for (const { paper, date } of newest) {
    const address = routes.absolute(routes.paper(paper.id));
    feed.addItem({
      id: address,
      link: address,
      // The library writes both as HTML.
      title: paper.titleHtml,
      description: paper.abstractHtml,
      date,
      published: paper.added ? beginning(paper.added) : date,
      author: (paper.authors ?? []).map(({ name }) => ({ name })),
      category: topicTitles(paper, context).map((name) => ({ name, term: name })),
    });
  }
  return feed.atom1().replace(CATEGORY, (line) => line.replace(/(?<!^ *)</g, '&lt;'));
}

function beginning(date: string): Date {
  return new Date(`${date}-01-01`.slice(0, 10));
}
