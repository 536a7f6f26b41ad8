import type { PaperType } from '../schema.ts';
import { type Bibliography, NO_TITLE, OTHER_FORMAT } from './bibliography.ts';
import { parseNames } from './bibtex/names.ts';
import { type CslItem, type CslName, cslItemSchema } from './csl.ts';
import { readTaggedRecords } from './tagged-lines.ts';

const RIS = { line: /^\s{0,3}([A-Z][A-Z0-9]) {0,2}-(?: (.*)|$)/, first: 'TY', last: 'ER' };

/** Types of RIS as CSL has them. @see https://en.wikipedia.org/wiki/RIS_(file_format)#Type_of_reference */
const TYPES: ReadonlyMap<string, PaperType> = new Map(
  Object.entries<PaperType>({
    JOUR: 'article-journal',
    EJOUR: 'article-journal',
    JFULL: 'article-journal',
    ABST: 'article-journal',
    INPR: 'article-journal',
    MGZN: 'article-magazine',
    NEWS: 'article-newspaper',
    CONF: 'paper-conference',
    CPAPER: 'paper-conference',
    BOOK: 'book',
    EBOOK: 'book',
    EDBOOK: 'book',
    CHAP: 'chapter',
    ECHAP: 'chapter',
    ENCYC: 'entry-encyclopedia',
    THES: 'thesis',
    RPRT: 'report',
    GOVDOC: 'report',
    STAND: 'standard',
    PAT: 'patent',
    DATA: 'dataset',
    COMP: 'software',
    BLOG: 'post-weblog',
    ELEC: 'webpage',
    WEB: 'webpage',
    UNPB: 'manuscript',
    MANSCPT: 'manuscript',
  }),
);

/** Tags of authors; the others name editors and translators. */
const AUTHORS = ['AU', 'A1'];

/** Reads a RIS file, as reference managers and publishers write it. */
export function parseRis(source: string): Bibliography {
  const records = readTaggedRecords(source, RIS);
  if (records.length === 0 && source.trim() !== '')
    return {
      records: [],
      leftOut: [],
      error: { text: 'no record that begins with “TY  - ”', todo: OTHER_FORMAT },
    };
  const bibliography: Bibliography = { records: [], leftOut: [] };
  for (const [index, { line, fields }] of records.entries()) {
    const item = itemOf(fields);
    const key = fields.get('ID')?.[0] || undefined;
    const place = { number: index + 1, line, ...(key && { key }) };
    if (item) bibliography.records.push({ item, ...place });
    else bibliography.leftOut.push({ ...place, ...NO_TITLE });
  }
  return bibliography;
}

function itemOf(fields: ReadonlyMap<string, string[]>): CslItem | undefined {
  const first = (...tags: string[]) => tags.map((tag) => fields.get(tag)?.find(Boolean)).find(Boolean);
  const type = first('TY');
  const isBook = type === 'BOOK' || type === 'EBOOK' || type === 'EDBOOK';
  const title = first('TI', 'T1', ...(isBook ? ['BT'] : []), 'CT');
  if (!title || !/[\p{L}\p{N}]/u.test(title)) return undefined;
  const [start, end] = [first('SP'), first('EP')];
  const date = first('DA') ?? '';
  const year = first('PY', 'Y1') ?? '';
  // RIS writes dates as 2024/05/02/, with or without its parts.
  const raw = [date, year].map((value) => value.replace(/\/+[^/\d]*$/, '').replace(/\/{2,}.*$/, ''));
  return cslItemSchema.parse(
    known({
      type: TYPES.get(type ?? '') ?? (type ? 'document' : undefined),
      title,
      author: AUTHORS.flatMap((tag) => fields.get(tag) ?? []).flatMap(nameOf),
      issued: { raw: raw.find((value) => /\d{4}/.test(value)) },
      abstract: first('AB', 'N2'),
      'container-title': first('JF', 'JO', 'T2', ...(isBook ? [] : ['BT']), 'JA', 'J2', 'C3'),
      publisher: first('PB'),
      volume: first('VL'),
      issue: first('IS'),
      page: start && end && start !== end ? (start.includes('-') ? start : `${start}-${end}`) : start,
      keyword: fields.get('KW')?.join('; '),
      language: first('LA'),
      DOI: first('DO', 'M3')?.match(/10\.\d{4,9}\/\S+/)?.[0],
      URL: first('UR', 'L2', 'LK'),
      number: first('M1'),
      note: fields.get('N1')?.join('; '),
    }),
  );
}

/** A name as RIS has it, family name first; of a group or in another order as it is. */
function nameOf(value: string): CslName[] {
  return parseNames(value.replace(/[{}\\]/g, ''));
}

/** The fields that are known. */
function known<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  ) as Partial<T>;
}
