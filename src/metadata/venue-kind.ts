/** What a paper that appeared in a venue is, in the words of CSL. */
export type VenueKind = 'paper-conference' | 'article-journal';

const MEETING =
  /\b(?:proceedings|proc\.|conference|workshops?|symposium|annual meeting|congress|findings of)/i;
/** Journals whose names begin like those of proceedings. */
const PROCEEDINGS_JOURNAL =
  /^proc(?:eedings|\.) of the (?:acm on|vldb endowment|national academy|royal society|ieee$|ieee \d)/i;
const JOURNAL =
  /\b(?:journal|transactions|trans\.|surveys|letters|annals|review|reviews|magazine|quarterly|bulletin)(?:\W|$)/i;
/** Volume with issue, `22(1)`, or volume with year, `144 (2023)`. */
const VOLUME = /\s\d{1,4}(?:\(\d{1,4}\)|\s\((?:19|20)\d\d\))/;

/** Journals that are cited by their initials and a year, as conferences are. */
const JOURNAL_INITIALS = new Set(
  'CACM CSUR DMLR IJCV JACM JAIR JAMIA JMLR MLST PAMI PNAS PVLDB TACL TACO TALLIP TASLP TIST TKDD TKDE TKDEL TMLR TNNLS TOCHI TOCS TODS TOG TOIS TOMM TOPLAS TORS TOSEM TPAMI TPDS TSE TVCG TWEB'.split(
    ' ',
  ),
);

/**
 * Tells proceedings from journals by a venue's name; undefined where the name alone does not say so for certain
 * (`Patterns`, `MSR`).
 */
export function venueKind(venue: string): VenueKind | undefined {
  if (PROCEEDINGS_JOURNAL.test(venue)) return 'article-journal';
  if (MEETING.test(venue)) return 'paper-conference';
  const initials = initialsBeforeYear(venue);
  if (JOURNAL.test(venue) || initials.some((word) => JOURNAL_INITIALS.has(word))) return 'article-journal';
  if (initials.length > 0) return 'paper-conference';
  return VOLUME.test(venue) ? 'article-journal' : undefined;
}

/** The words of `USENIX OSDI 2024` before its year, if each has two capitals or more; else none. */
function initialsBeforeYear(venue: string): string[] {
  const words = venue.split(/[\s'’]+/);
  const year = words.findIndex((word) => /^(?:19|20)\d\d\b/.test(word));
  const before = words.slice(0, Math.max(year, 0));
  return before.every((word) => /\p{Lu}.*\p{Lu}/u.test(word)) ? before : [];
}
