import assert from 'node:assert/strict';
import { readBlocks } from '../../src/listing/markdown/blocks.ts';
import { readEntry } from '../../src/listing/markdown/read-entry.ts';
import { linesOf } from '../../src/listing/markdown/runs.ts';

/**
 * What is read of an entry in Markdown: look and title, people, `@venue`, date, `=short name`, `(note)`, `↗` where the
 * title is a link, `~` where it is struck out, then links: `→` to a paper, `·` to others, `!` where the text says more
 * than a label.
 */
export function tellDraft(source: string): string {
  const [block] = readBlocks(source);
  assert.ok(block?.kind === 'paragraph');
  const { look, title, byline, venue, issued, shortName, note, titleUrl, isStruck, links } = readEntry(
    linesOf(block.runs),
  );
  return [
    `${look}: ${title}`,
    byline && (byline.names?.join(' + ') ?? `“${byline.text}”`),
    venue && `@${venue}`,
    issued,
    shortName && `=${shortName}`,
    note && `(${note})`,
    titleUrl && '↗',
    isStruck && '~',
    ...links.map(({ isPaper, kind, isLabel }) => `${isPaper ? '→' : '·'}${kind}${isLabel ? '' : '!'}`),
  ]
    .filter(Boolean)
    .join(' | ');
}
