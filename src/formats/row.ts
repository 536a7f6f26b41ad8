import { counted } from './counted.ts';

/** What rows need to know of a paper, whether it comes from the corpus or from the search. */
export interface RowPaper {
  /** Names of its first authors, at least those that {@link namedAuthors} picks. */
  authors: readonly string[];
  /** Authors as a list writes them, where their names cannot be told apart. */
  byline?: string | undefined;
  /** Number of all authors. */
  authorCount: number;
  /** When it first appeared. */
  issued?: string | undefined;
  venue?: string | undefined;
}

/** Authors up to which a row names all of them. */
const MOST_NAMED = 4;
/** Authors that it names where there are more. */
const FIRST_NAMED = 3;

/**
 * Authors that a paper's page names, in its text and in what it says to programs: thousands of names would be most of a
 * page. The paper's files have all of them.
 */
export const AUTHORS_IN_PAGE = 100;

/** The authors that a row names: all four, or the first three of more. */
export function namedAuthors<T>(authors: readonly T[]): readonly T[] {
  return authors.slice(0, authors.length > MOST_NAMED ? FIRST_NAMED : MOST_NAMED);
}

/** Who wrote a paper, in one line: four names at most, or three and how many others; empty where nobody is known. */
export function byline({
  authors,
  authorCount,
  byline,
}: Pick<RowPaper, 'authors' | 'authorCount' | 'byline'>): string {
  if (authors.length === 0 && byline) return byline;
  if (authorCount > MOST_NAMED) {
    const named = authors.slice(0, FIRST_NAMED);
    return `${named.join(', ')} and ${counted(authorCount - named.length, 'other')}`;
  }
  return authors.length < 2 ? authors.join('') : `${authors.slice(0, -1).join(', ')} and ${authors.at(-1)}`;
}

/** What a row of a list says below a paper's title. Both parts are empty where nothing is known. */
export function rowFacts(paper: RowPaper): { year: string; facts: string } {
  return {
    year: paper.issued?.slice(0, 4) ?? '',
    facts: [byline(paper), paper.venue].filter(Boolean).join(' · '),
  };
}

/** What tells a paper from others of a similar title where there is little room: authors and year. */
export function shortFacts(paper: RowPaper): string {
  return [byline(paper), paper.issued?.slice(0, 4)].filter(Boolean).join(' · ');
}
