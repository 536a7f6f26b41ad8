import { CITATION_FORMATS, PAGE_FORMATS } from './formats.ts';

/** Files that are no format of papers, by their names or endings. */
const OTHER_FILES: readonly (readonly [nameOrEnding: string, type: string])[] = [
  ['feed.xml', 'application/atom+xml'],
  ['opensearch.xml', 'application/opensearchdescription+xml'],
  ['papers.schema.json', 'application/schema+json'],
  ['css', 'text/css'],
  ['html', 'text/html'],
  ['ico', 'image/x-icon'],
  ['js', 'text/javascript'],
  ['json', 'application/json'],
  ['png', 'image/png'],
  ['svg', 'image/svg+xml'],
  ['txt', 'text/plain'],
  ['webmanifest', 'application/manifest+json'],
  ['woff2', 'font/woff2'],
  ['xml', 'application/xml'],
];

/** Media types of the site's files: by whole name where it has a dot, or else by ending; no parameters. */
const TYPES = new Map([
  ...OTHER_FILES,
  ...[...CITATION_FORMATS, ...PAGE_FORMATS].map(({ ending, type }) => [ending, type] as const),
]);

/** Types whose text says its encoding itself, or that are no text. */
const WITHOUT_CHARSET = /^(?:image|font)\//;

/**
 * The `Content-Type` of a file of the site, its encoding included: without it, servers and browsers guess.
 * @param path of the file, with folders or without
 * @returns undefined for what the site has no such files of
 */
export function contentType(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  for (let start = 0; ; ) {
    const type = TYPES.get(name.slice(start));
    if (type) return WITHOUT_CHARSET.test(type) ? type : `${type}; charset=utf-8`;
    const dot = name.indexOf('.', start);
    if (dot < 0) return undefined;
    start = dot + 1;
  }
}
