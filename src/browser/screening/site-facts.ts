/** What the page says of the site's papers. */
export interface SiteFacts {
  /** Name of the site. */
  title: string;
  /** Hash of all papers' titles and abstracts. */
  corpus: string;
  /** Number of all papers. */
  papers: number;
  /** Names of the files with terms, in reading order. */
  termFiles: readonly string[];
}

/** The part of the page that screening happens in. */
export const screen = part('#screen');

const { site = '', corpus = '', papers = '0', termFiles = '' } = screen.dataset;

export const siteFacts: SiteFacts = {
  title: site,
  corpus,
  papers: Number(papers),
  termFiles: termFiles.split(' ').filter(Boolean),
};

/** A part of the page that must be there. */
export function part<T extends HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`The page for screening has no ${selector}.`);
  return found;
}
