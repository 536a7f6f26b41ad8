import { type Edit, editPaper, isKeptPaper } from '../../desk/kept-paper.ts';
import type { KeptPaper, PaperFacts } from '../../desk/schema.ts';
import { DESK_MIGRATIONS, upToDate } from '../../desk/versions.ts';
import { inTurn } from '../in-turn.ts';
import { routes } from '../site-routes.ts';
import { changeDocuments, isStored, STORAGE_FAULTS, type StoredDocument } from './documents.ts';
import { keptIds } from './kept-papers.ts';
import { showKept } from './show-kept.ts';
import { tell } from './tell.ts';
import { countChanges } from './unsaved-changes.ts';
import { forgetUnstored, leftUnstored, noteUnstored } from './unstored.ts';

/** Kind of the documents about kept papers. */
export const PAPER_KIND = 'paper';
export const PAPER_VERSION = DESK_MIGRATIONS.length + 1;

/** Keeps papers, with what the site knows of them, or takes them off the desk; says how it went. */
export async function keepPapers(ids: readonly string[], keep: boolean): Promise<void> {
  const isFirst = keptIds().size === 0;
  // The controls answer at once; the facts may take a while.
  mirror(ids, keep);
  const at = new Date().toISOString();
  noteUnstored(ids, { keep, at });
  try {
    await editPapers(ids, () => ({ kept: keep }), at);
  } catch (error) {
    mirror(ids, !keep);
    tell(error instanceof Error ? error.message : String(error));
    return;
  } finally {
    forgetUnstored(ids);
  }
  if (!keep) {
    tell(ids.length === 1 ? 'Taken off your desk.' : `${ids.length} papers taken off your desk.`);
    return;
  }
  const message = [await keptMessage(ids.length, isFirst), countChanges(ids.length)];
  tell(message.filter(Boolean).join(' '), { href: routes.desk(), text: 'Open the desk' });
  const facts = await fetchFacts(ids);
  await editPapers(ids, (id) => {
    const known = facts.get(id);
    return known ? { facts: known } : {};
  });
}

async function keptMessage(count: number, isFirst: boolean): Promise<string> {
  if (!(await isStored())) return STORAGE_FAULTS.blocked;
  // Asks the browser not to drop the desk when it needs room; it may say no, and the desk's help says what then.
  if (isFirst) await navigator.storage?.persist?.().catch(() => false);
  const what = count === 1 ? 'Kept' : `${count} papers kept`;
  return isFirst ? `${what} on your desk. It is in this browser only.` : `${what} on your desk.`;
}

/** Stores what was asked for on pages that were left before they had stored it. @throws {StorageError} */
export async function storeUnstored(): Promise<void> {
  for (const [id, { keep, at }] of leftUnstored()) {
    await editPapers([id], () => ({ kept: keep }), at);
    forgetUnstored([id]);
  }
}

/** Changes papers in the storage. @param at when that was asked for, ISO 8601 @throws {StorageError} */
export async function editPapers(
  ids: readonly string[],
  edit: (id: string) => Edit,
  at = new Date().toISOString(),
): Promise<void> {
  await changeDocuments(PAPER_KIND, ids, (id, known) =>
    paperDocument(editPaper(id, storedPaper(known), edit(id), at)),
  );
}

export function paperDocument(data: KeptPaper): StoredDocument {
  return { kind: PAPER_KIND, id: data.id, version: PAPER_VERSION, data };
}

/** The paper of a document. What cannot be read is left as it is: it may be a newer version's, and can still be saved. */
function storedPaper(document: StoredDocument | undefined): KeptPaper | undefined {
  if (!document) return undefined;
  const data = upToDate(document.data, document.version, DESK_MIGRATIONS);
  if (isKeptPaper(data)) return data;
  throw new Error(
    `What this browser has stored of the paper “${document.id}” cannot be read, so it is left as it is.`,
  );
}

/** What the site's files say of papers, by slug; those whose files cannot be had are missing. */
export async function fetchFacts(ids: readonly string[]): Promise<Map<string, PaperFacts>> {
  const found = new Map<string, PaperFacts>();
  await inTurn(ids, async (id) => {
    try {
      const response = await fetch(routes.beside(routes.paper(id), 'csl.json'));
      if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
      const [facts]: PaperFacts[] = await response.json();
      if (facts) found.set(id, facts);
    } catch (error) {
      console.info(error);
    }
  });
  return found;
}

function mirror(ids: readonly string[], keep: boolean): void {
  const kept = keptIds();
  for (const id of ids) {
    if (keep) kept.add(id);
    else kept.delete(id);
  }
  kept.delete('');
  showKept(kept);
}
