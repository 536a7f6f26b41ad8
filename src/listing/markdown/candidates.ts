import type { Item } from './block-builder.ts';
import { readByline } from './byline.ts';
import type { Draft } from './draft.ts';
import { readImprint } from './imprint.ts';
import type { Placed } from './outline.ts';
import { readEntry } from './read-entry.ts';
import { readHeaded } from './read-headed.ts';
import { readField } from './read-rest.ts';
import { readColumns, readRow } from './read-row.ts';
import { linesOf, type Run, textOf } from './runs.ts';
import { isTitleLike } from './saying.ts';

/** Something that may be a paper's entry. */
export interface Candidate {
  draft: Draft;
  kind: 'item' | 'paragraph' | 'row' | 'heading';
  section: number;
  /** Number of the list or table that it belongs to, whose shape helps the doubtful ones. */
  group: number;
}

/** All that may be entries, in the order of the file. */
export function findCandidates(placed: readonly Placed[]): Candidate[] {
  const candidates: Candidate[] = [];
  const columns = columnsByGroup(placed);
  let done = -1;
  for (const [index, { block, section, group }] of placed.entries()) {
    if (index <= done) continue;
    const add = (kind: Candidate['kind'], draft: Draft) => candidates.push({ draft, kind, section, group });
    if (block.kind === 'item') for (const draft of readItem(block)) add('item', draft);
    else if (block.kind === 'row') add('row', readRow(block.cells, columns.get(group) ?? [], block.line));
    else if (block.kind === 'heading') {
      const draft = readEntry([block.runs]);
      const headed = draft.look === 'link' ? undefined : readHeaded(placed, index);
      if (draft.look === 'link') add('heading', draft);
      else if (headed) {
        add('paragraph', headed.draft);
        done = headed.last;
      }
    } else {
      for (const lines of splitEntries(linesOf(block.runs))) {
        const draft = readEntry(lines);
        // Badges and labels in a line of their own, or people, belong to the entry above them.
        const before = candidates.at(-1);
        if (before && before.group >= group - 2 && completes(before.draft, draft, lines))
          addTo(before.draft, draft);
        else add('paragraph', draft);
      }
    }
  }
  return candidates;
}

function columnsByGroup(placed: readonly Placed[]): Map<number, ReturnType<typeof readColumns>> {
  const tables = new Map<number, { header: readonly string[]; rows: Run[][][] }>();
  for (const { block, group } of placed) {
    if (block.kind !== 'row') continue;
    const table = tables.get(group) ?? { header: block.header, rows: [] };
    table.rows.push(block.cells);
    tables.set(group, table);
  }
  return new Map([...tables].map(([group, { header, rows }]) => [group, readColumns(header, rows)]));
}

/** Whether a paragraph has nothing but labels or people, which the entry before it lacks. */
function completes(entry: Draft, draft: Draft, lines: readonly (readonly Run[])[]): boolean {
  const text = lines
    .flat()
    .filter(({ link, image }) => !link && !image)
    .map((run) => run.text)
    .join('');
  const lacksPlace = entry.links.every(({ isPaper }) => !isPaper);
  if (draft.links.length > 0)
    return (
      !/[\p{L}\p{N}]/u.test(text) &&
      !isTitleLike(draft.title) &&
      (lacksPlace || draft.links.every(({ isPaper }) => !isPaper))
    );
  return entry.byline === undefined && isTitleLike(entry.title) && readByline(text) !== undefined;
}

function addTo(entry: Draft, draft: Draft): void {
  const known = new Set(entry.links.map(({ url }) => url));
  entry.links.push(...draft.links.filter(({ url }) => !known.has(url)));
  const byline = entry.byline ?? (draft.links.length === 0 ? readByline(draft.text) : undefined);
  if (byline) entry.byline = byline;
}

/** An item and those below it as entries: they are the details of one paper, or papers under a common label. */
function readItem(item: Item): Draft[] {
  const own = linesOf(item.runs);
  if (item.items.length === 0) return own.length > 0 ? [readEntry(own)] : [];
  const parts = splitItems(item, own);
  if (parts.details === undefined) return item.items.flatMap(readItem);
  const lines = [...own, ...parts.details];
  return [...(lines.length > 0 ? [readEntry(lines)] : []), ...parts.papers.flatMap(readItem)];
}

/** Which of the items below are details of this one; all of them are entries where it is only a label. */
function splitItems(item: Item, own: Run[][]): { details?: Run[][]; papers: readonly Item[] } {
  const draft = readEntry(own);
  const drafts = item.items.map((below) => ({ below, draft: readEntry(linesOf(below.runs)) }));
  const standing = drafts.filter(
    ({ below, draft: other }) =>
      standsAlone(other) || below.items.some((deeper) => standsAlone(readEntry(linesOf(deeper.runs)))),
  );
  const hasOwnPlace = draft.links.some(({ isPaper }) => isPaper);
  const isLabel =
    readImprint(draft.text) !== undefined ||
    /[:：]$/.test(draft.text) ||
    draft.title === '' ||
    readImprint(draft.title) !== undefined;
  const plain = standing.filter(({ draft: other }) => other.look === 'plain');
  // One line that nobody would call a title below one that has no link: people and a venue, in some odd spelling.
  const isOneDetail =
    !isLabel && drafts.length <= 3 && standing.length === 1 && plain.length === 1 && draft.links.length === 0;
  if (standing.length === 0 || isOneDetail)
    return isLabel &&
      !drafts.some(({ draft: other }) => readByline(other.text)) &&
      draft.links.length === 0 &&
      draft.title === ''
      ? { papers: [] }
      : { details: detailsOf(item.items), papers: [] };
  if (!hasOwnPlace && (isLabel || draft.links.length === 0 || draft.look === 'plain')) return { papers: [] };
  const papers = standing.map(({ below }) => below);
  return { details: detailsOf(item.items.filter((below) => !papers.includes(below))), papers };
}

function detailsOf(items: readonly Item[]): Run[][] {
  return items.flatMap((item) => [...linesOf(item.runs), ...detailsOf(item.items)]);
}

/** Whether an item below another is an entry of its own: a title, not people or a label, that leads to a paper. */
function standsAlone(draft: Draft): boolean {
  if (draft.look === 'none' || !draft.links.some(({ isPaper }) => isPaper) || !isTitleLike(draft.title))
    return false;
  const people = readByline(draft.title);
  // Two words with a comma are only people's where nothing says that they are a title.
  const arePeople = people !== undefined && (draft.look !== 'link' || people.names !== undefined);
  return !arePeople && readImprint(draft.title) === undefined;
}

/** Lines of one paragraph by the entries that they make: each begins with a title, once the one before has its link. */
function splitEntries(lines: readonly Run[][]): Run[][][] {
  const entries: Run[][][] = [];
  let hasPlace = false;
  for (const line of lines) {
    const draft = readEntry([line]);
    const begins =
      !readField(textOf(line)) && (draft.look === 'bold' || draft.look === 'link' || draft.look === 'quoted');
    if (entries.length === 0 || (hasPlace && begins)) {
      entries.push([line]);
      hasPlace = false;
    } else entries.at(-1)?.push(line);
    hasPlace ||=
      draft.links.some(({ isPaper }) => isPaper) ||
      (entries.at(-1)?.length === 1 && draft.links.length === 0 && /^\W*(?:pre|post)-/i.test(textOf(line)));
  }
  return entries;
}
