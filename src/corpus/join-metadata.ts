import { FETCHED_FILE } from '../facts/files.ts';
import { recordName } from '../metadata/bibliography.ts';
import type { CslItem } from '../metadata/csl.ts';
import { type BibliographicFacts, factsFromCsl } from '../metadata/facts.ts';
import { identifiersOf, isSamePaper } from '../metadata/same-paper.ts';
import type { Note } from '../problem.ts';
import { titleKey } from '../text/keys/title-key.ts';
import { normalizeTitle } from '../text/normalize.ts';
import type { MetadataFile } from './content-source.ts';
import type { MergedEntry, PaperRecord } from './merge-entries.ts';
import { recordPlace } from './record-place.ts';

/** What a record says. */
export interface ReadRecord {
  facts: BibliographicFacts;
  /** Keys of its title, and of the others under which the paper was published. */
  keys: string[];
}

export function readRecord(item: CslItem): ReadRecord {
  const titles = [item.title, ...(item.custom?.titleVariants ?? [])];
  return { facts: factsFromCsl(item), keys: titles.map(titleKey) };
}

/**
 * Joins bibliographic records to papers: by title, by the other titles a record was published under, and by identifier.
 * A record for no paper is a note.
 * @param readAll tells what the records of a file say, in their order
 * @returns the records of each paper, in the order of the files
 */
export function joinMetadata(
  papers: readonly MergedEntry[],
  files: readonly MetadataFile[],
  readAll: (items: readonly CslItem[]) => readonly ReadRecord[] = (items) => items.map(readRecord),
): { records: Map<MergedEntry, PaperRecord[]>; notes: Note[] } {
  const byKey = new Map<string, MergedEntry[]>();
  const byIdentifier = new Map<string, MergedEntry>();
  for (const paper of papers) {
    for (const key of [paper.key, ...paper.otherKeys]) byKey.set(key, [...(byKey.get(key) ?? []), paper]);
    for (const { facts } of paper.records)
      for (const one of identifiersOf(facts)) byIdentifier.set(one, paper);
  }
  const records = new Map<MergedEntry, PaperRecord[]>();
  const notes: Note[] = [];
  const fetched = files.filter(({ file }) => file === FETCHED_FILE);
  // What a person wrote goes before what was fetched.
  for (const { file, records: own } of [...files.filter((one) => !fetched.includes(one)), ...fetched]) {
    const read = readAll(own.map(({ item }) => item));
    for (const [index, { item, ...record }] of own.entries()) {
      const { facts, keys } = read[index] ?? { facts: {}, keys: [] };
      const accepts = (paper: MergedEntry) =>
        paper.records.every((other) =>
          isSamePaper({ key: paper.key, facts }, { key: paper.key, facts: other.facts }),
        );
      const byTitle = keys.flatMap((key) => byKey.get(key) ?? []).find(accepts);
      const paper =
        byTitle ??
        identifiersOf(facts)
          .map((one) => byIdentifier.get(one))
          .find((one) => one && accepts(one));
      const place = recordPlace(file, record);
      const { line } = place;
      const told: PaperRecord = {
        facts,
        place,
        ...(file === FETCHED_FILE && { sources: item.custom?.facts ?? [] }),
        ...(item.abstract && { abstract: item.abstract }),
      };
      const name = recordName(record);
      if (paper === undefined) {
        const message = `${name} matches no paper: “${normalizeTitle(item.title).plain}”`;
        notes.push({ file, ...(line && { line }), message });
        continue;
      }
      const known = records.get(paper);
      if (known === undefined) records.set(paper, [told]);
      else {
        known.push(told);
        // Fetched records are there to add to others.
        if (file === FETCHED_FILE) continue;
        const message = `${name} is the second record of “${paper.title.plain}”; what the first lacks is taken from it`;
        notes.push({ file, ...(line && { line }), message });
      }
    }
  }
  return { records, notes };
}
