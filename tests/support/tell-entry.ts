import type { MarkdownEntry } from '../../src/listing/markdown/parse.ts';

/** What an entry of a list tells, in one line: title, people, venue, date, short name, note, kinds of links. */
export function tellEntry({
  title,
  byline,
  venue,
  issued,
  shortName,
  note,
  papers,
  links,
}: MarkdownEntry): string {
  const people = byline && (byline.names?.join(' + ') ?? `“${byline.text}”`);
  const kinds = [papers.length > 0 && 'paper', ...links.map(({ kind }) => kind)].filter(Boolean);
  return [
    title,
    people,
    venue,
    issued,
    shortName && `=${shortName}`,
    note && `(${note})`,
    `→ ${kinds.join(', ')}`,
  ]
    .filter(Boolean)
    .join(' | ');
}
