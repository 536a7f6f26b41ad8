import { type Citation, paperFinder } from '../facts/citations.ts';
import { CITATIONS_FILE } from '../facts/files.ts';
import { identifiersOf } from '../metadata/same-paper.ts';
import type { Note } from '../problem.ts';
import type { IdentifiedPaper } from './identify-papers.ts';

/** Which papers of the collection cite which. */
export interface JoinedCitations {
  /** Slugs of the papers that a paper cites, in reading order. */
  cites: ReadonlyMap<string, readonly string[]>;
  /** Names in the file that no paper here has. */
  notes: Note[];
}

/** Finds the papers that citations name. What no paper here is called is a note; a paper does not cite itself. */
export function joinCitations(
  citations: readonly Citation[],
  papers: readonly Pick<IdentifiedPaper, 'slug' | 'entry' | 'facts'>[],
): JoinedCitations {
  const find = paperFinder(
    papers.map(({ slug, entry, facts }) => ({
      slug,
      keys: [entry.key, ...entry.otherKeys],
      identifiers: identifiersOf(facts),
    })),
  );
  const places = new Map(papers.map(({ slug }, index) => [slug, index]));
  const cites = new Map<string, Set<string>>();
  const unknown = new Set<string>();
  for (const citation of citations) {
    const names = Array.isArray(citation) ? citation : [citation.citing, citation.cited];
    const [citing, cited] = names.map((name) => find(name));
    for (const name of names) if (find(name) === undefined) unknown.add(name);
    if (citing && cited && citing !== cited) cites.set(citing, (cites.get(citing) ?? new Set()).add(cited));
  }
  const byPlace = (a: string, b: string) => (places.get(a) ?? 0) - (places.get(b) ?? 0);
  return {
    cites: new Map([...cites].map(([slug, cited]) => [slug, [...cited].sort(byPlace)])),
    notes: [...unknown].map((name) => ({
      file: CITATIONS_FILE,
      message: `a citation names no paper here: “${name}”`,
    })),
  };
}
