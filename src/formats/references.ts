import CSL, { type Engine } from 'citeproc';
import { type CslRecord, cslItem } from './csl.ts';
import type { CitedPaper, ExportContext } from './export-context.ts';
import { textAddress } from './identifiers.ts';
import { REFERENCE_STYLES, type ReferenceStyle } from './reference-styles.ts';

/** An element of a CSL style or locale as citeproc-js takes it. */
export interface CslNode {
  name: string;
  attrs: Readonly<Record<string, string>>;
  children: readonly (CslNode | string)[];
}

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

/** Formats papers one at a time; each engine is made once, on first use, and kept. */
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

function createStyleFormatter(style: CslNode, locale: CslNode): (item: ReferenceItem) => string {
  let current: ReferenceItem | undefined;
  const system = { retrieveLocale: () => locale, retrieveItem: () => current ?? {} };
  const engine: Engine = new CSL.Engine(system, singleReferenceStyle(style), 'en-US', true);
  Object.assign(engine.registry.namereg, UNREGISTERED_NAMES);
  passPlainTexts(engine);
  let turn = 0;
  return (item) => {
    // An item of the same id would be taken for the one before.
    turn = 1 - turn;
    current = { ...item, id: `item ${turn}` };
    engine.updateItems([current.id], true);
    const bibliography = engine.makeBibliography();
    const [entry = ''] = bibliography ? bibliography[1] : [];
    return entry
      .replace(/<\/?div[^<>]*>/g, '')
      .trim()
      .replaceAll(LESS, '&#60;')
      .replaceAll(GREATER, '&#62;');
  };
}

/**
 * Takes the place of the register of names that tells people of one name apart over a whole bibliography. A name is
 * shown by its family name (0), with initials (1) or in full (2), as the style has it.
 */
const UNREGISTERED_NAMES: Engine['registry']['namereg'] = {
  addname: () => undefined,
  delitems: () => ({}),
  evalname: (_item, _name, _index, _base, form, initials) =>
    form === 'short' ? 0 : typeof initials === 'string' ? 1 : 2,
};

/**
 * Spares plain texts, nearly all there are, what the engine would do to them in vain: taking markup and quotation marks
 * apart, and five searches for what is to be escaped.
 */
function passPlainTexts({ fun: { flipflopper } }: Engine): void {
  const processTags = flipflopper.processTags.bind(flipflopper);
  flipflopper.processTags = (blob) => (/[<>"'‘’“”]/.test(blob.blobs) ? processTags(blob) : undefined);
}

const HTML = CSL.Output.Formats.html;
const escapeText = HTML.text_escape;
HTML.text_escape = (text) => (text && !/[&<>\u0080-\uffff]|\s\s/.test(text) ? text : escapeText(text));

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
  // The engine keeps citations in a plain object by their text, in which “constructor” is something else.
  const title: CslNode = { name: 'text', attrs: { variable: 'title', prefix: '@' }, children: [] };
  const layout: CslNode = { name: 'layout', attrs: {}, children: [title] };
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
