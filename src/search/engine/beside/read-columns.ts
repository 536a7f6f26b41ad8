import { COLUMNS, decodeColumns, type PaperColumns } from '../../format/beside/paper-columns.ts';
import type { SearchTable } from '../../format/search-table.ts';
import type { SearchClient } from '../pagefind-client.ts';

/** Fetches what papers are narrowed and sorted by, once. */
export function readColumns(
  { topics }: Pick<SearchTable, 'topics'>,
  client: Pick<SearchClient, 'beside'>,
): Promise<PaperColumns> {
  return client.beside(COLUMNS, (text) => decodeColumns(JSON.parse(text), topics));
}
