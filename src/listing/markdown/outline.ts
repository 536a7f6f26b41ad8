import type { Block, Item } from './block-builder.ts';
import { headingName, type Run, textOf } from './runs.ts';

/** A heading of a list, with the headings above it. */
export interface Section {
  /** Name without emoji and numbers. */
  title: string;
  /** Place of the heading above among all sections; missing for those on the ground floor. */
  above?: number;
  line: number;
}

/** A block that may be an entry, in its section. */
export interface Placed {
  block: Extract<Block, { kind: 'heading' | 'paragraph' | 'item' | 'row' }>;
  /** Place of its section among all; -1 before the first. */
  section: number;
  /** Number of the list or table that it belongs to. */
  group: number;
}

export interface Outline {
  /** Title of the list, from its first heading. */
  title?: string;
  sections: Section[];
  placed: Placed[];
  codes: Extract<Block, { kind: 'code' }>[];
}

/** Headings that only say that papers follow: the list's own words for itself. */
const GENERIC =
  /^(?:(?:the\s+)?(?:(?:all|full|main|must[- ]read|selected|related)\s+)?(?:papers?|publications?|reading|references?|literature|articles?)(?:\s+\([^()]*\))?(?:\s+(?:list|lists|collection))?|paper\s*lists?|lists?(?:\s+of\s+papers)?|click .*|(?:un)?fold|expand|details|show (?:more|all)|论文(?:列表)?)$/i;

/** Sections about the list itself. */
export const ABOUT_THE_LIST =
  /^(?:(?:table of )?contents?|toc|contribut\w*(?: (?:to|guide\w*|us).*)?|how to contribute|licen[cs]e|acknowledge?ments?|citations?|cit(?:e|ing)(?: .*)?|star[- ]?history|stargazers(?: .*)?|news|(?:latest )?updates?|change ?log|contact(?: us)?|disclaimer|maintainers?|目录|贡献|引用|致谢|许可)$/i;
/** A heading or summary that is open. What is asked of all that are open is kept with the innermost: they may be thousands. */
interface Open {
  depth: number;
  isSummary: boolean;
  /** The section that blocks in it belong to; -1 where there is none. */
  section: number;
  /** The section that a section in it stands below: none about the list itself; -1 where there is none. */
  above: number;
}

/** Orders blocks by the headings that they stand under. */
export function readOutline(blocks: readonly Block[]): Outline {
  const title = titleOf(blocks);
  const outline: Outline = { sections: [], placed: [], codes: [], ...(title && { title: title.name }) };
  const open: Open[] = [];
  let group = 0;
  let last: Block['kind'] | readonly string[] | undefined;
  const here = () => open.at(-1)?.section ?? -1;
  for (const block of blocks) {
    const kind = block.kind === 'row' ? block.header : block.kind;
    if (kind !== last || block.kind === 'heading') group += 1;
    last = kind;
    if (block.kind === 'code') outline.codes.push(block);
    else if (block.kind === 'end of details') {
      const at = open.findLastIndex(({ isSummary }) => isSummary);
      if (at >= 0) open.splice(at);
    } else if (block.kind === 'heading' || block.kind === 'summary') {
      const isSummary = block.kind === 'summary';
      const depth = isSummary ? (open.at(-1)?.depth ?? 0) + 1 : block.depth;
      while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
      if (!isSummary && block !== title?.block) outline.placed.push({ block, section: here(), group });
      const name = headingName(textOf(block.runs));
      const above = open.at(-1)?.above ?? -1;
      const isNew =
        name !== '' &&
        block !== title?.block &&
        !GENERIC.test(name) &&
        !(isSummary && says(outline, above, name));
      if (isNew) outline.sections.push({ title: name, line: block.line, ...(above >= 0 && { above }) });
      const section = isNew ? outline.sections.length - 1 : here();
      open.push({ depth, isSummary, section, above: isNew && !ABOUT_THE_LIST.test(name) ? section : above });
    } else outline.placed.push({ block, section: here(), group });
  }
  return outline;
}

/** Whether what a part is folded under says no more than its heading. */
function says(outline: Outline, section: number, name: string): boolean {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const above = words(outline.sections[section]?.title ?? '');
  const own = [...words(name)];
  return (
    own.length > 6 ||
    own.every((word) => above.has(word) || /^(?:other|more|click|to|expand|papers?|the|all|list)$/.test(word))
  );
}

/** The heading that names the list: the first, where no other is as high or it only names the list. */
function titleOf(blocks: readonly Block[]): { block: Block; name: string } | undefined {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const [first] = headings;
  if (!first) return undefined;
  const name = headingName(textOf(first.runs));
  const highest = Math.min(...headings.map(({ depth }) => depth));
  const isAlone = headings.filter(({ depth }) => depth === first.depth).length === 1;
  const second = headings[1];
  const between = blocks.slice(blocks.indexOf(first) + 1, second ? blocks.indexOf(second) : undefined);
  const isEmpty = between.every(isNoEntry);
  const named =
    first.depth === highest && (isAlone ? second !== undefined || !isEmpty : isEmpty && first.depth === 1);
  return named && name !== '' ? { block: first, name } : undefined;
}

/** Whether a block is no entry: prose, or a line of contents, whose links lead into the list. */
function isNoEntry(block: Block): boolean {
  if (block.kind !== 'item') return block.kind !== 'row';
  return everyRun(block, ({ link }) => !link || link.url.startsWith('#'));
}

function everyRun(item: Item, test: (run: Run) => boolean): boolean {
  return item.runs.every(test) && item.items.every((below) => everyRun(below, test));
}
