import type { Nodes } from 'mdast';
import { markdownToMdast } from 'satteri';
import { type Block, BlockBuilder, type Style } from './block-builder.ts';
import { htmlPieces } from './html-tags.ts';

/** So many marks of lists and quotations at the beginning of a line are no list; its reader would go as deep. */
const NESTED = /^((?:[ \t]{0,8}(?:[-*+>]|\d{1,9}[.)])[ \t]?){12})(?:[ \t]*(?:[-*+>]|\d{1,9}[.)]))+/gm;

/** Lines without a blank one between; HTML is not read by the reader of Markdown. */
const PARAGRAPH = /^(?![ \t]*<).+(?:\n.+)*/gm;
/**
 * For each character that is written by name (`&lt;`) the reader writes its paragraph down again up to there. More
 * letters than these come of no list.
 */
const MOST_WRITTEN = 100_000_000;

/** A paragraph of endless characters by name keeps them as they are written. */
function withFewReferences(paragraph: string): string {
  const references = paragraph.split('&').length - 1;
  return references * paragraph.length > MOST_WRITTEN ? paragraph.replaceAll('&', '\\&') : paragraph;
}

/** The blocks of a list in Markdown, its HTML and reference links resolved; comments are left out. */
export function readBlocks(source: string): Block[] {
  const readable = source.replace(NESTED, '$1').replace(PARAGRAPH, withFewReferences);
  const root: Nodes = markdownToMdast(readable, { features: { frontmatter: true } });
  const builder = new BlockBuilder();
  const definitions = new Map<string, string>();
  collectDefinitions(root, definitions);
  new Reader(builder, definitions).read(root, {});
  return builder.end();
}

function collectDefinitions(node: Nodes, definitions: Map<string, string>): void {
  if (node.type === 'definition' && !definitions.has(node.identifier))
    definitions.set(node.identifier, node.url);
  if ('children' in node) for (const child of node.children) collectDefinitions(child, definitions);
}

/** So many looks and links may be open at once; of more the oldest were forgotten by their author. */
const MOST_OPEN = 40;

/** Tags that only begin another line of text. */
const LINES = new Set(['p', 'div', 'center', 'blockquote', 'section', 'article', 'details', 'dd', 'dt']);

class Reader {
  readonly #builder: BlockBuilder;
  readonly #definitions: ReadonlyMap<string, string>;
  /** Looks and links that HTML has opened and not closed yet. */
  readonly #open: { name: string; style: Style }[] = [];

  constructor(builder: BlockBuilder, definitions: ReadonlyMap<string, string>) {
    this.#builder = builder;
    this.#definitions = definitions;
  }

