import type { builtSites } from './built-sites.mjs';
import { siteFile } from './site-pages.ts';

/** What `papers.json` says of a paper. */
export interface PaperRecord {
  id: string;
  url: string;
  title: string;
  abstract: string;
  listings: { id: string; rank: number }[];
  topics: { id: string; score: number }[];
  authors?: string[];
  type?: string;
  issued?: string;
  venue?: string;
  doi?: string;
  arxiv?: string;
}

/** The papers of a built site in reading order. */
export function papersOf(site: (typeof builtSites)[number]): PaperRecord[] {
  return JSON.parse(siteFile(site, 'papers.json'));
}

/** The DOI of what is cited: that of the publication, or arXiv's where a preprint is cited. */
export function doiOf({ doi, arxiv, venue, type }: PaperRecord): string | undefined {
  const preprint = arxiv !== undefined && (type === 'article' || (type === undefined && venue === undefined));
  return doi ?? (preprint ? `10.48550/arXiv.${arxiv}` : undefined);
}
