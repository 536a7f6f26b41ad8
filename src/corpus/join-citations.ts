import { namesOf, type PlacedCitation, paperFinder } from '../facts/citations.ts';
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
  citations: readonly PlacedCitation[],
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
  const unknown = new Map<string, number>();
  for (const { citation, lines } of citations) {
    const names = namesOf(citation);
    const [citing, cited] = names.map((name) => find(name));
    for (const [index, name] of names.entries())
      if (find(name) === undefined && !unknown.has(name)) unknown.set(name, lines[index] ?? 1);
    if (citing && cited && citing !== cited) cites.set(citing, (cites.get(citing) ?? new Set()).add(cited));
  }
  const byPlace = (a: string, b: string) => (places.get(a) ?? 0) - (places.get(b) ?? 0);
  return {
    cites: new Map([...cites].map(([slug, cited]) => [slug, [...cited].sort(byPlace)])),
    notes: [...unknown].map(([name, line]) => ({
      file: CITATIONS_FILE,
      line,
      message: `a citation names no paper here: “${name}”`,
    })),
  };
}
