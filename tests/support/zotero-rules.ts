import type { HTMLElement } from 'node-html-parser';

/** What Zotero takes from a page, as far as it matters here. */
export interface ZoteroItem {
  itemType: string;
  title?: string;
  publicationTitle?: string;
  creators: string[];
  date?: string;
  publisher?: string;
  abstractNote?: string;
  tags: string[];
  DOI?: string;
  url?: string;
}

/** Types whose `rft.title` names what the paper appeared in, once the type is known. */
const PARTS = new Set(['journalArticle', 'conferencePaper', 'bookSection']);
const ITEM_TYPES = new Set([
  'preprint',
  'document',
  'conferencePaper',
  'journalArticle',
  'bookSection',
  'report',
  'webpage',
]);

/**
 * The items that Zotero's COinS translator offers of a page: all spans of class Z3988 with a title attribute. One part
 * without “=” or one malformed escape throws, which in Zotero costs the whole page.
 */
export function zoteroItems(page: HTMLElement): ZoteroItem[] {
  return page
    .querySelectorAll('span.Z3988')
    .map((span) => span.getAttribute('title'))
    .filter((title) => title !== undefined && title !== '')
    .map((title) => itemFromContext(title ?? ''))
    .filter(({ title }) => title !== undefined);
}

function itemFromContext(context: string): ZoteroItem {
  const item: ZoteroItem = { itemType: 'webpage', creators: [], tags: [] };
  const parts = context.split('&').map((part) => {
    const [key = '', value] = part.split('=');
    if (value === undefined) throw new Error(`no “=” in ${part}`);
    return [key, decodeURIComponent(value.replace(/\+|%2B/gi, ' '))] as const;
  });
  const format = parts.find(([key]) => key === 'rft_val_fmt')?.[1];
  if (format !== 'info:ofi/fmt:kev:mtx:dc') throw new Error(`another format: ${format}`);
  for (const [key, value] of parts) {
    if (value === '') continue;
    if (key === 'rft_id' && value.toLowerCase().startsWith('info:doi')) item.DOI = value.slice(9);
    else if (key === 'rft_id' && /^https?:\/\//.test(value)) item.url = value;
    else if (key === 'rft.title' && PARTS.has(item.itemType)) item.publicationTitle = value;
    else if (key === 'rft.title') item.title = value;
    else if (key === 'rft.type' && ITEM_TYPES.has(value)) item.itemType = value;
    else if (key === 'rft.au') item.creators.push(value);
    else if (key === 'rft.date') item.date = value;
    else if (key === 'rft.source') item.publicationTitle = value;
    else if (key === 'rft.publisher') item.publisher = value;
    else if (key === 'rft.subject') item.tags.push(value);
    else if (key === 'rft.description') item.abstractNote = value;
  }
  return item;
}

/** What Zotero is to make of a paper, by its type in CSL. */
export const ZOTERO_TYPES: Readonly<Record<string, string>> = {
  article: 'preprint',
  'article-journal': 'journalArticle',
  'paper-conference': 'conferencePaper',
};

/** Tags that decide an item's type over `z:itemType`; the last in the document wins. */
const CONTAINER_TYPES: Readonly<Record<string, string>> = {
  citation_journal_title: 'journalArticle',
  citation_conference_title: 'conferencePaper',
  citation_conference: 'conferencePaper',
  citation_inbook_title: 'bookSection',
  citation_technical_report_institution: 'report',
  citation_dissertation_institution: 'thesis',
};

/** The type that Zotero's Embedded Metadata translator gives a page's only item, by its meta tags in their order. */
export function embeddedType(tags: readonly { name: string; content: string }[]): string | undefined {
  const container = tags.findLast(({ name }) => name in CONTAINER_TYPES);
  if (container) return CONTAINER_TYPES[container.name];
  const given = tags.find(({ name }) => name === 'z:itemType');
  if (given) return given.content;
  return tags.some(({ name }) => name === 'citation_title') ? 'journalArticle' : undefined;
}
