import { csvTable } from '../formats/csv.ts';
import type { CitedPaper, ExportContext } from '../formats/export-context.ts';
import { citedDoi, pageAddress } from '../formats/identifiers.ts';
import { risFile } from '../formats/ris.ts';
import type { Screened } from './log.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { Verdict } from './schema.ts';

/** A paper with what was decided about it. */
export interface ScreenedPaper {
  paper: CitedPaper;
  screened: Screened | undefined;
}

/** How Rayyan calls decisions. */
const RAYYAN_NAMES: Readonly<Record<Verdict, string>> = {
  include: 'Included',
  exclude: 'Excluded',
  maybe: 'Maybe',
};

/** How ASReview calls papers, by whether they were included; those that readers differ on are not settled for it. */
const ASREVIEW_NAMES: Readonly<Record<Outcome['result'], string>> = {
  include: 'ASReview_relevant',
  exclude: 'ASReview_irrelevant',
  conflict: 'ASReview_not_seen',
  open: 'ASReview_not_seen',
};

/**
 * What Rayyan writes into the notes of a record, and reads there: each member's decision, reasons, members' notes.
 * @see https://help.rayyan.ai/hc/en-us/articles/45958666246161
 */
export function rayyanNotes(screened: Screened | undefined): string {
  if (!screened) return '';
  const { decisions, notes } = screened;
  const { reasons } = outcomeOf(screened);
  const quoted = (text: string) => `"${text.replaceAll('"', "'")}"`;
  const parts = [
    decisions.size > 0 &&
      `RAYYAN-INCLUSION: {${[...decisions.values()].map(({ reader, verdict }) => `${quoted(reader)}=>${quoted(RAYYAN_NAMES[verdict])}`).join(', ')}}`,
    // A comma would part one reason in two.
    reasons.length > 0 &&
      `RAYYAN-EXCLUSION-REASONS: ${reasons.map((reason) => reason.replace(/\s*[,|]\s*/g, ' / ')).join(',')}`,
    notes.size > 0 &&
      `USER-NOTES: {${[...notes].map(([reader, text]) => `${quoted(reader)}=>[${quoted(text)}]`).join(', ')}}`,
  ];
  return parts.filter(Boolean).join(' | ');
}

/** Tags by which Zotero sorts the papers; its reader of RIS would part a tag at a semicolon. */
export function screeningTags({ result, reasons }: Outcome): string[] {
  return [`screening: ${result}`, ...reasons.map((reason) => `excluded: ${reason.replaceAll(';', ',')}`)];
}

/** All papers with their decisions as RIS: tags and notes for Zotero, marks for ASReview and Rayyan. */
export function screeningRis(papers: readonly ScreenedPaper[], context: ExportContext): string {
  const marked = papers.map(({ paper, screened }): CitedPaper => {
    const outcome = outcomeOf(screened);
    const rayyan = rayyanNotes(screened);
    return {
      ...paper,
      reader: {
        tags: screeningTags(outcome),
        note: [...(screened?.notes.values() ?? [])].join('\n'),
        marks: [ASREVIEW_NAMES[outcome.result], ...(rayyan ? [rayyan] : [])],
      },
    };
  });
  return risFile(marked, context);
}

/**
 * All papers with their decisions as CSV. ASReview takes `included` for labels (1, 0 or nothing), Rayyan `notes`; each
 * reader has a column for the decision and one for the reason.
 */
export function screeningCsv(
  papers: readonly ScreenedPaper[],
  readers: readonly string[],
  context: ExportContext,
): string {
  const header = [
    ...['key', 'title', 'authors', 'year', 'journal', 'volume', 'issue', 'pages', 'doi', 'url', 'abstract'],
    ...['included', 'decision', 'reasons', 'notes'],
    ...readers.flatMap((reader) => [`decision of ${reader}`, `reason of ${reader}`]),
  ];
  const rows = papers.map(({ paper, screened }) => {
    const { result, reasons } = outcomeOf(screened);
    return [
      paper.id,
      paper.title,
      (paper.authors ?? []).map(({ name }) => name).join('; '),
      paper.issued?.slice(0, 4) ?? '',
      paper.venue ?? '',
      paper.volume ?? '',
      paper.issue ?? '',
      paper.pages ?? '',
      citedDoi(paper) ?? '',
      pageAddress(paper, context.routes),
      paper.abstract,
      { include: '1', exclude: '0', conflict: '', open: '' }[result],
      result === 'open' ? '' : result,
      reasons.join('; '),
      rayyanNotes(screened),
      ...readers.flatMap((reader) => {
        const decision = screened?.decisions.get(reader);
        return [decision?.verdict ?? '', decision?.reason ?? ''];
      }),
    ];
  });
  // The mark by which Excel knows UTF-8.
  return `\uFEFF${csvTable([header, ...rows])}`;
}
