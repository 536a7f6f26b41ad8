import type { Draft } from './draft.ts';
import { readImprint } from './imprint.ts';

/** What is told beside a title: people, venue, date, short name; what is none of these is a note. */
export type Told = Pick<Draft, 'byline' | 'venue' | 'issued' | 'shortName'> & { notes: string[] };

/** Keeps the venue and the date that a text tells, where it tells any. */
export function takeImprint(told: Told, text: string, surely = false): boolean {
  const imprint = readImprint(text, surely);
  if (!imprint) return false;
  if (imprint.venue) told.venue ??= imprint.venue;
  if (imprint.issued && (told.issued === undefined || imprint.issued.startsWith(told.issued)))
    told.issued = imprint.issued;
  return true;
}
