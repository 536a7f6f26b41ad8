import type { ExportContext, FiledPaper } from './export-context.ts';
import { type AuthorPages, CITATION_FORMATS, PAGE_FORMATS, PAPER_FORMATS } from './formats.ts';

/** A file of the site, written when it is asked for. */
export interface SiteFile {
  /** Path from the origin, base path included. */
  path: string;
  /** The papers in it. */
  papers: readonly FiledPaper[];
  /** Paths of the pages about people that it names. */
  people: readonly string[];
  text(): string;
}

/** A list of papers that has files. */
export interface PaperListing {
  /** Path of the page that shows it, from `Routes`. */
  path: string;
  papers: readonly FiledPaper[];
}

/** The files beside the page of each list. */
export function* listFiles(lists: Iterable<PaperListing>, context: ExportContext): Generator<SiteFile> {
  for (const { path, papers } of lists) {
    for (const { ending, write } of CITATION_FORMATS)
      yield {
        path: context.routes.beside(path, ending),
        papers,
        people: [],
        text: () => write(papers, context),
      };
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
    const dot = file.path.indexOf('.', file.path.lastIndexOf('/'));
    for (const old of oldPages.get(`${file.path.slice(0, dot)}/`) ?? [])
      yield { ...file, path: routes.beside(old, file.path.slice(dot + 1)) };
  }
}

/** The files beside the page of each paper. */
export function* paperFiles(
  papers: Iterable<FiledPaper>,
  context: ExportContext,
  authorPages: AuthorPages,
): Generator<SiteFile> {
  for (const paper of papers) {
    const beside = (ending: string) => context.routes.beside(context.routes.paper(paper.id), ending);
    const papers = [paper];
    for (const { ending, write } of PAPER_FORMATS)
      yield { path: beside(ending), papers, people: [], text: () => write(papers, context) };
    const people = authorPages(paper.authors ?? []);
    for (const { ending, write } of PAGE_FORMATS)
      yield { path: beside(ending), papers, people, text: () => write(paper, context, people) };
  }
}
