import type { CslItem } from '../metadata/csl.ts';
import type { Note, Problem } from '../problem.ts';
import type { RecordPlace } from '../schema.ts';
import { cleanUnicode } from '../text/clean.ts';
import { titleKey } from '../text/keys/title-key.ts';

import type { MetadataFile } from './content-source.ts';

/** A bibliographic record with its place. */
export interface JoinedRecord {
  item: CslItem;
  place: RecordPlace;
}

/**
 * Joins bibliographic records to papers by their titles' keys; where a record's own title finds no paper, the other
 * titles it was published under are tried. Two records for one paper are a problem, a record for none is a note.
 * @param papers keys of the papers' titles
 * @returns the record of each paper that has one, by title key
 */
export function joinMetadata(
  papers: ReadonlySet<string>,
  files: readonly MetadataFile[],
): { records: Map<string, JoinedRecord>; problems: Problem[]; notes: Note[] } {
  const records = new Map<string, JoinedRecord>();
  const problems: Problem[] = [];
  const notes: Note[] = [];
  for (const { file, items } of files) {
    for (const [index, item] of items.entries()) {
      const titles = [item.title, ...(item.custom?.titleVariants ?? [])];
      const key = titles.map(titleKey).find((key) => papers.has(key));
      const id = item.id === undefined ? '' : cleanUnicode(String(item.id));
      const title = cleanUnicode(item.title);
      const place = `item ${index + 1}${id && ` (${id})`}`;
      if (key === undefined) {
        notes.push({ file, message: `${place} matches no paper: “${title}”` });
      } else if (records.has(key)) {
        problems.push({ kind: 'two-metadata-records', file, text: `${place} ${title}` });
      } else {
        records.set(key, {
          item,
          place: { file, item: index + 1, ...(id && { key: id }) },
        });
      }
    }
  }
  return { records, problems, notes };
}
