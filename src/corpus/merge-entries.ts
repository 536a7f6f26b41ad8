import type { ListingEntry } from '../listing/parse.ts';
import type { Note, Problem } from '../problem.ts';
import type { Placement } from '../schema.ts';
import { titleKey } from '../text/keys/title-key.ts';
import { type NormalizedText, normalizeText, normalizeTitle } from '../text/normalize.ts';

/** A listing's entries, with the listing they stand in. */
export interface ListingEntries {
  /** Id of the listing. */
  id: string;
  /** Path that problems and notes name. */
  file: string;
  entries: readonly ListingEntry[];
}

/** One paper put together from all its entries, before anything is known but title and abstract. */
export interface MergedEntry {
  /** What titles that differ only in case, spacing, dashes or punctuation have in common. */
  key: string;
  /** The title kept, as it stands in the listing. */
  sourceTitle: string;
  title: NormalizedText;
  abstract: NormalizedText;
  /** Where it stands, sorted by listing id. */
  listings: Placement[];
}

/**
 * Merges entries of the same title into one paper each, in reading order: by listing, then by rank. The longest
 * abstract is kept, with its title; of two equally long ones the first in order of the alphabet, so that the order of
 * the files never matters.
 */
export function mergeEntries(listings: readonly ListingEntries[]): {
  merged: MergedEntry[];
  notes: Note[];
  problems: Problem[];
} {
  const merged = new Map<string, MergedEntry>();
  const notes: Note[] = [];
  const problems: Problem[] = [];
  for (const { id, file, entries } of listings.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    for (const entry of entries) {
      const title = normalizeTitle(entry.title);
      const abstract = normalizeText(entry.abstract);
      if (!/[\p{L}\p{N}\p{S}\p{P}]/u.test(title.plain)) {
        problems.push({ kind: 'empty-title', file, line: entry.titleLine, text: entry.title });
        continue;
      }
      if (abstract.plain === '') {
        problems.push({ kind: 'title-without-abstract', file, line: entry.titleLine, text: entry.title });
        continue;
      }
      const key = titleKey(entry.title);
      const placement = { id, rank: entry.rank, line: entry.titleLine };
      const known = merged.get(key);
      if (known === undefined) {
        merged.set(key, { key, sourceTitle: entry.title, title, abstract, listings: [placement] });
        continue;
      }
      if (known.listings.some((other) => other.id === id)) {
        notes.push({
          file,
          line: entry.titleLine,
          message: `stands in this listing already: “${title.plain}”`,
        });
      } else {
        known.listings.push(placement);
      }
      if (abstract.plain !== known.abstract.plain) {
        notes.push({
          file,
          line: entry.abstractLine,
          message: `two abstracts of one paper, the longer one is kept: “${title.plain}”`,
        });
      }
      if (isPreferred({ title, abstract }, known))
        Object.assign(known, { sourceTitle: entry.title, title, abstract });
    }
  }
  return { merged: [...merged.values()], notes, problems };
}

type Texts = Pick<MergedEntry, 'title' | 'abstract'>;

function isPreferred(candidate: Texts, known: Texts): boolean {
  const [a, b] = [candidate.abstract.plain, known.abstract.plain];
  if (a.length !== b.length) return a.length > b.length;
  if (a !== b) return a < b;
  return candidate.title.plain < known.title.plain;
}
