import type { Paper } from '../schema.ts';
import { type ExportContext, topicTitles } from './export-context.ts';
import { arxivDoi } from './identifiers.ts';
import { invertedName } from './person-name.ts';
import { AUTHORS_IN_PAGE } from './row.ts';
import { type VenueKind, venueKind } from './venue-kind.ts';

/** A `<meta name content>` of a page's head. */
export interface MetaTag {
  name: string;
  content: string;
}

/** Where a paper appeared. Zotero takes the item's type from the last of these tags. */
const CONTAINER_TAGS: Record<VenueKind, readonly string[]> = {
  proceedings: ['citation_inbook_title', 'citation_conference_title'],
  journal: ['citation_journal_title'],
};

/**
 * The meta tags of a paper's page, in their order: Highwire Press tags as Google Scholar and Zotero read them, and
 * `z:itemType` for Zotero. A preprint has no tag of a journal, conference or institution, which would decide its type.
 * No `citation_pdf_url`: the PDF is not on this site.
 * @see https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
 */
export function citationMeta(paper: Paper, context: ExportContext): MetaTag[] {
  const { id, title, authors, issued, venue, doi, arxiv, abstract } = paper;
  const kind = venue ? venueKind(venue) : undefined;
  const page = context.routes.absolute(context.routes.paper(id));
  const preprint = arxiv && !kind;
  const tags: [name: string, content: string | undefined][] = [
    ['z:itemType', kind ? undefined : 'preprint'],
    ['citation_title', title],
    ...(authors ?? [])
      .slice(0, AUTHORS_IN_PAGE)
      .map((author): [string, string] => ['citation_author', invertedName(author)]),
    ['citation_publication_date', issued],
    ...(kind ? CONTAINER_TAGS[kind] : []).map((name): [string, string | undefined] => [name, venue]),
    ['citation_publisher', preprint ? 'arXiv' : undefined],
    ['citation_technical_report_number', preprint ? `arXiv:${arxiv}` : undefined],
    ['citation_arxiv_id', arxiv],
    ['citation_doi', doi ?? (preprint ? arxivDoi(arxiv) : undefined)],
    ['citation_public_url', page],
    ['citation_abstract_html_url', page],
    ['citation_abstract', abstract],
    ...topicTitles(paper, context).map((topic): [string, string] => ['citation_keywords', topic]),
  ];
  return tags.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}
