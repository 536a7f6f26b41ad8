import type { HTMLElement } from 'node-html-parser';
import type { CslName } from '../../metadata/csl.ts';
import { readingOrderName } from '../../metadata/person-names.ts';

/** A paper that a page tells of. */
export interface FoundPaper {
  /** Facts in CSL-JSON, to be checked against its schema. */
  item: { title: string } & Record<string, unknown>;
  /** Where the page tells of it: position in the source. */
  at: number;
}

/** Finds the papers of a page; none where it is another kind of page. */
export type HtmlReader = (page: HTMLElement) => FoundPaper[];

/** Text on one line. */
export function oneLine(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/** People by their names in reading order. */
export function people(names: readonly string[]): CslName[] {
  return names
    .map(oneLine)
    .filter((name) => name !== '')
    .map(readingOrderName);
}

/** An object without the fields that are not known. */
export function known<T extends object>(fields: T): T {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  ) as T;
}
