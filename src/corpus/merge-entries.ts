import { compare } from '../compare.ts';
import type { BibliographicFacts } from '../metadata/facts.ts';
import { identifiersOf, isSamePaper } from '../metadata/same-paper.ts';
import type { Note, Problem } from '../problem.ts';
import type { FactSource, Placement, RecordPlace } from '../schema.ts';
import type { NormalizedText } from '../text/normalize.ts';
import type { ListedFacts, ListedPaper, ListingEntries } from './listing-entries.ts';
import { type ReadPaper, readPaper } from './read-paper.ts';

/** A record of a paper: its facts and where it stands. */
export interface PaperRecord {
  facts: BibliographicFacts;
  place: RecordPlace;
  /** Of a record that was fetched: where its facts come from. */
  sources?: readonly FactSource[];
  /** Its abstract, as it is written there. */
  abstract?: string;
}

/** One paper put together from all its entries, before bibliographies in `metadata/` are asked. */
export interface MergedEntry {
  /** What titles that differ only in case, spacing, dashes or punctuation have in common. */
  key: string;
  /** Keys of its titles in other entries. */
  otherKeys: string[];
  /** The title kept, as it stands in the listing. */
  sourceTitle: string;
  title: NormalizedText;
  /** Empty where no entry has one. */
  abstract: NormalizedText;
  /** Where it stands, sorted by listing id. */
  listings: Placement[];
  /** Its records in listings, in reading order. */
  records: PaperRecord[];
  /** What lists in Markdown tell of it, by listing, in reading order. */
  listed: (ListedFacts & { listing: string })[];
}

/** What became of the entries of all listings. */
export interface MergedEntries {
  merged: MergedEntry[];
  /** How many entries there were. */
  entries: number;
  notes: Note[];
  problems: Problem[];
}

/**
 * Merges entries into one paper each, in reading order: by listing, then by rank. Entries of the same title are one
 * paper, and those that share an identifier, unless their records show that they are not. The longest abstract is
 * kept, with its title; of two equally long ones the first in order of the alphabet, so that the order of the files
 * never matters.
 * @param read what the entries of a listing say, in their order
 */
export function mergeEntries(
  listings: readonly ListingEntries[],
  read: (entries: readonly ListedPaper[]) => readonly ReadPaper[] = (entries) => entries.map(readPaper),
): MergedEntries {
  const result: MergedEntries = { merged: [], entries: 0, notes: [], problems: [] };
  const byKey = new Map<string, MergedEntry[]>();
  const byIdentifier = new Map<string, MergedEntry[]>();
  for (const { id, file, entries } of listings.toSorted((a, b) => compare(a.id, b.id))) {
    const papers = read(entries);
    for (const [index, entry] of entries.entries()) {
      const paper = papers[index];
      if (!paper) continue;
      result.entries += 1;
      const candidate = toCandidate(entry, paper, id);
      if (!/[\p{L}\p{N}\p{S}\p{P}]/u.test(candidate.title.plain)) {
        result.problems.push({ kind: 'empty-title', file, line: entry.titleLine, text: entry.title });
        continue;
      }
      if (candidate.abstract.plain === '' && !entry.record) {
        result.problems.push({
          kind: 'title-without-abstract',
          file,
          line: entry.titleLine,
          text: entry.title,
        });
        continue;
      }
      const identifiers = candidate.records.flatMap(({ facts }) => identifiersOf(facts));
      const others = [byKey.get(candidate.key), ...identifiers.map((one) => byIdentifier.get(one))].flat();
      const known = others.find((other) => other !== undefined && isSame(candidate, other));
      if (known === undefined) result.merged.push(candidate);
      else result.notes.push(...mergeInto(known, candidate, file, entry));
      const merged = known ?? candidate;
      remember(byKey, candidate.key, merged);
      for (const one of identifiers) remember(byIdentifier, one, merged);
    }
  }
  return result;
}

function toCandidate(entry: ListedPaper, { facts, ...texts }: ReadPaper, id: string): MergedEntry {
  const { record, listed } = entry;
  const note = listed?.note;
  return {
    ...texts,
    otherKeys: [],
    sourceTitle: entry.title,
    listings: [{ id, rank: entry.rank, line: entry.titleLine, ...(note && { note }) }],
    records: record && facts ? [{ facts, place: record.place }] : [],
    listed: listed ? [{ ...listed, listing: id }] : [],
  };
}

/** Whether an entry is that paper: none of the paper's records speaks against it. */
function isSame(candidate: MergedEntry, paper: MergedEntry): boolean {
  const [own] = candidate.records;
  if (own === undefined || paper.records.length === 0) return candidate.key === paper.key;
  const keys = [paper.key, ...paper.otherKeys];
  const key = keys.includes(candidate.key) ? candidate.key : paper.key;
  return paper.records.every(({ facts }) =>
    isSamePaper({ key: candidate.key, facts: own.facts }, { key, facts }),
  );
}

function mergeInto(known: MergedEntry, candidate: MergedEntry, file: string, entry: ListedPaper): Note[] {
  const notes: Note[] = [];
  const [placement] = candidate.listings;
  const { plain } = candidate.title;
  const isListed = placement !== undefined && known.listings.some(({ id }) => id === placement.id);
  // Under another heading a list names a paper again on purpose.
  const isElsewhere = candidate.listed.some(({ listing, section }) =>
    known.listed.every((other) => other.listing !== listing || other.section !== section),
  );
  if (isListed && !isElsewhere)
    notes.push({ file, line: entry.titleLine, message: `stands in this listing already: “${plain}”` });
  else if (placement && !isListed) known.listings.push(placement);
  const [one, other] = [candidate.abstract.plain, known.abstract.plain];
  if (one !== '' && other !== '' && one !== other) {
    const message = `two abstracts of one paper, the longer one is kept: “${plain}”`;
    notes.push({ file, line: entry.abstractLine, message });
  }
  known.records.push(...candidate.records);
  known.listed.push(...candidate.listed);
  if (candidate.key !== known.key) known.otherKeys.push(candidate.key);
  if (isPreferred(candidate, known)) {
    if (candidate.key !== known.key) known.otherKeys.push(known.key);
    const { key, sourceTitle, title, abstract } = candidate;
    Object.assign(known, { key, sourceTitle, title, abstract });
  }
  return notes;
}

type Texts = Pick<MergedEntry, 'title' | 'abstract'>;

function isPreferred(candidate: Texts, known: Texts): boolean {
  const [a, b] = [candidate.abstract.plain, known.abstract.plain];
  if (a.length !== b.length) return a.length > b.length;
  if (a !== b) return compare(a, b) < 0;
  return compare(candidate.title.plain, known.title.plain) < 0;
}

function remember(index: Map<string, MergedEntry[]>, key: string, paper: MergedEntry): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [paper]);
  else if (!known.includes(paper)) known.push(paper);
}
