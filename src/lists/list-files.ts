import type { Author, Paper } from '../schema.ts';

/**
 * Papers, and people with a page, up to which the lists of authors and years have bibliographic files, and those of authors
 * feeds: with more, these would be a third of all files and hold all papers several times, while each paper, topic and
 * listing has its own. Few papers can have many people: those of one collaboration are by hundreds, each of whose files
 * would name all the others.
 */
const MOST = 2000;

/**
 * Whether an author's list has files, its feed among them. What has been published stays, however many papers there are.
 * @param papers number of all papers
 * @param people number of people with a page
 */
export function authorHasFiles(
  { published }: Pick<Author, 'published'>,
  papers: number,
  people: number,
): boolean {
  return Math.max(papers, people) <= MOST || published === 'files';
}

/**
 * Whether the lists of years have files. Years are not recorded, but where files of people were published those of years
 * were, too, and stay.
 * @param papers all papers
 */
export function yearsHaveFiles(papers: readonly Pick<Paper, 'authors'>[]): boolean {
  return (
    papers.length <= MOST ||
    papers.some(({ authors }) => authors?.some(({ published }) => published === 'files'))
  );
}

/** Papers above which people have a page from three papers on: with two, their pages would be half of all. */
const MANY_PAPERS = 10_000;

/**
 * How many papers somebody must have here for a page of their own.
 * @param count number of all papers
 */
export function fewestPapersOfAuthor(count: number): number {
  return count > MANY_PAPERS ? 3 : 2;
}
