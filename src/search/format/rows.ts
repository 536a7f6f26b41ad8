import type { HitRow } from './search-table.ts';
import { wordsOf } from './words.ts';

/** A row as it is kept: without what follows from the rest of it. */
interface StoredRow extends Omit<HitRow, 'id' | 'authorCount'> {
  /** Left out where the slug is the title's words. */
  id?: string;
  /** Left out where all authors are named. */
  authorCount?: number;
}

/** Writes rows for {@link decodeRows}. */
export function encodeRows(rows: readonly HitRow[]): string {
  return JSON.stringify(
    rows.map(({ id, authorCount, ...row }): StoredRow => {
      return {
        ...(id === slugOf(row.title) ? {} : { id }),
        ...row,
        ...(authorCount === row.authors.length ? {} : { authorCount }),
      };
    }),
  );
}

/** Reads what {@link encodeRows} wrote. */
export function decodeRows(text: string): HitRow[] {
  const rows: StoredRow[] = JSON.parse(text);
  return rows.map((row) => ({
    ...row,
    id: row.id ?? slugOf(row.title),
    authorCount: row.authorCount ?? row.authors.length,
  }));
}

/** The words of a title or name as most slugs have them. */
export function slugOf(text: string): string {
  return wordsOf(text).join('-');
}
