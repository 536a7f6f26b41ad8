import { BETWEEN_AUTHORS } from '../format/beside/pagefind-text.ts';
import type { PaperWriting } from '../format/search-table.ts';
import { wordsOf } from '../format/words.ts';

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

/** Whether a folded word stands somewhere by itself. */
export function wordTest(papers: readonly SearchPaper[]): (word: string) => boolean {
  const words = paperCounts(papers);
  return (word) => words.has(word);
}

/** How many papers have each folded word. */
export function paperCounts(papers: readonly SearchPaper[]): ReadonlyMap<string, number> {
  return countedWords(papers).counts;
}

/** Words of each paper's title, abstract and authors. */
export function wordLengths(papers: readonly SearchPaper[]): readonly number[][] {
  return countedWords(papers).lengths;
}

interface CountedWords {
  counts: ReadonlyMap<string, number>;
  lengths: readonly number[][];
}

/** What was counted of papers: several files of the search ask for it, and parting texts into words takes its time. */
const counted = new WeakMap<readonly SearchPaper[], CountedWords>();

function countedWords(papers: readonly SearchPaper[]): CountedWords {
  const known = counted.get(papers);
  if (known) return known;
  const counts = new Map<string, number>();
  const lengths = papers.map((paper) => {
    const texts = textsOf(paper).map(wordsOf);
    for (const word of new Set(texts.flat())) counts.set(word, (counts.get(word) ?? 0) + 1);
    return texts.map(({ length }) => length);
  });
  const made = { counts, lengths };
  counted.set(papers, made);
  return made;
}