  read(node: Nodes, style: Style): void {
    const line = node.position?.start.line ?? 1;
    const builder = this.#builder;
    switch (node.type) {
      case 'heading':
        this.#open.length = 0;
        builder.heading(node.depth, line, false);
        this.#children(node, style);
        builder.close('heading', false);
        break;
      case 'paragraph':
        builder.paragraph(line, false);
        this.#children(node, style);
        builder.close('paragraph', false);
        break;
      case 'listItem':
        builder.item(line, false);
        this.#children(node, style);
        builder.close('item', false);
        break;
      case 'table':
        this.#table(node.children, style);
        break;
      case 'code':
        builder.code(node.lang ?? '', node.value, line);
        break;
      case 'html':
        this.#html(node.value, line, style);
        break;
      case 'break':
        builder.break(line);
        break;
      case 'text':
        builder.text(node.value.replace(/\n/g, ' '), line, this.#style(style));
        break;
      case 'inlineCode':
        builder.text(node.value, line, { ...this.#style(style), code: true });
        break;
      case 'strong':
        this.#children(node, { ...style, bold: true });
        break;
      case 'emphasis':
        this.#children(node, { ...style, italic: true });
        break;
      case 'delete':
        this.#children(node, { ...style, struck: true });
        break;
      case 'link':
        this.#children(node, { ...style, link: { url: node.url } });
        break;
      case 'linkReference': {
        const url = this.#definitions.get(node.identifier);
        this.#children(node, url === undefined ? style : { ...style, link: { url } });
        break;
      }
      case 'image':
      case 'imageReference':
        builder.text(node.alt ?? '', line, this.#style(style), true);
        break;
      default:
        this.#children(node, style);
    }
  }

  #children(node: Nodes, style: Style): void {
    if ('children' in node) for (const child of node.children) this.read(child, style);
  }

  #table(rows: Extract<Nodes, { type: 'table' }>['children'], style: Style): void {
    const builder = this.#builder;
    builder.table(false);
    for (const [index, row] of rows.entries()) {
      builder.row(row.position?.start.line ?? 1, index === 0, false);
      for (const cell of row.children) {
        builder.cell(index === 0);
        this.#children(cell, style);
      }
      builder.close('row', false);
    }
    builder.close('table', false);
  }

  #style(style: Style): Style {
    return Object.assign({}, style, ...this.#open.map((open) => open.style));
  }

  #html(source: string, firstLine: number, style: Style): void {
    let line = firstLine;
    let counted = 0;
    for (const piece of htmlPieces(source)) {
      for (; counted < piece.at; counted += 1) if (source.charCodeAt(counted) === 0x0a) line += 1;
      if (piece.kind === 'text')
        this.#builder.text(piece.text.replace(/\s+/g, ' '), line, this.#style(style));
      else if (piece.kind === 'open') this.#openTag(piece.name, piece.attributes, line, style);
      else this.#closeTag(piece.name, line);
    }
  }

  #openTag(name: string, attributes: ReadonlyMap<string, string>, line: number, style: Style): void {
    const builder = this.#builder;
    const look = LOOKS.get(name);
    if (look) this.#begin(name, look);
    else if (name === 'a') {
      const url = attributes.get('href');
      if (url !== undefined) this.#begin(name, { link: { url } });
    } else if (name === 'br') builder.break(line);
    else if (name === 'img') builder.text(attributes.get('alt') ?? '', line, this.#style(style), true);
    else if (/^h[1-6]$/.test(name)) builder.heading(Number(name[1]), line, true);
    else if (name === 'summary') builder.summary(line);
    else if (name === 'li') {
      builder.close('item', true);
      builder.item(line, true);
    } else if (name === 'table') builder.table(true);
    else if (name === 'tr') {
      builder.close('row', true);
      builder.row(line, false, true);
    } else if (name === 'td' || name === 'th') builder.cell(name === 'th');
    else if (LINES.has(name)) builder.paragraph(line, true);
  }

  #begin(name: string, style: Style): void {
    if (this.#open.length === MOST_OPEN) this.#open.shift();
    this.#open.push({ name, style });
  }

  #closeTag(name: string, line: number): void {
    const builder = this.#builder;
    if (name === 'a' || LOOKS.has(name)) {
      const at = this.#open.findLastIndex((open) => open.name === name);
      if (at >= 0) this.#open.splice(at, 1);
    } else if (/^h[1-6]$/.test(name)) builder.close('heading', true);
    else if (name === 'summary') builder.close('summary', true);
    else if (name === 'details') builder.endOfDetails(line);
    else if (name === 'li') builder.close('item', true);
    else if (name === 'table') builder.close('table', true);
    else if (name === 'tr') builder.close('row', true);
    else if (LINES.has(name)) builder.close('paragraph', true);
  }
}

const LOOKS: ReadonlyMap<string, Style> = new Map<string, Style>([
  ['b', { bold: true }],
  ['strong', { bold: true }],
  ['i', { italic: true }],
  ['em', { italic: true }],
  ['s', { struck: true }],
  ['del', { struck: true }],
  ['strike', { struck: true }],
]);
