import type { Paper } from '../schema.ts';

/** Slugs of the papers that cite a paper, by its slug, in the order of the papers. */
export function citingPapers(papers: readonly Pick<Paper, 'id' | 'cites'>[]): Map<string, string[]> {
  const citing = new Map<string, string[]>();
  for (const { id, cites = [] } of papers)
    for (const cited of cites) citing.set(cited, [...(citing.get(cited) ?? []), id]);
  return citing;
}
