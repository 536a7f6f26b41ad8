import type { Item } from './block-builder.ts';
import { readByline } from './byline.ts';
import type { Draft } from './draft.ts';
import { readImprint } from './imprint.ts';
import { ABOUT_THE_LIST, type Placed } from './outline.ts';
import { readEntry } from './read-entry.ts';
import { readField } from './read-rest.ts';
import { linesOf, type Run, textOf } from './runs.ts';
import { isTitleLike } from './saying.ts';

/** More lines than these tell of more than one paper. */
const MOST_LINES = 12;

/**
 * A paper whose title is a heading: what stands under it are people, a venue, labels, and no title.
 * @param at place of the heading
 * @returns the paper and the place of the last block that tells of it
 */
export function readHeaded(
  placed: readonly Placed[],
  at: number,
): { draft: Draft; last: number } | undefined {
  const heading = placed[at]?.block;
  if (heading?.kind !== 'heading') return undefined;
  const title = textOf(heading.runs);
  if (!isTitleLike(title) || title.split(/\s+/).length < 3) return undefined;
  if (ABOUT_THE_LIST.test(title) || readImprint(title) !== undefined) return undefined;
  const lines: Run[][] = [];
  let last = at;
  for (let next = placed[at + 1]?.block; next && next.kind !== 'heading'; next = placed[last + 1]?.block) {
    if (next.kind === 'row') return undefined;
    lines.push(...(next.kind === 'item' ? linesOfItem(next) : linesOf(next.runs)));
    last += 1;
    if (lines.length > MOST_LINES) return undefined;
  }
  if (!lines.every(isDetail)) return undefined;
  const draft = readEntry([heading.runs.map((run): Run => ({ ...run, bold: true })), ...lines]);
  return draft.links.some(({ isPaper }) => isPaper) ? { draft, last } : undefined;
}

function linesOfItem(item: Item): Run[][] {
  return [...linesOf(item.runs), ...item.items.flatMap(linesOfItem)];
}

/** Whether a line tells something of a paper, and names none itself. */
function isDetail(line: readonly Run[]): boolean {
  const field = readField(textOf(line));
  if (field) return !/^(?:paper|title)/i.test(textOf(line));
  const { title, text } = readEntry([line]);
  return (
    title === '' ||
    readByline(title) !== undefined ||
    readByline(text) !== undefined ||
    readImprint(title) !== undefined ||
    readImprint(text) !== undefined
  );
}
