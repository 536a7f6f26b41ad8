import type { Paper } from '../schema.ts';
import { type ExportContext, publicationNote, topicTitles } from './export-context.ts';
import { citedDoi, pageAddress } from './identifiers.ts';
import { isPreprint, itemType } from './item-types.ts';
import { invertedName } from './person-name.ts';
import { AUTHORS_IN_PAGE } from './row.ts';

/** A `<meta name content>` of a page's head. */
export interface MetaTag {
  name: string;
  content: string;
}

/**
 * The meta tags of a paper's page, in their order: Highwire Press tags as Google Scholar and Zotero read them, and
 * `z:itemType` for Zotero. A preprint has no tag of a journal, conference or institution, which would decide its type.
 * No `citation_pdf_url`: the PDF is not on this site.
 * @see https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
 */
export function citationMeta(paper: Paper, context: ExportContext): MetaTag[] {
  const { title, authors, issued, venue, volume, issue, pages, arxiv, abstract } = paper;
  const { zotero, venueTags } = itemType(paper);
  const page = pageAddress(paper, context.routes);
  const preprint = arxiv !== undefined && isPreprint(paper);
  const [first, last] = pages?.split('–') ?? [];
  const tags: [name: string, content: string | undefined][] = [
    ['z:itemType', venue !== undefined && venueTags.length > 0 ? undefined : zotero],
    ['citation_title', title],
    ...(authors ?? [])
      .slice(0, AUTHORS_IN_PAGE)
      .map((author): [string, string] => ['citation_author', invertedName(author)]),
    ['citation_publication_date', issued],
    ...venueTags.map((name): [string, string | undefined] => [name, venue]),
    ['citation_volume', volume],
    ['citation_issue', issue],
    ['citation_firstpage', first],
    ['citation_lastpage', last],
    ['citation_publisher', preprint ? 'arXiv' : paper.publisher],
    ['citation_technical_report_number', preprint ? `arXiv:${arxiv}` : undefined],
    // A published paper's preprint, and a preprint's publication, go to Zotero's “Extra”.
    ['z:extra', arxiv && !preprint ? `arXiv:${arxiv}` : publicationNote(paper)],
    ['citation_arxiv_id', arxiv],
    ['citation_doi', citedDoi(paper)],
    ['citation_language', paper.language],
    ['citation_public_url', page],
    ['citation_abstract_html_url', page],
    ['citation_abstract', abstract],
    ...topicTitles(paper, context).map((topic): [string, string] => ['citation_keywords', topic]),
  ];
  return tags.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}
