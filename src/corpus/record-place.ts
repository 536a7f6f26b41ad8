import type { BibliographicRecord } from '../metadata/bibliography.ts';
import type { RecordPlace } from '../schema.ts';
import { cleanUnicode } from '../text/clean.ts';

/** Where a record of a file stands; its key is shown to people. */
export function recordPlace(
  file: string,
  { number, line, key }: Pick<BibliographicRecord, 'number' | 'line' | 'key'>,
): RecordPlace {
  const name = cleanUnicode(key ?? '');
  return { file, item: number, ...(line && { line }), ...(name && { key: name }) };
}
