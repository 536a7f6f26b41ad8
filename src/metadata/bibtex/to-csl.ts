import type { PaperType } from '../../schema.ts';
import { type CslItem, cslItemSchema } from '../csl.ts';
import { dateOf, readDate, readMonth } from '../dates.ts';
import { plainField, texOf, verbatimField } from './field-text.ts';
import { journalOfMacro } from './journal-macros.ts';
import { parseNames } from './names.ts';
import type { BibtexEntry } from './read-entries.ts';

/** Types of BibTeX and BibLaTeX as CSL has them. */
const TYPES: ReadonlyMap<string, PaperType> = new Map(
  Object.entries<PaperType>({
    article: 'article-journal',
    periodical: 'article-journal',
    suppperiodical: 'article-journal',
    review: 'article-journal',
    book: 'book',
    mvbook: 'book',
    booklet: 'book',
    collection: 'book',
    proceedings: 'book',
    reference: 'book',
    manual: 'report',
    inbook: 'chapter',
    incollection: 'chapter',
    bookinbook: 'chapter',
    suppbook: 'chapter',
    inreference: 'entry-encyclopedia',
    inproceedings: 'paper-conference',
    conference: 'paper-conference',
    thesis: 'thesis',
    phdthesis: 'thesis',
    mastersthesis: 'thesis',
    report: 'report',
    techreport: 'report',
    online: 'webpage',
    electronic: 'webpage',
    www: 'webpage',
    dataset: 'dataset',
    software: 'software',
    patent: 'patent',
    standard: 'standard',
    unpublished: 'manuscript',
  }),
);

/** Types whose `number` is an issue; elsewhere it is the number of a report or of a volume in a series. */
const HAVE_ISSUES = new Set(['article', 'periodical', 'suppperiodical', 'review']);

/** An entry as a CSL item; undefined where it has no title. Its title and abstract keep their TeX. */
export function itemOfEntry({ type, key, fields }: BibtexEntry): CslItem | undefined {
  const tex = (name: string) => texOf(fields.get(name) ?? '') || undefined;
  const text = (...names: string[]) => {
    for (const name of names) {
      const value = plainField(fields.get(name) ?? '');
      if (value) return value;
    }
    return undefined;
  };
  const verbatim = (...names: string[]) =>
    names.map((name) => verbatimField(fields.get(name) ?? '')).find((value) => value !== '');
  const title = [tex('title'), tex('subtitle')].filter((part) => part !== undefined).join(': ');
  if (!/[\p{L}\p{N}]/u.test(title)) return undefined;
  const journal = fields.get('journal') ?? fields.get('journaltitle') ?? '';
  const container = journalOfMacro(journal) ?? text('journal', 'journaltitle', 'booktitle', 'maintitle');
  const eprint = verbatim('eprint');
  const archive = verbatim('archiveprefix', 'eprinttype');
  const pages = verbatim('pages') ?? verbatim('eid', 'article-number');
  const raw = dateOfEntry(fields);
  const candidate = {
    id: key,
    type: TYPES.get(type) ?? (container ? 'document' : undefined),
    title,
    author: parseNames(fields.get('author') ?? ''),
    issued: raw === undefined ? undefined : { raw },
    abstract: tex('abstract'),
    'container-title': container,
    'event-title': text('eventtitle'),
    publisher: text('publisher', 'school', 'institution', 'organization'),
    volume: text('volume'),
    ...(HAVE_ISSUES.has(type)
      ? { issue: text('number', 'issue') }
      : { issue: text('issue'), number: text('number') }),
    page: pages,
    keyword: text('keywords', 'keyword', 'author_keywords'),
    language: text('langid', 'language'),
    DOI: verbatim('doi'),
    URL: verbatim('url', 'ee', 'link', 'bdsk-url-1'),
    note: [text('note'), text('howpublished'), text('annote')].filter(Boolean).join('; ') || undefined,
    custom: {
      // As it is written, for what the site reads better: formulas.
      arxiv: arxivOf(eprint, archive),
      eprint: eprint && archive ? `${archive}:${eprint}` : undefined,
      code: verbatim('code'),
      bibtex: Object.fromEntries(fields),
    },
  };
  const known = Object.fromEntries(Object.entries(candidate).filter(([, value]) => value !== undefined));
  return cslItemSchema.parse({
    ...known,
    custom: Object.fromEntries(Object.entries(candidate.custom).filter(([, value]) => value !== undefined)),
  });
}

/** An e-print whose archive is arXiv, or is not named and looks like arXiv's. */
function arxivOf(eprint: string | undefined, archive: string | undefined): string | undefined {
  const number = eprint?.replace(/^arxiv:\s*/i, '').replace(/^https?:\/\/arxiv\.org\/abs\//i, '') ?? '';
  const looksRight = /^(?:\d{4}\.\d{4,5}|[a-z.-]+\/\d{7})(?:v\d+)?$/i.test(number);
  const isArxiv = archive ? /arxiv/i.test(archive) && number !== '' : looksRight;
  return isArxiv ? number : undefined;
}

/**
 * Date of publication from the fields that may hold one. BibLaTeX's `date` goes before `year`, unless it holds no year
 * or, in words, the days of a meeting in that year.
 */
function dateOfEntry(fields: ReadonlyMap<string, string>): string | undefined {
  const [date, year, month, day] = ['date', 'year', 'month', 'day'].map((name) =>
    plainField(fields.get(name) ?? ''),
  );
  const whole = readDate(date);
  const known = readDate(year);
  const fullMonth = readDate(month);
  const sameYear = known === undefined || whole?.slice(0, 4) === known.slice(0, 4);
  if (whole && (sameYear || /^\d{4}(?:$|[-/])/.test(date ?? '')) && whole.length >= (known?.length ?? 0))
    return whole;
  if (!known) return whole ?? fullMonth;
  if (known.length > 4) return known;
  if (fullMonth?.startsWith(known)) return fullMonth;
  const days = month?.match(/(?<!\d)\d{1,2}(?!\d)/g) ?? [];
  const named = /\p{L}{3}/u.test(month ?? '');
  return dateOf(known, readMonth(month), day || (named && days.length === 1 ? days[0] : undefined));
}
