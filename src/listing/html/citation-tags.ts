import type { HTMLElement } from 'node-html-parser';
import { type FoundPaper, known, oneLine, people } from './found-paper.ts';

/**
 * The paper of a page that names it in its head, as Google Scholar asks for.
 * @see https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
 */
export function readCitationTags(page: HTMLElement): FoundPaper[] {
  const tags = new Map<string, string[]>();
  let at: number | undefined;
  for (const tag of page.querySelectorAll('meta[name]')) {
    const name = tag.getAttribute('name')?.toLowerCase() ?? '';
    const content = oneLine(tag.getAttribute('content'));
    if (content === '') continue;
    if (name === 'citation_title') at ??= tag.range[0];
    tags.set(name, [...(tags.get(name) ?? []), content]);
  }
  const first = (...names: string[]) => names.map((name) => tags.get(name)?.[0]).find(Boolean);
  const title = first('citation_title');
  if (title === undefined) return [];
  const authors =
    tags.get('citation_author') ?? (tags.get('citation_authors') ?? []).flatMap((list) => list.split(';'));
  const [firstPage, lastPage] = [first('citation_firstpage'), first('citation_lastpage')];
  const date = first(
    'citation_publication_date',
    'citation_date',
    'citation_cover_date',
    'citation_year',
    'citation_online_date',
  );
  const conference = first('citation_conference_title', 'citation_conference');
  const journal = first('citation_journal_title');
  return [
    {
      at: at ?? 0,
      item: known({
        type: journal ? 'article-journal' : conference ? 'paper-conference' : undefined,
        title,
        abstract: first('citation_abstract', 'dc.description', 'dcterms.abstract'),
        author: people(authors),
        issued: date ? { raw: date } : undefined,
        'container-title': journal ?? conference ?? first('citation_inbook_title'),
        publisher: first(
          'citation_publisher',
          'citation_dissertation_institution',
          'citation_technical_report_institution',
        ),
        volume: first('citation_volume'),
        issue: first('citation_issue'),
        page: firstPage && lastPage ? `${firstPage}-${lastPage}` : firstPage,
        keyword: tags.get('citation_keywords')?.join('; '),
        language: first('citation_language', 'dc.language'),
        DOI: first('citation_doi', 'dc.identifier')?.replace(/^doi:/i, ''),
        custom: known({ arxiv: first('citation_arxiv_id') }),
      }),
    },
  ];
}
