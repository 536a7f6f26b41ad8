import { editPaper } from '../../../desk/kept-paper.ts';
import { MOST_COMPARED } from '../../../desk/most-compared.ts';
import type { KeptPaper } from '../../../desk/schema.ts';
import { countPapers } from '../../../formats/counted.ts';
import { routes } from '../../site-routes.ts';
import { fetchFacts, keepPapers } from '../keep.ts';
import { watchFile } from '../watch-file.ts';

/* What can be done with papers that are chosen. Each says how it went. */

export async function keep(ids: readonly string[], keep: boolean): Promise<string> {
  await watchFile();
  await keepPapers(ids, keep);
  return '';
}

export async function compare(ids: readonly string[]): Promise<string> {
  if (ids.length < 2 || ids.length > MOST_COMPARED)
    return `Two to ${MOST_COMPARED} papers can be compared: ${countPapers(ids.length)} chosen.`;
  location.assign(routes.compare(ids));
  return '';
}

/** Saves papers in a format, with what the reader says of those on the desk. */
export async function save(ids: readonly string[], key: string): Promise<string> {
  const { savePapers } = await import('../save-desk.ts');
  return savePapers(key, await papersOf(ids), 'papers');
}

/** Copies formatted references. @param style the key of a citation style */
export async function copyReferences(ids: readonly string[], style: string): Promise<string> {
  const { copyReferences } = await import('../references.ts');
  return copyReferences(ids, style);
}

/** Papers as they are on the desk, those that are not with the facts of the site. */
async function papersOf(ids: readonly string[]): Promise<KeptPaper[]> {
  const { loadDesk } = await import('../desk-store.ts');
  const stored = await loadDesk().catch(() => ({ papers: [] }));
  const known = new Map(stored.papers.map((paper) => [paper.id, paper]));
  const facts = await fetchFacts(ids.filter((id) => !known.get(id)?.facts));
  const at = new Date().toISOString();
  return ids.map((id) => {
    const paper = known.get(id);
    const found = facts.get(id);
    return paper?.facts ? paper : editPaper(id, paper, found ? { facts: found } : {}, at);
  });
}
