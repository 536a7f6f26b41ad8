import type { Author, Paper } from '../schema.ts';
import { bibtexFile } from './bibtex.ts';
import { cslJson } from './csl.ts';
import { csvFile } from './csv.ts';
import type { ExportContext } from './export-context.ts';
import { paperMarkdown } from './paper-markdown.ts';
import { risFile } from './ris.ts';
import { linksetJson, PAPER_FILES } from './signposting.ts';

/** Files of a list of papers, by their endings. */
export const LIST_FORMATS = {
  bib: { label: 'BibTeX', type: PAPER_FILES.bib, write: bibtexFile },
  ris: { label: 'RIS', type: PAPER_FILES.ris, write: risFile },
  'csl.json': { label: 'CSL-JSON', type: PAPER_FILES['csl.json'], write: cslJson },
  csv: { label: 'CSV', type: 'text/csv', write: csvFile },
} as const;

/** A file of the site, written when it is asked for. */
export interface SiteFile {
  /** Path from the origin, base path included. */
  path: string;
  text(): string;
}

/** A list of papers that has files. */
export interface PaperListing {
  /** Path of the page that shows it, from `Routes`. */
  path: string;
  papers: readonly Paper[];
}

/** The files beside the page of each list. */
export function* listFiles(lists: Iterable<PaperListing>, context: ExportContext): Generator<SiteFile> {
  for (const { path, papers } of lists) {
    for (const [ending, { write }] of Object.entries(LIST_FORMATS))
      yield { path: context.routes.beside(path, ending), text: () => write(papers, context) };
  }
}

/**
 * The files, and again those of pages that had other addresses before: a file cannot lead elsewhere, so it stands at its
 * old address, too.
 * @param oldPages paths of former pages by the path of the page that took their place
 */
export function* atOldAddresses(
  files: Iterable<SiteFile>,
  oldPages: ReadonlyMap<string, readonly string[]>,
  { routes }: Pick<ExportContext, 'routes'>,
): Generator<SiteFile> {
  for (const file of files) {
    yield file;
    if (oldPages.size === 0) continue;
    const dot = file.path.indexOf('.', file.path.lastIndexOf('/'));
    for (const old of oldPages.get(`${file.path.slice(0, dot)}/`) ?? [])
      yield { ...file, path: routes.beside(old, file.path.slice(dot + 1)) };
  }
}

/**
 * The files beside the page of each paper.
 * @param authorPages paths of the pages about a paper's authors
 */
export function* paperFiles(
  papers: Iterable<Paper>,
  context: ExportContext,
  authorPages: (authors: readonly Author[]) => string[],
): Generator<SiteFile> {
  for (const paper of papers) {
    const beside = (ending: string) => context.routes.beside(context.routes.paper(paper.id), ending);
    yield { path: beside('bib'), text: () => bibtexFile([paper], context) };
    yield { path: beside('ris'), text: () => risFile([paper], context) };
    yield { path: beside('csl.json'), text: () => cslJson([paper], context) };
    yield { path: beside('md'), text: () => paperMarkdown(paper, context) };
    yield {
      path: beside('linkset.json'),
      text: () => linksetJson(paper, context.routes, authorPages(paper.authors ?? [])),
    };
  }
}
