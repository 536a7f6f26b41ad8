import { z } from 'astro/zod';
import { compare } from '../compare.ts';
import { titleKey } from '../text/keys/title-key.ts';
import { evidenceOfCandidate } from './agreement.ts';
import type { Candidate } from './candidate.ts';
import { identifierFrom } from './identifier.ts';

const pairSchema = z.tuple([z.string(), z.string()]);

/** `metadata/citations.json`: which paper of the collection cites which. */
export const citationsSchema = z.array(
  z.union([
    /** Made by hand: the citing and the cited paper, each by title, DOI, arXiv identifier or last part of its address. */
    pairSchema,
    /** Fetched from an index. */
    z.strictObject({
      citing: z.string(),
      cited: z.string(),
      /** Name of the index. */
      source: z.string(),
      /** Day on which it said so. */
      day: z.iso.date(),
    }),
  ]),
  { error: 'a list of pairs, [["citing paper", "cited paper"], …], was expected' },
);
export type Citation = z.infer<typeof citationsSchema>[number];

/** Names of a citation with their lines in the file, from 1. */
export interface PlacedCitation {
  citation: Citation;
  lines: readonly [citing: number, cited: number];
}

/** The names of both papers of a citation. */
export function namesOf(citation: Citation): readonly [citing: string, cited: string] {
  return Array.isArray(citation) ? citation : [citation.citing, citation.cited];
}

/** A paper as citations name it. */
export interface NamedPaper {
  slug: string;
  keys: readonly string[];
  /** `doi …` and `arxiv …`. */
  identifiers: readonly string[];
}

/** Finds papers by whatever they are called: slug, identifier, title. */
export function paperFinder(papers: readonly NamedPaper[]): (name: string) => string | undefined {
  const known = new Map<string, string>();
  for (const { slug, keys, identifiers } of papers.toReversed()) {
    for (const key of keys) known.set(`title ${key}`, slug);
    for (const identifier of identifiers) known.set(identifier, slug);
  }
  const slugs = new Set(papers.map(({ slug }) => slug));
  return (name) => {
    if (slugs.has(name)) return name;
    const identifier = identifierFrom(name);
    return (identifier && known.get(identifier)) ?? known.get(name) ?? known.get(`title ${titleKey(name)}`);
  };
}

/** What a paper cites within the collection, from the references that services know of it. */
export function citationsOf(
  papers: readonly (NamedPaper & { accepted: readonly (Candidate & { source: string; day: string })[] })[],
): Citation[] {
  const find = paperFinder(
    papers.map(({ accepted, identifiers, ...paper }) => ({
      ...paper,
      identifiers: [
        ...identifiers,
        ...accepted.flatMap((one) => [
          ...evidenceOfCandidate(one).identifiers,
          ...(one.service === 'openalex' ? [`openalex ${one.id}`] : []),
        ]),
      ],
    })),
  );
  const found = new Map<string, Citation>();
  for (const { slug, accepted } of papers) {
    for (const { references = [], source, day } of accepted) {
      for (const reference of references) {
        const cited = find(reference);
        const key = `${slug} ${cited}`;
        if (cited !== undefined && cited !== slug && !found.has(key))
          found.set(key, { citing: slug, cited, source, day });
      }
    }
  }
  return [...found].sort(([a], [b]) => compare(a, b)).map(([, citation]) => citation);
}

/**
 * The file's new text: pairs made by hand stay as they are, before those that were fetched.
 * @param examined slugs of the papers whose references were looked at; what was fetched of others stays
 */
export function formatCitations(
  old: readonly Citation[],
  fetched: readonly Citation[],
  examined: ReadonlySet<string>,
): string {
  const byHand = old.filter((one) => Array.isArray(one));
  const kept = old.filter((one) => !Array.isArray(one) && !examined.has(one.citing));
  const byIndex = [...kept, ...fetched].sort((a, b) => compare(JSON.stringify(a), JSON.stringify(b)));
  const lines = [...byHand, ...byIndex].map((one) => `  ${JSON.stringify(one)}`);
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}
