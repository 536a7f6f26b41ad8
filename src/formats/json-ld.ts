import type {
  BreadcrumbList,
  CollectionPage,
  Graph,
  Organization,
  Periodical,
  PropertyValue,
  PublicationVolume,
  ScholarlyArticle,
  SearchAction,
  WebSite,
} from 'schema-dts';
import { firstSeen } from '../first-seen.ts';
import type { SiteIdentity } from '../identity/schema.ts';
import type { Routes } from '../routes.ts';
import type { Paper } from '../schema.ts';
import type { ExportContext } from './export-context.ts';
import { arxivAddress, citedDoi, doiAddress, pageAddress } from './identifiers.ts';
import { itemType } from './item-types.ts';
import { AUTHORS_IN_PAGE } from './row.ts';

const PERIODICALS = new Set(['article-journal', 'article-magazine', 'article-newspaper']);
const BOOKS = new Set(['chapter', 'entry-encyclopedia', 'paper-conference']);

/**
 * A paper as a schema.org article. Its licence is not known and left out.
 * @param language of the site, which texts are in unless their record says otherwise
 */
export function paperJsonLd(paper: Paper, context: ExportContext, language: string): ScholarlyArticle {
  const { title, abstract, authors, issued, pages, arxiv, topics, links } = paper;
  const { routes, topicTitles } = context;
  const page = pageAddress(paper, routes);
  const doi = citedDoi(paper);
  const isPartOf = containerOf(paper);
  const first = firstSeen(paper);
  const identifier: PropertyValue[] = [
    ...(arxiv ? [propertyValue('arXiv', arxiv, arxivAddress(arxiv))] : []),
    ...(doi ? [propertyValue('DOI', doi, doiAddress(doi))] : []),
  ];
  const about = topics.flatMap(({ id }) => {
    const name = topicTitles.get(id);
    return name ? [{ '@type': 'DefinedTerm' as const, name, url: routes.absolute(routes.topic(id)) }] : [];
  });
  const code = links.filter(({ kind }) => kind === 'code').map(({ url }) => url);
  return {
    '@type': 'ScholarlyArticle',
    '@id': page,
    url: page,
    mainEntityOfPage: page,
    headline: title,
    name: title,
    inLanguage: paper.language ?? language,
    ...(abstract && { abstract }),
    ...(authors && {
      author: authors.slice(0, AUTHORS_IN_PAGE).map(({ name }) => ({ '@type': 'Person' as const, name })),
    }),
    ...(issued && { datePublished: issued }),
    ...(first && first !== issued && { dateCreated: first }),
    ...(isPartOf && { isPartOf }),
    ...(pages && { pagination: pages }),
    ...(identifier.length > 0 && { identifier, sameAs: addressesElsewhere(paper) }),
    ...(about.length > 0 && { about, keywords: about.map(({ name }) => name) }),
    ...(paper.cites && {
      citation: paper.cites.map((id) => ({ '@id': routes.absolute(routes.paper(id)) })),
    }),
    ...(code.length > 0 && {
      hasPart: code.map((codeRepository) => ({ '@type': 'SoftwareSourceCode' as const, codeRepository })),
    }),
  };
}

/** Where the same paper is kept: at arXiv, at its publisher, and in the repository that its record names. */
function addressesElsewhere(paper: Paper): string[] {
  const doi = citedDoi(paper);
  const addresses = [
    paper.arxiv && arxivAddress(paper.arxiv),
    doi && doiAddress(doi),
    paper.url,
    paper.preprint?.url,
  ];
  return [...new Set(addresses.filter((address) => address !== undefined && address !== ''))] as string[];
}

/** What a paper is part of: a journal's issue in its volume in the journal, or the book of proceedings. */
function containerOf(paper: Paper): ScholarlyArticle['isPartOf'] {
  const { venue, volume, issue } = paper;
  if (venue === undefined) return undefined;
  const { csl } = itemType(paper);
  if (!PERIODICALS.has(csl)) {
    if (BOOKS.has(csl)) return { '@type': 'Book', name: venue, ...(volume && { volumeNumber: volume }) };
    return { '@type': 'CreativeWork', name: venue };
  }
  const journal: Periodical = { '@type': 'Periodical', name: venue };
  const inVolume: PublicationVolume | Periodical = volume
    ? { '@type': 'PublicationVolume', volumeNumber: volume, isPartOf: journal }
    : journal;
  return issue ? { '@type': 'PublicationIssue', issueNumber: issue, isPartOf: inVolume } : inVolume;
}

/** A page with a list of papers. */
export interface ListPage {
  name: string;
  description?: string;
  /** Path of the page, from `Routes`. */
  path: string;
  /** Papers that the page shows, in order. */
  papers: readonly Paper[];
  /** Place of its first paper in the whole list, from 1. */
  start?: number;
  /** Length of the whole list. */
  total?: number;
}

/**
 * A page with a list of papers as a schema.org collection. Its entries say where each paper is and no more, as on
 * summary pages of Google's guide to carousels: the paper's own page has the rest.
 */
export function listJsonLd(
  { name, description, path, papers, start = 1, total }: ListPage,
  routes: Routes,
): CollectionPage {
  const page = routes.absolute(path);
  return {
    '@type': 'CollectionPage',
    '@id': page,
    url: page,
    name,
    ...(description && { description }),
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: total ?? papers.length,
      itemListElement: papers.map(({ id }, index) => ({
        '@type': 'ListItem' as const,
        position: start + index,
        url: routes.absolute(routes.paper(id)),
      })),
    },
  };
}

/** The way from the home page to this one; paths come from `Routes`. */
export function breadcrumbsJsonLd(
  trail: readonly { name: string; path: string }[],
  routes: Routes,
): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, path }, index) => ({
      '@type': 'ListItem' as const,
      position: index + 1,
      name,
      item: routes.absolute(path),
    })),
  };
}

/** The site with its search. */
export function webSiteJsonLd(
  {
    title: name,
    shortTitle,
    description,
    language,
    keeper,
    licence,
  }: Omit<SiteIdentity, 'opening' | 'examples' | 'repository'>,
  routes: Routes,
): WebSite {
  const home = routes.absolute(routes.home());
  // Google's name for the search box's input; schema.org itself has no such property.
  const search: SearchAction & { 'query-input': string } = {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${routes.absolute(routes.search())}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  };
  return {
    '@type': 'WebSite',
    '@id': home,
    url: home,
    name,
    ...(shortTitle !== name && { alternateName: shortTitle }),
    description,
    inLanguage: language,
    ...(keeper && { maintainer: keeperJsonLd(keeper) }),
    ...(licence?.address && { license: licence.address }),
    potentialAction: search,
  };
}

/** Whether a person or an institution keeps a site is not known; schema.org takes an organisation for both. */
function keeperJsonLd({ name, address }: NonNullable<SiteIdentity['keeper']>): Organization {
  const isWeb = address?.includes('://');
  return { '@type': 'Organization', name, ...(address && (isWeb ? { url: address } : { email: address })) };
}

/** The content of a page's one `<script type="application/ld+json">`; nothing in it can end the script. */
export function jsonLdText(things: Graph['@graph']): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}

function propertyValue(propertyID: string, value: string, url: string) {
  return { '@type': 'PropertyValue' as const, propertyID, value, url };
}
