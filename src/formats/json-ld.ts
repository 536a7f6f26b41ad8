import type {
  BreadcrumbList,
  CollectionPage,
  Graph,
  Organization,
  PropertyValue,
  ScholarlyArticle,
  SearchAction,
  WebSite,
} from 'schema-dts';
import type { SiteIdentity } from '../identity/schema.ts';
import type { Routes } from '../routes.ts';
import type { Paper } from '../schema.ts';
import type { ExportContext } from './export-context.ts';
import { arxivAddress, doiAddress } from './identifiers.ts';
import { AUTHORS_IN_PAGE } from './row.ts';

/** A paper as a schema.org article. Its publisher and licence are not known and left out. */
export function paperJsonLd(paper: Paper, context: ExportContext): ScholarlyArticle {
  const { id, title, abstract, authors, issued, venue, doi, arxiv, topics, links } = paper;
  const { routes, topicTitles } = context;
  const page = routes.absolute(routes.paper(id));
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
    abstract,
    ...(authors && {
      author: authors.slice(0, AUTHORS_IN_PAGE).map(({ name }) => ({ '@type': 'Person' as const, name })),
    }),
    ...(issued && { datePublished: issued }),
    ...(venue && { isPartOf: { '@type': 'PublicationIssue' as const, name: venue } }),
    ...(identifier.length > 0 && { identifier, sameAs: identifier.map(({ url }) => String(url)) }),
    ...(about.length > 0 && { about, keywords: about.map(({ name }) => name) }),
    ...(code.length > 0 && {
      hasPart: code.map((codeRepository) => ({ '@type': 'SoftwareSourceCode' as const, codeRepository })),
    }),
  };
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

/** A page with a list of papers as a schema.org collection. */
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
      itemListElement: papers.map(({ id, title }, index) => ({
        '@type': 'ListItem' as const,
        position: start + index,
        name: title,
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
