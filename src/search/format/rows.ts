import { cutSlugAtWord } from '../../text/keys/cut-slug.ts';
import type { Writing } from '../../text/writing.ts';
import { wordsOf } from './words.ts';

/** How a paper's texts are written, where that is not as the page is. */
export interface PaperWriting {
  title: Writing;
  abstract: Writing;
}

/** What is shown of a paper in a list of results before its text has come: one element of a row file. */
export interface HitRow {
  /** Slug of the paper. */
  id: string;
  title: string;
  venue?: string;
  writing?: PaperWriting;
}

/** Rows as they are kept: what is alike together, without what follows from the rest. */
interface StoredRows {
  titles: string[];
  /** By place among the rows, as the others below: few rows have them. Left out where the slug is the title's words. */
  ids: Record<number, string>;
  venues: Record<number, string>;
  writings: Record<number, PaperWriting>;
}

/** Writes rows for {@link decodeRows}. */
export function encodeRows(rows: readonly HitRow[]): string {
  const those = <T>(factOf: (row: HitRow) => T | undefined): Record<number, T> =>
    Object.fromEntries(
      rows.flatMap((row, place) => {
        const value = factOf(row);
        return value === undefined ? [] : [[place, value] as const];
      }),
    );
  const stored: StoredRows = {
    titles: rows.map(({ title }) => title),
    ids: those(({ id, title }) => (id === slugOf(title) ? undefined : id)),
    venues: those(({ venue }) => venue),
    writings: those(({ writing }) => writing),
  };
  return JSON.stringify(stored);
}

/** Reads what {@link encodeRows} wrote. */
export function decodeRows(text: string): HitRow[] {
  const { titles, ids, venues, writings }: StoredRows = JSON.parse(text);
  return titles.map((title, place): HitRow => {
    const [venue, writing] = [venues[place], writings[place]];
    return {
      id: ids[place] ?? slugOf(title),
      title,
      ...(venue !== undefined && { venue }),
      ...(writing && { writing }),
    };
  });
}

/** The words of a title or name as most slugs have them. */
export function slugOf(text: string): string {
  return cutSlugAtWord(wordsOf(text).join('-'));
}
