import { mergePapers } from './merge.ts';
import type { KeptPaper } from './schema.ts';

/**
 * What changes on a desk whose papers have new addresses: all that was said of a paper goes on under the new one, and the
 * old one is taken off, so that older copies of the desk do not bring it back.
 * @param moved former slugs with those that took their place
 * @param at moment of the change
 * @returns the papers that change; none where nothing has moved
 */
export function followMoves(
  papers: readonly KeptPaper[],
  moved: Readonly<Record<string, string>>,
  at: string,
): KeptPaper[] {
  const targets = new Map(Object.entries(moved));
  const known = new Map(papers.map((paper) => [paper.id, paper]));
  const changed = new Map<string, KeptPaper>();
  for (const paper of papers) {
    const id = targets.get(paper.id);
    if (!paper.kept.value || id === undefined) continue;
    const there = changed.get(id) ?? known.get(id);
    changed.set(id, there ? mergePapers(there, { ...paper, id }) : { ...paper, id });
    changed.set(paper.id, { ...paper, kept: { value: false, at } });
  }
  return [...changed.values()];
}
