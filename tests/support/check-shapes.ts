import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseMarkdownList } from '../../src/listing/markdown/parse.ts';
import { tellEntry } from './tell-entry.ts';

/** A shape that entries have in lists in Markdown, some lines of it, and what is read of them. */
export type Shape = readonly [shape: string, lines: readonly string[], entries: readonly string[]];

/** One test for each shape. */
export function checkShapes(shapes: readonly Shape[]): void {
  describe('an entry of a list in Markdown', () => {
    for (const [shape, lines, entries] of shapes) {
      test(`is read in the shape: ${shape}`, () => {
        const source = `# A list\n\n## Lamps\n\n${lines.join('\n')}\n`;
        assert.deepEqual(parseMarkdownList(source).entries.map(tellEntry), entries);
      });
    }
  });
}
