import { atomFeed } from '../formats/atom.ts';
import { lastModified, newestDate } from '../formats/last-modified.ts';
import type { Paper } from '../schema.ts';
import { exportContext } from './citations.ts';
import { listings } from './listings.ts';
import { routes, site } from './site.ts';

/** When the last listing was saved, which stands for the date of papers that have none. */
const lastSaved = newestDate(listings.map(({ saved }) => saved));

/** Tells whether a list has a feed: one with a date at least, since a feed without dates has no news. */
export function hasFeed(papers: readonly Paper[]): boolean {
  return lastSaved !== undefined || papers.some((paper) => lastModified(paper) !== undefined);
}

/**
 * Answers with the Atom feed of a list.
 * @param path of the page that shows the list
 */
export function feedResponse(
  papers: readonly Paper[],
  { title, description, path }: { title: string; description: string; path: string },
): Response {
  const facts = {
    title,
    description,
    path,
    feedPath: routes.feed(path),
    author: site.keeper?.name ?? site.title,
  };
  const feed = atomFeed(papers, { ...facts, ...(lastSaved && { undated: lastSaved }) }, exportContext);
  return textResponse(feed, 'application/atom+xml');
}

/**
 * Text of a media type, as UTF-8.
 * @param text whole, or in pieces where it may be longer than a string can be
 */
export function textResponse(text: string | Iterator<string>, type: string): Response {
  const body = typeof text === 'string' ? text : streamOf(text);
  return new Response(body, { headers: { 'content-type': `${type}; charset=utf-8` } });
}

function streamOf(pieces: Iterator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull(controller) {
      const { done, value } = pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
}
