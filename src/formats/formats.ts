import type { Author } from '../schema.ts';
import { bibtexFile } from './bibtex.ts';
import { cslJson } from './csl.ts';
import { csvFile } from './csv.ts';
import type { CitedPaper, ExportContext, ExportedSearch, FiledPaper } from './export-context.ts';
import { paperMarkdown } from './paper-markdown.ts';
import { readingListMarkdown } from './reading-list-markdown.ts';
import { risFile } from './ris.ts';
import { type FileKind, LINKSET_TYPE, linksetJson } from './signposting.ts';

/** What every format of papers has. */
interface AnyFormat extends FileKind {
  /** Name for readers, for example `BibTeX`. */
  name: string;
}

/** A format of any number of papers: beside a paper's page, beside a list's page, and for the results of a search. */
export interface CitationFormat extends AnyFormat {
  /** What it is good for, to stand after its name. */
  note: string;
  /** Whether a paper has such a file of its own, which its page can be copied from and described by. */
  ofPaper: boolean;
  write(papers: readonly CitedPaper[], context: ExportContext, search?: ExportedSearch): string;
}

/** A format of one paper, beside its page. */
export interface PageFormat extends AnyFormat {
  /** @param authorPages paths of the pages about the paper's authors */
  write(paper: FiledPaper, context: ExportContext, authorPages: readonly string[]): string;
}

/**
 * Formats of papers, in the order in which readers are offered them. A new format is a row here and the module that
 * writes it; pages, files, the menu of the search, `llms.txt`, typed links and media types follow.
 */
export const CITATION_FORMATS: readonly CitationFormat[] = [
  {
    ending: 'bib',
    name: 'BibTeX',
    type: 'application/x-bibtex',
    note: 'for BibTeX and BibLaTeX',
    ofPaper: true,
    write: bibtexFile,
  },
  {
    ending: 'ris',
    name: 'RIS',
    type: 'application/x-research-info-systems',
    note: 'which has no type for preprints',
    ofPaper: true,
    write: risFile,
  },
  {
    ending: 'csl.json',
    name: 'CSL-JSON',
    type: 'application/vnd.citationstyles.csl+json',
    note: 'the best for Zotero: preprints stay preprints',
    ofPaper: true,
    write: cslJson,
  },
  {
    ending: 'csv',
    name: 'CSV',
    type: 'text/csv',
    note: 'for spreadsheets',
    ofPaper: false,
    write: csvFile,
  },
];

/** Formats of which a paper has a file of its own. */
export const PAPER_FORMATS = CITATION_FORMATS.filter(({ ofPaper }) => ofPaper);

/** Formats of what a reader has kept, with the reader's tags and notes, by the key that their buttons have. */
export const DESK_FORMATS: readonly (Pick<CitationFormat, 'ending' | 'name' | 'type' | 'write'> & {
  key: string;
})[] = [
  ...PAPER_FORMATS.map(({ ending, name, type, write }) => ({
    key: ending.replace(/\..*/, ''),
    ending,
    name,
    type,
    write,
  })),
  { key: 'md', ending: 'md', name: 'Markdown', type: 'text/markdown', write: readingListMarkdown },
];

/** What else stands beside a paper's page. */
export const PAGE_FORMATS: readonly PageFormat[] = [
  { ending: 'md', name: 'Markdown', type: 'text/markdown', write: paperMarkdown },
  {
    ending: 'linkset.json',
    name: 'Linkset',
    type: LINKSET_TYPE,
    write: (paper, { routes }, authors) => linksetJson(paper, routes, { authors, files: PAPER_FORMATS }),
  },
];

/** Paths of the pages about people, where they have one. */
export type AuthorPages = (authors: readonly Author[]) => string[];
