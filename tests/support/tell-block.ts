import type { Block } from '../../src/listing/markdown/block-builder.ts';
import type { Run } from '../../src/listing/markdown/runs.ts';

/** Runs in one line: `*bold`, `_italic`, `~struck`, `` `code ``, `!image`, `text→address`; `⏎` between lines. */
export function tellRuns(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      const looks: [is: boolean | undefined, sign: string][] = [
        [run.bold, '*'],
        [run.italic, '_'],
        [run.struck, '~'],
        [run.code, '`'],
        [run.image, '!'],
      ];
      const signs = looks.map(([is, sign]) => (is ? sign : '')).join('');
      return run.break ? '⏎' : `${signs}${run.text}${run.link ? `→${run.link.url}` : ''}`;
    })
    .join('·');
}

/** A block in one line: kind, line, what it says, and in brackets the items below it. */
export function tellBlock(block: Block): string {
  switch (block.kind) {
    case 'row':
      return `row ${block.line}: ${block.cells.map(tellRuns).join(' | ')} {${block.header.join()}}`;
    case 'item':
      return `item ${block.line}: ${[tellRuns(block.runs), ...block.items.map((item) => `[${tellBlock(item)}]`)].join(' ')}`;
    case 'code':
      return `code ${block.line}: ${block.language} ${block.text}`;
    case 'heading':
      return `h${block.depth} ${block.line}: ${tellRuns(block.runs)}`;
    case 'end of details':
      return `end ${block.line}`;
    default:
      return `${block.kind} ${block.line}: ${tellRuns(block.runs)}`;
  }
}
