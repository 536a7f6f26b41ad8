/*
 * What papers are called besides their titles: slug, arXiv identifier, DOI and citation key. A line for each paper, in
 * the order of their numbers.
 */

/** What a paper is called. */
export interface PaperIdentifiers {
  slug: string;
  /** Without version. */
  arxiv?: string | undefined;
  /** Without resolver. */
  doi?: string | undefined;
  citationKey?: string | undefined;
}

/** Writes the identifiers of all papers. */
export function encodeIdentifiers(papers: readonly PaperIdentifiers[]): string {
  return papers
    .map(({ slug, arxiv, doi, citationKey }) =>
      [slug, arxiv, doi, citationKey]
        .flatMap((identifier) => (identifier ? [identifier.replace(/\s+/g, '')] : []))
        .join(' '),
    )
    .join('\n');
}

/** Numbers of papers by identifier in small letters. */
export function decodeIdentifiers(text: string): Map<string, number> {
  const papers = new Map<string, number>();
  text.split('\n').forEach((line, paper) => {
    for (const identifier of line.split(' ')) papers.set(identifier.toLowerCase(), paper);
  });
  return papers;
}
