import { type CslNode, createEntryFormatter } from './citation-engine.ts';
import { type CslRecord, cslItem } from './csl.ts';
import type { CitedPaper, ExportContext } from './export-context.ts';
import { textAddress } from './identifiers.ts';
import { type ItemShape, narrowStyle } from './narrow-style.ts';
import { REFERENCE_STYLES, type ReferenceStyle } from './reference-styles.ts';

/** Official styles by their ids at https://github.com/citation-style-language/styles, and the locale they speak. */
export interface StyleFiles {
  styles: Readonly<Record<ReferenceStyle, CslNode>>;
  /** Locale `en-US`. */
  locale: CslNode;
}

/** A paper's reference in one style. */
export interface Reference {
  style: ReferenceStyle;
  /** Name of the style for readers. */
  label: string;
  /** Safe HTML: text and `i`, `b`, `sup`, `sub`, `span`. */
  html: string;
  text: string;
}

/** Formats papers one at a time; engines are made on first use and kept, one for all papers of which a style shows the same. */
export function createReferenceFormatter({ styles, locale }: StyleFiles) {
  const formatters = new Map<ReferenceStyle, (item: ReferenceItem) => string>();
  const formatter = (style: ReferenceStyle) => {
    const known = formatters.get(style);
    if (known) return known;
    const made = createStyleFormatter(styles[style], locale);
    formatters.set(style, made);
    return made;
  };
  return (paper: CitedPaper, context: ExportContext): Reference[] => {
    const item = referenceItem(paper, context);
    return (Object.keys(REFERENCE_STYLES) as ReferenceStyle[]).map((style) => {
      const html = formatter(style)(item);
      return { style, label: REFERENCE_STYLES[style], html, text: plainText(html) };
    });
  };
}

/** What a style needs. */
type ReferenceItem = Omit<CslRecord, 'custom'>;

/**
 * Stand-ins for angle brackets, which citeproc-js takes for markup in a text
 * (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html).
 */
const LESS = '\uE000';
const GREATER = '\uE001';

/** More authors than any style shows or counts before it says “et al.”; some show the last one, too. Each costs time. */
const ENOUGH_AUTHORS = 25;

/**
 * Narrows a style to what it shows of each item, since the engine walks through all of a style for each: nine tenths
 * of one are about other kinds of items.
 */
function createStyleFormatter(style: CslNode, locale: CslNode): (item: ReferenceItem) => string {
  const single = singleReferenceStyle(style);
  const byShape = new Map<string, (item: object) => string>();
  const byStyle = new Map<string, (item: object) => string>();
  return (item) => {
    const shape = itemShape(item);
    const key = [shape.type, ...shape.variables, ...shape.dateParts].join(' ');
    let format = byShape.get(key);
    if (!format) {
      const narrowed = narrowStyle(single, shape);
      const json = JSON.stringify(narrowed);
      format = byStyle.get(json) ?? createEntryFormatter(narrowed, locale);
      byStyle.set(json, format);
      byShape.set(key, format);
    }
    return format(item)
      .replace(/<\/?div[^<>]*>/g, '')
      .trim()
      .replaceAll(LESS, '&#60;')
      .replaceAll(GREATER, '&#62;');
  };
}

function itemShape(item: ReferenceItem): ItemShape {
  const dateParts = item.issued?.['date-parts'][0].length ?? 0;
  const variables = Object.entries(item).flatMap(([variable, value]) => (value ? variable : []));
  return {
    type: item.type,
    // The engine adds the first page.
    variables: new Set([...variables, ...(item.page ? ['page-first'] : [])]),
    dateParts: new Set(['year', 'month', 'day'].slice(0, dateParts)),
  };
}

/** What a reference shows of a paper: no abstract, no second name for its venue. */
function referenceItem(paper: CitedPaper, context: ExportContext): ReferenceItem {
  const {
    abstract,
    keyword,
    note,
    custom,
    'event-title': event,
    archive,
    archive_location,
    ...rest
  } = cslItem(paper, context);
  const { 'original-date': first, ...item } = rest;
  const { title, author, 'container-title': venue } = item;
  return {
    ...item,
    // Readers are led to the text.
    URL: textAddress(paper, context.routes),
    title: withoutBrackets(title),
    ...(venue && { 'container-title': withoutBrackets(venue) }),
    ...(author && {
      author: author
        .filter((_, place) => place < ENOUGH_AUTHORS || place === author.length - 1)
        .map((person) =>
          Object.fromEntries(Object.entries(person).map(([part, text]) => [part, withoutBrackets(text)])),
        ),
    }),
  };
}

function withoutBrackets(text: string): string {
  return text.replaceAll('<', LESS).replaceAll('>', GREATER);
}

/**
 * A style for a reference that stands alone: unnumbered, and without what only sorts references or tells them apart,
 * which costs most of the time.
 */
function singleReferenceStyle(style: CslNode): CslNode {
  const layout: CslNode = { name: 'layout', attrs: {}, children: [] };
  const children = style.children.map((child) => {
    if (typeof child === 'string') return child;
    if (child.name === 'citation') return { name: 'citation', attrs: {}, children: [layout] };
    if (child.name !== 'bibliography') return child;
    const { 'second-field-align': align, 'subsequent-author-substitute': substitute, ...attrs } = child.attrs;
    return { ...withoutNumber(child), attrs };
  });
  return { ...style, children };
}

function withoutNumber(node: CslNode): CslNode {
  const children = node.children
    .filter((child) => typeof child === 'string' || !isOrderOrNumber(child))
    .map((child) => (typeof child === 'string' ? child : withoutNumber(child)));
  return { ...node, children };
}

function isOrderOrNumber({ name, attrs: { variable } }: CslNode): boolean {
  return name === 'sort' || (name === 'text' && variable === 'citation-number');
}

const ENTITIES: Readonly<Record<string, string>> = { '&#38;': '&', '&#60;': '<', '&#62;': '>' };

function plainText(html: string): string {
  return html
    .replace(/<[^<>]*>/g, '')
    .replace(/&#(?:38|60|62);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ');
}
