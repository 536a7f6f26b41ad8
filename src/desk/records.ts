import { textOfLatex } from '../formats/latex-text.ts';
import { parseBibtex } from '../metadata/bibtex/parse.ts';
import type { CslItem } from '../metadata/csl.ts';
import { arxivFrom, doiFrom } from '../metadata/identifiers.ts';
import { parseRis } from '../metadata/ris.ts';
import type { Edit } from './kept-paper.ts';
import { STATUS_NAMES } from './names.ts';
import { type KeptPaper, STATUSES, type Status } from './schema.ts';

/** A record of a bibliography, with what a reader says in it. */
export interface ReadRecord {
  title: string;
  doi?: string | undefined;
  arxiv?: string | undefined;
  status?: Status | undefined;
  /** Topics of the site among them. */
  keywords: string[];
  note: string;
}

/** The records of a .bib or .ris file; what cannot be read is left out. */
export function readRecords(text: string, file: string): ReadRecord[] {
  const { records } = /\.ris$/i.test(file) ? parseRis(text) : parseBibtex(text);
  return records.map(({ item }) => readRecord(item));
}

function readRecord(item: CslItem): ReadRecord {
  const fields: unknown = item.custom?.bibtex;
  const field = (name: string): string => {
    const value = typeof fields === 'object' && fields !== null ? Reflect.get(fields, name) : undefined;
    return typeof value === 'string' ? textOfLatex(value).trim() : '';
  };
  const status = field('readstatus');
  return {
    title: item.title,
    doi: doiFrom(item),
    arxiv: arxivFrom(item),
    status: STATUSES.find((key) => STATUS_NAMES[key] === status),
    keywords: (fields ? field('keywords').split(',') : (item.keyword ?? '').split(';'))
      .map((keyword) => keyword.trim())
      .filter((keyword) => keyword !== ''),
    note: fields ? field('annote') : (item.note ?? ''),
  };
}

/**
 * What a record changes of a paper: the desk's own words stay, and what the record knows more is added.
 * @param known the paper on the desk; undefined where it is not there
 * @param topics keywords that are the site's, not the reader's
 */
export function editOfRecord(
  { status, keywords, note }: ReadRecord,
  known: KeptPaper | undefined,
  topics: ReadonlySet<string>,
): Edit {
  const tags = keywords.filter((keyword) => !topics.has(keyword));
  const before = known?.note.value ?? '';
  const isNew = note !== '' && !before.includes(note);
  return {
    kept: true,
    ...(status && !known?.kept.value && { status }),
    ...(tags.length > 0 && { tags: [...(known?.tags.value ?? []), ...tags] }),
    ...(isNew && { note: before ? `${before}\n\n${note}` : note }),
  };
}
