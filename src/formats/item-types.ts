import type { PaperType } from '../schema.ts';
import type { CitedPaper } from './export-context.ts';

/** What a kind of text is called in each format, and where its venue stands there. */
export interface ItemType {
  /** Type in CSL. */
  csl: PaperType;
  /** Entry type of BibTeX, and of BibLaTeX in its older words, with the field of the venue. */
  bibtex: { type: string; venue: string };
  /** `TY` of RIS. */
  ris: string;
  /** Item type of Zotero. */
  zotero: string;
  /** Meta tags of the venue. Zotero takes an item's type from the last of them, so that it is none without a venue. */
  venueTags: readonly string[];
}

const MISC = { type: 'misc', venue: 'howpublished' };

/** Preprints are reports in RIS, which has no type for them: of what there is, Zotero keeps their number and archive there. */
const PREPRINT: ItemType = { csl: 'article', bibtex: MISC, ris: 'RPRT', zotero: 'preprint', venueTags: [] };

const JOURNAL: ItemType = {
  csl: 'article-journal',
  bibtex: { type: 'article', venue: 'journal' },
  ris: 'JOUR',
  zotero: 'journalArticle',
  venueTags: ['citation_journal_title'],
};

const plain = (csl: PaperType, ris: string, zotero: string): ItemType => {
  return { csl, bibtex: MISC, ris, zotero, venueTags: [] };
};

const ITEM_TYPES: Readonly<Partial<Record<PaperType, ItemType>>> = {
  article: PREPRINT,
  'article-journal': JOURNAL,
  'article-magazine': { ...JOURNAL, csl: 'article-magazine', ris: 'MGZN', zotero: 'magazineArticle' },
  'article-newspaper': { ...JOURNAL, csl: 'article-newspaper', ris: 'NEWS', zotero: 'newspaperArticle' },
  book: { ...plain('book', 'BOOK', 'book'), bibtex: { type: 'book', venue: 'series' } },
  chapter: {
    ...plain('chapter', 'CHAP', 'bookSection'),
    bibtex: { type: 'incollection', venue: 'booktitle' },
    venueTags: ['citation_inbook_title'],
  },
  dataset: plain('dataset', 'DATA', 'dataset'),
  document: plain('document', 'GEN', 'document'),
  'entry-encyclopedia': plain('entry-encyclopedia', 'ENCYC', 'encyclopediaArticle'),
  manuscript: { ...plain('manuscript', 'UNPB', 'manuscript') },
  'paper-conference': {
    csl: 'paper-conference',
    bibtex: { type: 'inproceedings', venue: 'booktitle' },
    ris: 'CONF',
    zotero: 'conferencePaper',
    // In this order; the other way round makes a section of a book.
    venueTags: ['citation_inbook_title', 'citation_conference_title'],
  },
  patent: plain('patent', 'PAT', 'patent'),
  'post-weblog': plain('post-weblog', 'BLOG', 'blogPost'),
  report: plain('report', 'RPRT', 'report'),
  software: plain('software', 'COMP', 'computerProgram'),
  speech: plain('speech', 'SLIDE', 'presentation'),
  standard: plain('standard', 'STAND', 'standard'),
  thesis: plain('thesis', 'THES', 'thesis'),
  webpage: plain('webpage', 'ELEC', 'webpage'),
};

/** The kind of a paper in all formats; what is of no known kind and stands in no venue is taken for a preprint. */
export function itemType({ type, venue }: Pick<CitedPaper, 'type' | 'venue'>): ItemType {
  const known = type && ITEM_TYPES[type];
  return known ?? (venue === undefined ? PREPRINT : plain('document', 'GEN', 'document'));
}

/** Whether what is cited of a paper is its preprint. */
export function isPreprint(paper: Pick<CitedPaper, 'type' | 'venue'>): boolean {
  return itemType(paper) === PREPRINT;
}
