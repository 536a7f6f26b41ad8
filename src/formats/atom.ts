import { compare } from '../compare.ts';
import { firstSeen } from '../first-seen.ts';
import type { Paper } from '../schema.ts';
import { escapeMarkup } from './escape.ts';
import { type ExportContext, topicTitles } from './export-context.ts';
import { lastModified } from './last-modified.ts';

/** Entries of a feed at most. */
export const LONGEST_FEED = 100;

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
  const page = addressOf(routes, facts.path);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `    <id>${page}</id>`,
    `    <title>${escapeMarkup(facts.title)}</title>`,
    `    <updated>${(newest[0]?.date ?? beginning('1970')).toISOString()}</updated>`,
    '    <author>',
    `        <name>${escapeMarkup(facts.author)}</name>`,
    `        <uri>${addressOf(routes, routes.home())}</uri>`,
    '    </author>',
    `    <link rel="alternate" href="${page}"/>`,
    `    <link rel="self" href="${addressOf(routes, facts.feedPath)}"/>`,
    `    <subtitle>${escapeMarkup(facts.description)}</subtitle>`,
    ...newest.flatMap(({ paper, date }) => entryLines(paper, date, context)),
    '</feed>',
  ].join('\n');
}

function entryLines(paper: Paper, date: Date, context: ExportContext): string[] {
  const { titleHtml, abstractHtml, authors = [], added } = paper;
  const { routes } = context;
  const address = addressOf(routes, routes.paper(paper.id));
  return [
    '    <entry>',
    `        <title type="html">${asIs(titleHtml)}</title>`,
    `        <id>${address}</id>`,
    `        <link href="${address}"/>`,
    `        <updated>${date.toISOString()}</updated>`,
    ...(abstractHtml ? [`        <summary type="html">${asIs(abstractHtml)}</summary>`] : []),
    ...authors.flatMap(({ name }) => [
      '        <author>',
      `            <name>${escapeMarkup(name)}</name>`,
      '        </author>',
    ]),
    ...topicTitles(paper, context).map((title) => {
      const name = escapeMarkup(title);
      return `        <category label="${name}" term="${name}"/>`;
    }),
    `        <published>${(added ? beginning(added) : date).toISOString()}</published>`,
    '    </entry>',
  ];
}

/** @param path from `Routes` */
function addressOf(routes: ExportContext['routes'], path: string): string {
  return escapeMarkup(routes.absolute(path));
}

/** HTML as a text of XML: nothing in it means anything to XML but what would end it. */
function asIs(html: string): string {
  return `<![CDATA[${html.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

function beginning(date: string): Date {
  return new Date(`${date}-01-01`.slice(0, 10));
}
