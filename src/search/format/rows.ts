import { cutSlugAtWord } from '../../text/keys/cut-slug.ts';
import type { Writing } from '../../text/writing.ts';
import { decodeNumbers, encodeNumbers } from './number-text.ts';
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
  /** Year in which it first appeared. */
  year?: number;
  /** Topics as numbers into those of the table. */
  topics: readonly number[];
  writing?: PaperWriting;
  /** Words of title and abstract, where the table does not have them. */
  lengths?: readonly [title: number, abstract: number];
}

/** Rows as they are kept: what is alike together, without what follows from the rest. */
interface StoredRows {
  titles: string[];
  /** 0 where it is not known. */
  years: number[];
  topics: (readonly number[])[];
  /** Two numbers a row, as `number-text.ts` writes them; empty where the table has them. */
  lengths: string;
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
    years: rows.map(({ year = 0 }) => year),
    topics: rows.map(({ topics }) => topics),
    lengths: encodeNumbers(rows.flatMap(({ lengths = [] }) => lengths)),
    ids: those(({ id, title }) => (id === slugOf(title) ? undefined : id)),
    venues: those(({ venue }) => venue),
    writings: those(({ writing }) => writing),
  };
  return JSON.stringify(stored);
}

/** Reads what {@link encodeRows} wrote. */
export function decodeRows(text: string): HitRow[] {
  const { titles, years, topics, ids, venues, writings, ...stored }: StoredRows = JSON.parse(text);
  const lengths = decodeNumbers(stored.lengths);
  return titles.map((title, place): HitRow => {
    const [year, venue, writing] = [years[place], venues[place], writings[place]];
    const [ofTitle, ofAbstract] = lengths.subarray(2 * place);
    return {
      id: ids[place] ?? slugOf(title),
      title,
      topics: topics[place] ?? [],
      ...(year && { year }),
      ...(ofTitle !== undefined && ofAbstract !== undefined && { lengths: [ofTitle, ofAbstract] as const }),
      ...(venue !== undefined && { venue }),
      ...(writing && { writing }),
    };
  });
}

/** The words of a title or name as most slugs have them. */
export function slugOf(text: string): string {
  return cutSlugAtWord(wordsOf(text).join('-'));
}
