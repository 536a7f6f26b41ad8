import { counted, countPapers } from '../formats/counted.ts';
import type { Note } from '../problem.ts';
import { titleKey } from '../text/keys/title-key.ts';
import type { PaperIdentity } from './recognise-papers.ts';
import type { PermalinksFile } from './schema.ts';

/** Titles that a note names. */
const MOST_NAMED = 5;

/**
 * Which papers came and went since addresses were recorded last. A paper may go where its address leads elsewhere; until
 * that is recorded, its entry has the mark of what it was.
 * @param fresh titles of the papers that have no recorded address
 */
export function paperNews(
  papers: readonly PaperIdentity[],
  fresh: readonly string[],
  { file, permalinks }: PermalinksFile,
): Note[] {
  const left = [...permalinks.papers.values()].flatMap(({ title, redirect, mark }) =>
    redirect !== undefined && mark !== undefined && title !== undefined ? [title] : [],
  );
  // Nearly always there are none.
  const keys = new Set(left.length === 0 ? [] : papers.map(({ key }) => key));
  const gone = left.filter((title) => !keys.has(titleKey(title)));
  const notes: Note[] = [];
  if (fresh.length > 0)
    notes.push({ file, message: `${counted(fresh.length, 'new paper')}: ${named(fresh)}` });
  if (gone.length > 0) {
    const message = `${countPapers(gone.length)} gone, with a redirect: ${named(gone)} · run “npm run permalinks” before you publish`;
    notes.push({ file, message });
  }
  return notes;
}

function named(titles: readonly string[]): string {
  const more = titles.length - MOST_NAMED;
  const first = titles.slice(0, MOST_NAMED).map((title) => `“${title}”`);
  return `${first.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
