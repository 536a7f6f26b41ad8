import { followMoves } from '../../desk/follow-moves.ts';
import type { KeptPaper } from '../../desk/schema.ts';
import { storePapers } from './desk-store.ts';
import { fetchCatalogue } from './fetch-catalogue.ts';

/**
 * Follows kept papers to their new addresses, and finds out which have left the site.
 * @param papers all papers ever kept
 * @returns whether anything moved, and slugs of kept papers that the site no longer has
 */
export async function checkPapers(
  papers: readonly KeptPaper[],
): Promise<{ moved: boolean; gone: ReadonlySet<string> }> {
  const kept = papers.filter(({ kept }) => kept.value);
  if (kept.length === 0) return { moved: false, gone: new Set() };
  const catalogue = await fetchCatalogue();
  const changes = followMoves(papers, catalogue.moved, new Date().toISOString());
  if (changes.length > 0) await storePapers(changes);
  const there = new Set(catalogue.papers.map(({ id }) => id));
  const moved = new Set(changes.map(({ id }) => id));
  const gone = kept.map(({ id }) => id).filter((id) => !there.has(id) && !moved.has(id));
  return { moved: changes.length > 0, gone: new Set(gone) };
}
