import type { CitedPaper, ExportContext } from '../formats/export-context.ts';
import { contextOfRecords, readCslRecord } from '../formats/read-csl.ts';
import { STATUS_NAMES } from './names.ts';
import type { KeptPaper } from './schema.ts';

/** Kept papers as formats write them, with what the reader says of those on the desk; papers whose facts are not known are left out. */
export function citedPapers(
  papers: readonly KeptPaper[],
  routes: ExportContext['routes'],
): { cited: CitedPaper[]; context: ExportContext } {
  const records = papers.flatMap(({ id, facts, kept, status, tags, note }) => {
    if (!facts) return [];
    const { paper, citationKey } = readCslRecord(facts.value);
    const reader = { status: STATUS_NAMES[status.value], tags: tags.value, note: note.value };
    return [{ paper: { ...paper, id, ...(kept.value && { reader }) }, citationKey }];
  });
  return { cited: records.map(({ paper }) => paper), context: contextOfRecords(records, routes) };
}
