import { cleanUnicode } from '../text/clean.ts';
import type { CslItem } from './csl.ts';

/** A bibliographic record with its place in the file. */
export interface BibliographicRecord {
  item: CslItem;
  /** Place among all records of the file, those left out included, from 1. */
  number: number;
  /** Line that it begins in, from 1, where the format has lines. */
  line?: number;
  /** Id or citation key, where it has one. */
  key?: string;
}

/** A record that no paper can be made from. */
export interface LeftOutRecord {
  number: number;
  line?: number;
  key?: string;
  /** What is wrong, after the record's name: `has no title`. */
  what: string;
  todo: string;
}

/** What a bibliography holds. Each of its records is in one of the lists; what is neither (comments, macros) is no record. */
export interface Bibliography {
  records: BibliographicRecord[];
  leftOut: LeftOutRecord[];
  /** Why the file as a whole cannot be read; it then holds nothing. */
  error?: { line?: number; text: string; todo: string };
}

/** Reads a whole file. Never throws, whatever the text is. */
export type BibliographyParser = (source: string) => Bibliography;

/** What to do about a file that holds no record of the format that its ending names. */
export const OTHER_FORMAT = 'give the file the ending of its format, or export it again';

export const NO_TITLE = { what: 'has no title', todo: 'add one, or remove the record' } as const;

/** How people are told of a record: by its key, or by its place in the file. */
export function recordName({ number, key }: { number: number; key?: string | undefined }): string {
  const name = cleanUnicode(key ?? '');
  return name ? `entry “${name}”` : `entry ${number}`;
}
