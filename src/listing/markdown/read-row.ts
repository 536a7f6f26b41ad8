import { readByline } from './byline.ts';
import type { Draft } from './draft.ts';
import { readImprint } from './imprint.ts';
import { markLine } from './marked-line.ts';
import { cleanTitle, readEntry } from './read-entry.ts';
import { linesOf, type Run, textOf } from './runs.ts';
import { isTitleLike } from './saying.ts';

/** What a column of a table tells. */
type Column = 'title' | 'byline' | 'venue' | 'issued' | 'shortName' | 'note' | 'link' | 'other';

/** Columns by the words of their headings. */
const HEADINGS: readonly [column: Column, name: RegExp][] = [
  ['title', /\b(?:titles?|paper(?: (?:title|name))?s?|article|publication|reference)\b|论文|标题|题目|文章/i],
  ['byline', /\bauthors?\b|作者/i],
  ['issued', /\b(?:date|year|time|month|published|submitted)\b|时间|日期|年份/i],
  [
    'venue',
    /\b(?:venues?|pub|publi(?:cation|sher|shed)|conf(?:erence)?s?|journals?|where|source|accepted)\b|会议|期刊|收录|发表/i,
  ],
  [
    'shortName',
    /\b(?:abbr\w*|acronym|short|alias|models?|methods?|names?|keywords?|approach|algorithm|system|benchmark|dataset)\b|模型|方法|名称|关键词/i,
  ],
  [
    'note',
    /\b(?:notes?|comments?|remarks?|descriptions?|summary|tl;?dr|highlights?|introduction|contributions?|key idea)\b|简介|备注|说明|描述|摘要/i,
  ],
  [
    'link',
    /\b(?:links?|pdf|url|code|github|repo\w*|project|website|page|demo|video|slides|data|weights|checkpoint\w*|arxiv|doi)\b|链接|代码|源码|项目/i,
  ],
];

/** Columns of what a paper builds on, which is not its own name. */
const NO_NAME =
  /\b(?:base|backbone|foundation|underlying|target|teacher|student)\s+(?:model|method|network|system)s?\b/i;

/** What the columns of a table tell, by their headings and by what stands in them. */
export function readColumns(
  header: readonly string[],
  rows: readonly (readonly (readonly Run[])[])[],
): Column[] {
  const width = Math.max(header.length, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at): Column => {
    const name = header[at]?.trim() ?? '';
    return NO_NAME.test(name)
      ? 'other'
      : (HEADINGS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other');
  });
  const share = (at: number) =>
    rows.filter(
      (row) => isTitleLike(titleText(row[at] ?? [])) && titleText(row[at] ?? []).split(/\s+/).length >= 3,
    ).length / Math.max(1, rows.length);
  const titles = columns.flatMap((column, at) => (column === 'title' ? [{ at, share: share(at) }] : []));
  // A column called “Paper” may hold nothing but links to them, beside one of titles.
  const [best] = titles.toSorted((a, b) => b.share - a.share || a.at - b.at);
  if (best && best.share >= 0.3)
    return columns.map((column, at) => (column === 'title' && at !== best.at ? 'link' : column));
  const named = columns
    .map((column, at) => ({ column, at, share: share(at) }))
    .filter(
      ({ column }) => column !== 'note' && column !== 'byline' && column !== 'venue' && column !== 'issued',
    )
    .toSorted((a, b) => b.share - a.share || a.at - b.at)[0];
  if (named && named.share >= 0.5)
    return columns.map((column, at) => (at === named.at ? 'title' : column === 'title' ? 'link' : column));
  return columns;
}

/** Text of a cell without its labels. */
function titleText(cell: readonly Run[]): string {
  return linesOf(cell)
    .map((line) => markLine(line).text.replace(/\uE000(?:\([^()]*\))?/g, ' '))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Reads a row: its title's cell as an entry of its own, and what the other cells tell. */
export function readRow(cells: readonly (readonly Run[])[], columns: readonly Column[], line: number): Draft {
  const titleAt = columns.indexOf('title');
  const shortAt = columns.indexOf('shortName');
  const isTitled = titleText(cells[titleAt] ?? []) !== '';
  const titleCell = (isTitled ? cells[titleAt] : undefined) ?? cells[shortAt] ?? [];
  const entry = wholeTitle(readEntry(linesOf(titleCell)), linesOf(titleCell));
  const all = readEntry(cells.flatMap((cell) => linesOf(cell)));
  const draft: Draft = {
    ...entry,
    line,
    links: [
      ...entry.links,
      ...all.links.filter(({ url }) => entry.links.every((known) => known.url !== url)),
    ],
    text: cells.map(textOf).filter(Boolean).join(' · '),
    look: entry.title === '' ? 'none' : titleAt >= 0 ? 'cell' : entry.look,
  };
  const dated = new Set<Column>();
  for (const [at, cell] of cells.entries()) {
    const text = textOf(cell);
    if (at === titleAt || !/[\p{L}\p{N}]/u.test(text)) continue;
    const column = columns[at] ?? 'other';
    if (column === 'byline') draft.byline ??= readByline(text) ?? { text };
    else if (column === 'venue' || column === 'issued') {
      const imprint = readImprint(titleText(cell) || text, column === 'venue');
      if (imprint?.venue) draft.venue ??= imprint.venue;
      // Of several dates the first is kept, or what says it more exactly; a column of dates before other cells.
      const isNews = dated.has(column)
        ? imprint?.issued?.startsWith(draft.issued ?? '')
        : column === 'issued';
      if (imprint?.issued && (isNews || draft.issued === undefined)) draft.issued = imprint.issued;
      if (imprint?.issued) dated.add(column);
    } else if (column === 'shortName' && titleAt >= 0 && text.length <= 40)
      draft.shortName ??= cleanTitle(text);
    else if (column === 'note' && text.length > 3) draft.note = draft.note ? `${draft.note}. ${text}` : text;
  }
  return draft;
}

/** Of a cell with nothing but a title only part may be a link: what goes on in small letters belongs to it. */
function wholeTitle(entry: Draft, lines: readonly (readonly Run[])[]): Draft {
  const { note, ...others } = entry;
  const text = cleanTitle(titleText(lines[0] ?? []));
  const goesOn =
    note !== undefined && lines.length === 1 && /^\p{Ll}/u.test(note) && text === `${entry.title} ${note}`;
  return goesOn ? { ...others, title: text } : entry;
}
