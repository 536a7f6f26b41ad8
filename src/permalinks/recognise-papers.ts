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

/** A paper with its place among the papers. */
interface Found {
  index: number;
  paper: PaperIdentity;
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
  const byTitle = new Map<string, Found>();
  for (const [index, paper] of papers.entries()) {
    byTitle.set(`title ${paper.sourceTitle}`, { index, paper });
    byTitle.set(`key ${paper.key}`, { index, paper });
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
    const found = byTitle.get(`title ${title}`) ?? byTitle.get(`key ${titleKey(title)}`);
    if (found === undefined) {
      unknown.push([slug, entry, title]);
    } else if (arxiv && found.paper.arxiv && arxiv !== found.paper.arxiv) {
      const text = `${slug}: arXiv ${arxiv}, now ${found.paper.arxiv}`;
      problems.push({ ...placeOf(slug), kind: 'address-of-another', text });
    } else {
      give(slug, found.index, title);
    }
  }

  const byIdentifier = indexIdentifiers(papers, slugs);
  for (const [slug, entry, title] of unknown) {
    const found = identifiersOf(entry)
      .map((identifier) => byIdentifier.get(identifier))
      .find((found) => found !== undefined);
    if (found === undefined) {
      problems.push({ ...placeOf(slug), kind: 'lost-address', text: `papers/${slug}: ${title}` });
    } else {
      give(slug, found.index, title);
      const message = `“${title}” is recognised as “${found.paper.sourceTitle}” by its identifier and keeps its address`;
      notes.push({ ...placeOf(slug), message });
    }
  }
  return { slugs, problems, notes };
}

/** Papers without a slug by identifier; an identifier that two of them have recognises neither. */
function indexIdentifiers(
  papers: readonly PaperIdentity[],
  slugs: readonly (string | undefined)[],
): Map<string, Found | undefined> {
  const byIdentifier = new Map<string, Found | undefined>();
  for (const [index, paper] of papers.entries()) {
    if (slugs[index] !== undefined) continue;
    for (const identifier of identifiersOf(paper))
      byIdentifier.set(identifier, byIdentifier.has(identifier) ? undefined : { index, paper });
  }
  return byIdentifier;
}

function identifiersOf({ arxiv, doi }: Pick<PaperIdentity, 'arxiv' | 'doi'>): string[] {
  return [...(arxiv ? [`arxiv ${arxiv}`] : []), ...(doi ? [`doi ${doi.toLowerCase()}`] : [])];
}
