import type { Routes } from '../routes.ts';
import type { CitedPaper } from './export-context.ts';
import { citedDoi, doiAddress, pageAddress } from './identifiers.ts';

/** A typed link of a page's head. */
export interface TypedLink {
  rel: string;
  /** Absolute address. */
  href: string;
  /** Media type of what it leads to. */
  type?: string;
}

/** A kind of file. */
export interface FileKind {
  /** What follows the first dot of its name, for example `csl.json`. */
  ending: string;
  /** Media type. */
  type: string;
}

/** What the typed links of a paper's page lead to. */
export interface LinkTargets {
  /** Addresses (from `Routes`) of pages about the authors. */
  authors?: readonly string[];
  /** Files beside the page that describe the paper. */
  files: readonly FileKind[];
}

/** Media type of a set of links (RFC 9264). */
export const LINKSET_TYPE = 'application/linkset+json';

/** Where more authors have pages, only the linkset has them: a part of them would be wrong, all would be heavy. */
const AUTHORS_LINKED = 8;

/** What a landing page of an article is. */
const TYPES = ['https://schema.org/ScholarlyArticle', 'https://schema.org/AboutPage'];

/**
 * FAIR Signposting, level 1: the typed links of a paper's page. The paper is cited by its DOI, or else by the page.
 * @see https://signposting.org/FAIR/
 */
export function signpostingLinks(
  paper: CitedPaper,
  routes: Routes,
  { authors = [], files }: LinkTargets,
): TypedLink[] {
  const { id } = paper;
  const doi = citedDoi(paper);
  return [
    { rel: 'cite-as', href: doi === undefined ? pageAddress(paper, routes) : doiAddress(doi) },
    ...TYPES.map((href) => ({ rel: 'type', href })),
    ...(authors.length > AUTHORS_LINKED ? [] : authors).map((path) => ({
      rel: 'author',
      href: routes.absolute(path),
      type: 'text/html',
    })),
    ...describedBy(id, routes, files),
    { rel: 'linkset', href: linksetAddress(id, routes), type: LINKSET_TYPE },
  ];
}

/**
 * FAIR Signposting, level 2: the links of a paper's page, and the links of its files back to it, which need no HTTP
 * headers here.
 */
export function linksetJson(paper: CitedPaper, routes: Routes, linked: LinkTargets): string {
  const page = routes.absolute(routes.paper(paper.id));
  const links = signpostingLinks(paper, routes, linked).filter(({ rel }) => rel !== 'linkset');
  const targets: Record<string, Omit<TypedLink, 'rel'>[]> = {};
  for (const { rel, ...target } of links) {
    targets[rel] ??= [];
    targets[rel].push(target);
  }
  const back = describedBy(paper.id, routes, linked.files).map(({ href }) => ({
    anchor: href,
    describes: [{ href: page, type: 'text/html' }],
  }));
  return `${JSON.stringify({ linkset: [{ anchor: page, ...targets }, ...back] }, null, 2)}\n`;
}

/** Address of a paper's set of links. */
function linksetAddress(id: string, routes: Routes): string {
  return routes.absolute(routes.file(`papers/${id}.linkset.json`));
}

function describedBy(id: string, routes: Routes, files: readonly FileKind[]): TypedLink[] {
  return files.map(({ ending, type }) => ({
    rel: 'describedby',
    href: routes.absolute(routes.file(`papers/${id}.${ending}`)),
    type,
  }));
}
