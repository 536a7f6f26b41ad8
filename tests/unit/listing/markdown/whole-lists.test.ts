import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { type MarkdownList, parseMarkdownList } from '../../../../src/listing/markdown/parse.ts';
import { tellEntry } from '../../../support/tell-entry.ts';

const folder = join(import.meta.dirname, '../../../fixtures/markdown-lists');

/** What was read of a list: each section with its entries by line, then what was set aside. */
function tellList({ title, sections, entries, setAside }: MarkdownList): string {
  const nameOf = (at: number | undefined): string =>
    at === undefined || at < 0
      ? ''
      : [nameOf(sections[at]?.above), sections[at]?.title].filter(Boolean).join(' › ');
  const lines = entries.flatMap((entry, index) => [
    ...(entry.section === entries[index - 1]?.section ? [] : [`§ ${nameOf(entry.section)}`]),
    `${entry.line} ${tellEntry(entry)}`,
  ]);
  return [title ?? '', ...lines, ...setAside.map(({ line, url }) => `- ${line} ${url}`), ''].join('\n');
}

describe('a whole list in Markdown', () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.md')))
    test(`is read as a reader reads it: ${file}`, () => {
      const expected = readFileSync(join(folder, file.replace(/\.md$/, '.expected.txt')), 'utf8');
      assert.equal(tellList(parseMarkdownList(readFileSync(join(folder, file), 'utf8'))), expected);
    });
});
