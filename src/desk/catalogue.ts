import type { Redirect } from '../permalinks/schema.ts';
import type { Paper } from '../schema.ts';
import { titleKey } from '../text/keys/title-key.ts';

/** What all papers of the site are recognised by, for lists that come from elsewhere. */
export interface Catalogue {
  papers: readonly CataloguePaper[];
  /** Former slugs of papers with those that took their place. */
  moved: Readonly<Record<string, string>>;
}

export interface CataloguePaper {
  id: string;
  title: string;
  doi?: string | undefined;
  arxiv?: string | undefined;
}

/** The catalogue as JSON, a paper a line. */
export function catalogueJson(papers: readonly Paper[], redirects: readonly Redirect[]): string {
  const lines = papers.map(({ id, title, doi, arxiv }) => JSON.stringify({ id, title, doi, arxiv }));
  const moved = redirects.flatMap(({ section, slug, target }) =>
    section === 'papers' && target.section === 'papers' && target.slug ? [[slug, target.slug] as const] : [],
  );
  return `{"papers":[\n${lines.join(',\n')}\n],"moved":${JSON.stringify(Object.fromEntries(moved))}}\n`;
}

/** A way to find the paper that a record from elsewhere is about: by DOI, arXiv identifier or title. */
export function recogniser({
  papers,
}: Catalogue): (record: {
  title?: string | undefined;
  doi?: string | undefined;
  arxiv?: string | undefined;
}) => string | undefined {
  const ids = new Map<string, string>();
  for (const { id, title, doi, arxiv } of papers) {
    for (const key of keysOf({ title, doi, arxiv })) if (!ids.has(key)) ids.set(key, id);
  }
  return (record) => keysOf(record).flatMap((key) => ids.get(key) ?? [])[0];
}

/** The surest first. */
function keysOf({
  title,
  doi,
  arxiv,
}: Partial<Record<'title' | 'doi' | 'arxiv', string | undefined>>): string[] {
  return [
    ...(doi ? [`doi:${doi.toLowerCase()}`] : []),
    ...(arxiv ? [`arxiv:${arxiv.toLowerCase()}`] : []),
    ...(title ? [`title:${titleKey(title)}`] : []),
  ];
}
