import type { CslDate, CslItem, CslName } from '../metadata/csl.ts';
import { dateOf } from '../metadata/dates.ts';
import { readingOrderName } from '../metadata/person-names.ts';

/** An item without the fields that are missing. */
export function itemOf(
  title: string,
  facts: { [Field in keyof CslItem]?: CslItem[Field] | undefined },
): CslItem {
  const known = Object.entries(facts).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return { title, ...Object.fromEntries(known) };
}

/** `2024-05-08` (or its beginning, or with a time behind it) in CSL's form; undefined where it is no date. */
export function cslDate(text: string | undefined): CslDate | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(text ?? '') ?? [];
  const date = dateOf(year ?? '', month ?? '', day ?? '');
  return date === undefined ? undefined : { 'date-parts': [date.split('-').map(Number)] };
}

/** Names written on one line, each once; what DBLP puts behind a name to tell people apart is none of it. */
export function namesOf(lines: readonly (string | undefined)[]): CslName[] {
  const names = lines.flatMap((line) => line?.replace(/\s\d{4}$/, '') || []);
  return [...new Set(names)].map(readingOrderName);
}

/** `525–535`, or the first page alone. */
export function pagesOf(first: string | undefined, last: string | undefined): string | undefined {
  return first && last && first !== last ? `${first}-${last}` : (first ?? last);
}
