import { BETWEEN_AUTHORS } from '../format/beside/pagefind-text.ts';
import type { PaperWriting } from '../format/search-table.ts';

/** What the search needs of a paper. */
export interface SearchPaper {
  /** Slug of the paper. */
  id: string;
  /** Plain text. */
  title: string;
  /** Plain text. */
  abstract: string;
  /** Set where a text is not written as the page is. */
  writing?: PaperWriting | undefined;
  /** Names in order. */
  authors: readonly string[];
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  issued?: string | undefined;
  venue?: string | undefined;
  /** Id of the venue, where it has a page. */
  venueId?: string | undefined;
  /** arXiv identifier without version. */
  arxiv?: string | undefined;
  doi?: string | undefined;
  citationKey?: string | undefined;
  /** Ids of its topics. */
  topics: readonly string[];
  /** Ids of its listings. */
  listings: readonly string[];
  /** Ids of its sections in lists, where these are no topics. */
  sections?: readonly string[] | undefined;
  /** Slugs of its related papers, best first. */
  related?: readonly string[] | undefined;
  /** How many papers here cite it. */
  citedBy?: number | undefined;
  /** Whether one of its addresses leads to code. */
  hasCode: boolean;
}

/** What is searched of a paper, in the order in which its words are counted. */
export function textsOf(paper: SearchPaper): [title: string, abstract: string, authors: string] {
  return [paper.title, paper.abstract, paper.authors.join(BETWEEN_AUTHORS)];
}
