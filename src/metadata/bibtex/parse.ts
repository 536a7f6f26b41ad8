import {
  type BibliographicRecord,
  type Bibliography,
  type LeftOutRecord,
  NO_TITLE,
  OTHER_FORMAT,
} from '../bibliography.ts';
import { inheritFields } from './inherit.ts';
import { readEntries } from './read-entries.ts';
import { itemOfEntry } from './to-csl.ts';

/**
 * Reads a BibTeX or BibLaTeX file. Titles and abstracts keep their TeX; all other fields become text. The fields of an
 * entry as they are written are kept in `custom.bibtex`.
 */
export function parseBibtex(source: string): Bibliography {
  const { entries, broken } = readEntries(source);
  if (
    entries.length === 0 &&
    broken.length === 0 &&
    source.trim() !== '' &&
    !/@\s*(?:comment|string|preamble)\b/i.test(source)
  )
    return {
      records: [],
      leftOut: [],
      error: { text: 'no entry such as @article{key, title = {…}}', todo: OTHER_FORMAT },
    };
  const own = inheritFields(entries);
  const places = [...own, ...broken].toSorted((a, b) => a.line - b.line);
  const numbers = new Map(places.map((entry, index) => [entry, index + 1]));
  const records: BibliographicRecord[] = [];
  const leftOut: LeftOutRecord[] = broken.map((entry) => ({
    ...placeOf(entry),
    what: `cannot be read: ${entry.reason}`,
    todo: 'correct it there',
  }));
  for (const entry of own) {
    const item = itemOfEntry(entry);
    if (item) records.push({ item, ...placeOf(entry) });
    else leftOut.push({ ...placeOf(entry), ...NO_TITLE });
  }
  return { records, leftOut: leftOut.toSorted((a, b) => a.number - b.number) };

  function placeOf(entry: (typeof places)[number]): Pick<BibliographicRecord, 'number' | 'line' | 'key'> {
    return { number: numbers.get(entry) ?? 0, line: entry.line, ...(entry.key && { key: entry.key }) };
  }
}
