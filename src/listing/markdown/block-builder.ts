import type { Run } from './runs.ts';

/** A block of a list: what it is made of, whether it was written in Markdown or HTML. */
export type Block =
  | { kind: 'heading'; depth: number; runs: Run[]; line: number }
  | { kind: 'paragraph'; runs: Run[]; line: number }
  /** What `<details>` is folded under; `ends` says where it is unfolded again. */
  | { kind: 'summary'; runs: Run[]; line: number }
  | { kind: 'end of details'; line: number }
  | { kind: 'item'; runs: Run[]; items: Item[]; line: number }
  | { kind: 'row'; cells: Run[][]; header: readonly string[]; line: number }
  | { kind: 'code'; language: string; text: string; line: number };
export type Item = Extract<Block, { kind: 'item' }>;
type Row = Extract<Block, { kind: 'row' }>;

type Frame =
  | { kind: 'heading' | 'paragraph' | 'summary'; block: { runs: Run[] }; isHtml: boolean }
  | { kind: 'item'; block: Item; isHtml: boolean }
  | { kind: 'table'; header: readonly string[] | undefined; isHtml: boolean }
  | { kind: 'row'; block: Row; isHead: boolean; isHtml: boolean };

/** Deeper nesting is no list of papers. */
const DEEPEST = 40;

/** Look and link of the text that is being read. */
export type Style = Pick<Run, 'bold' | 'italic' | 'struck' | 'code' | 'link'>;

/** Collects blocks from what opens and closes, in any order, as HTML in Markdown may have it. */
export class BlockBuilder {
  readonly blocks: Block[] = [];
  readonly #frames: Frame[] = [];

  heading(depth: number, line: number, isHtml: boolean): void {
    this.#endText();
    const block: Block = { kind: 'heading', depth, runs: [], line };
    this.blocks.push(block);
    this.#open({ kind: 'heading', block, isHtml });
  }

  summary(line: number): void {
    this.#endText();
    const block: Block = { kind: 'summary', runs: [], line };
    this.blocks.push(block);
    this.#open({ kind: 'summary', block, isHtml: true });
  }

  endOfDetails(line: number): void {
    this.#endText();
    this.blocks.push({ kind: 'end of details', line });
  }

  item(line: number, isHtml: boolean): void {
    this.#endText();
    const block: Item = { kind: 'item', runs: [], items: [], line };
    const above = this.#frames.at(-1);
    if (above?.kind === 'item') above.block.items.push(block);
    else if (above === undefined) this.blocks.push(block);
    // In a cell an item is only a line.
    if (above?.kind === 'row') this.break(line);
    else this.#open({ kind: 'item', block, isHtml });
  }

  table(isHtml: boolean): void {
    this.#endText();
    this.#open({ kind: 'table', header: undefined, isHtml });
  }

  row(line: number, isHead: boolean, isHtml: boolean): void {
    const table = this.#frames.findLast((frame) => frame.kind === 'table');
    const block: Row = { kind: 'row', cells: [], header: table?.header ?? [], line };
    this.#open({ kind: 'row', block, isHead, isHtml });
  }

  cell(isHead: boolean): void {
    const row = this.#frames.at(-1);
    if (row?.kind !== 'row') return;
    row.isHead ||= isHead && row.block.cells.length === 0;
    row.block.cells.push([]);
  }

  /** Text of its own line: a paragraph, or another line of what is open. */
  paragraph(line: number, isHtml: boolean): void {
    const above = this.#frames.at(-1);
    if (above?.kind === 'item' || above?.kind === 'row') this.break(line);
    else if (above === undefined || above.kind === 'table') {
      const block: Block = { kind: 'paragraph', runs: [], line };
      this.blocks.push(block);
      this.#open({ kind: 'paragraph', block, isHtml });
    } else if (above.kind === 'paragraph') this.break(line);
  }

  code(language: string, text: string, line: number): void {
    this.#endText();
    this.blocks.push({ kind: 'code', language, text, line });
  }

  text(text: string, line: number, style: Style, image?: true): void {
    if (this.#frames.length === 0 || this.#frames.at(-1)?.kind === 'table') {
      if (text.trim() === '') return;
      this.paragraph(line, true);
    }
    this.#runs()?.push({ text, line, ...style, ...(image && { image }) });
  }

  break(line: number): void {
    const runs = this.#runs();
    if (runs && runs.length > 0 && !runs.at(-1)?.break) runs.push({ text: '', line, break: true });
  }

  /** Closes the innermost of that kind and what is open in it; HTML closes only what HTML opened. */
  close(kind: Frame['kind'], isHtml: boolean): void {
    const at = this.#frames.findLastIndex((frame) => frame.kind === kind && frame.isHtml === isHtml);
    if (at < 0) return;
    while (this.#frames.length > at) this.#pop();
  }

  /** Closes what is still open at the end of the file. */
  end(): Block[] {
    while (this.#frames.length > 0) this.#pop();
    return this.blocks;
  }

  /** Ends a paragraph that HTML's text began without saying so. */
  #endText(): void {
    if (this.#frames.at(-1)?.kind === 'paragraph') this.#frames.pop();
  }

  #open(frame: Frame): void {
    if (this.#frames.length < DEEPEST) this.#frames.push(frame);
  }

  #pop(): void {
    const frame = this.#frames.pop();
    if (frame?.kind !== 'row') return;
    const table = this.#frames.findLast((other) => other.kind === 'table');
    if (!table) return;
    if (table.header === undefined && frame.isHead) {
      table.header = frame.block.cells.map((cell) =>
        cell
          .map(({ text }) => text)
          .join('')
          .trim(),
      );
      return;
    }
    table.header ??= [];
    const above = this.#frames.find((other) => other.kind === 'item');
    if (!above) this.blocks.push({ ...frame.block, header: table.header });
  }

  #runs(): Run[] | undefined {
    const frame = this.#frames.at(-1);
    if (frame?.kind === 'row') {
      if (frame.block.cells.length === 0) frame.block.cells.push([]);
      return frame.block.cells.at(-1);
    }
    return frame?.kind === 'table' ? undefined : frame?.block.runs;
  }
}
