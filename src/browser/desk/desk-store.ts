import { readStoredPaper } from '../../desk/desk-file.ts';
import type { KeptPaper } from '../../desk/schema.ts';
import { changeDocuments, readDocuments } from './documents.ts';
import { wipeFollows } from './follow-store.ts';
import { PAPER_KIND, paperDocument, storeUnstored } from './keep.ts';
import { showKept } from './show-kept.ts';

/** What the browser has stored of the desk. */
export interface StoredDesk {
  /** All papers that were ever kept, those taken off the desk included. */
  papers: KeptPaper[];
  /** How many entries cannot be read. They stay where they are. */
  damaged: number;
}

/** Reads the desk, and tells all pages what is on it. @throws {StorageError} */
export async function loadDesk(): Promise<StoredDesk> {
  await storeUnstored();
  const documents = await readDocuments(PAPER_KIND);
  const papers = documents.flatMap(({ data, version }) => readStoredPaper(data, version) ?? []);
  showKept(new Set(papers.filter(({ kept }) => kept.value).map(({ id }) => id)));
  return { papers, damaged: documents.length - papers.length };
}

/** Stores papers as they are, in place of what is stored of them. @throws {StorageError} */
export async function storePapers(papers: readonly KeptPaper[]): Promise<void> {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  await changeDocuments(PAPER_KIND, [...byId.keys()], (id, known) => {
    const paper = byId.get(id);
    return paper ? paperDocument(paper) : known;
  });
}

/** Takes everything off the desk for good, what is followed and what cannot be read included. @throws {StorageError} */
export async function wipeDesk(): Promise<void> {
  const ids = (await readDocuments(PAPER_KIND)).map(({ id }) => id);
  await changeDocuments(PAPER_KIND, ids, () => undefined);
  showKept(new Set());
  await wipeFollows();
}
