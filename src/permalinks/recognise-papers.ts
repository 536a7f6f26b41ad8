import type { Note, Problem } from '../problem.ts';
import { titleKey } from '../text/keys/title-key.ts';
import type { PaperPermalink, PermalinksFile } from './schema.ts';

/** What tells a paper from all others. */
export interface PaperIdentity {
  /** Key of its title. */
  key: string;
  /** Title as it stands in a listing. */
  sourceTitle: string;
  arxiv?: string | undefined;
  doi?: string | undefined;
}

/**
 * Finds the papers that have an address already: by title, and by arXiv identifier or DOI where the title is not found.
 * @returns the slug of each paper, undefined for new ones; a problem for every address whose paper is gone, is another
 *   one, or has two addresses
 */
export function recognisePapers(
  papers: readonly PaperIdentity[],
  { file, permalinks, lineOf }: PermalinksFile,
): { slugs: (string | undefined)[]; problems: Problem[]; notes: Note[] } {
  const slugs = new Array<string | undefined>(papers.length).fill(undefined);
  const problems: Problem[] = [];
  const notes: Note[] = [];
  const byTitle = new Map<string, number>();
  for (const [index, { key, sourceTitle }] of papers.entries()) {
    byTitle.set(`title ${sourceTitle}`, index);
    byTitle.set(`key ${key}`, index);
  }
  const give = (slug: string, index: number, title: string) => {
    const other = slugs[index];
    if (other === undefined) slugs[index] = slug;
    else problems.push({ ...placeOf(slug), kind: 'two-addresses', text: `${other}, ${slug}: ${title}` });
  };
  const placeOf = (slug: string) => {
    const line = lineOf('papers', slug);
    return { file, ...(line !== undefined && { line }) };
  };

  const unknown: [slug: string, entry: PaperPermalink, title: string][] = [];
  for (const [slug, entry] of permalinks.papers) {
    const { title, arxiv, redirect } = entry;
    if (redirect !== undefined || title === undefined) continue;
    // Title keys take their time; nearly all titles stand in a listing as they were recorded.
    const index = byTitle.get(`title ${title}`) ?? byTitle.get(`key ${titleKey(title)}`);
    const found = index === undefined ? undefined : papers[index];
    if (index === undefined || found === undefined) {
      unknown.push([slug, entry, title]);
    } else if (arxiv && found.arxiv && arxiv !== found.arxiv) {
      const text = `${slug}: arXiv ${arxiv}, now ${found.arxiv}`;
      problems.push({ ...placeOf(slug), kind: 'address-of-another', text });
    } else {
      give(slug, index, title);
    }
  }

  const byIdentifier = unknown.length > 0 ? indexIdentifiers(papers, slugs) : undefined;
  for (const [slug, entry, title] of unknown) {
    const index = identifiersOf(entry)
      .map((identifier) => byIdentifier?.get(identifier))
      .find((index) => index !== undefined);
    const found = index === undefined ? undefined : papers[index];
    if (index === undefined || found === undefined) {
      problems.push({ ...placeOf(slug), kind: 'lost-address', text: `papers/${slug}: ${title}` });
    } else {
      give(slug, index, title);
      const message = `“${title}” is recognised as “${found.sourceTitle}” by its identifier and keeps its address`;
      notes.push({ ...placeOf(slug), message });
    }
  }
  return { slugs, problems, notes };
}

/** Papers without a slug by identifier; an identifier that two of them have recognises neither. */
function indexIdentifiers(
  papers: readonly PaperIdentity[],
  slugs: readonly (string | undefined)[],
): Map<string, number | undefined> {
  const byIdentifier = new Map<string, number | undefined>();
  for (const [index, paper] of papers.entries()) {
    if (slugs[index] !== undefined) continue;
    for (const identifier of identifiersOf(paper))
      byIdentifier.set(identifier, byIdentifier.has(identifier) ? undefined : index);
  }
  return byIdentifier;
}

function identifiersOf({ arxiv, doi }: Pick<PaperIdentity, 'arxiv' | 'doi'>): string[] {
  return [...(arxiv ? [`arxiv ${arxiv}`] : []), ...(doi ? [`doi ${doi.toLowerCase()}`] : [])];
}
