import type { PaperType } from '../schema.ts';
import { type Bibliography, NO_TITLE, OTHER_FORMAT } from './bibliography.ts';
import { type CslItem, type CslName, cslItemSchema } from './csl.ts';
import { readTaggedRecords } from './tagged-lines.ts';

const MEDLINE = { line: /^([A-Z]{2,4}) {0,3}- (.*)$/, first: 'PMID' };

/** Publication types of PubMed that say more than that it is an article in a journal. */
const TYPES: ReadonlyMap<string, PaperType> = new Map(
  Object.entries<PaperType>({
    Book: 'book',
    'Book Chapter': 'chapter',
    Dataset: 'dataset',
    'Newspaper Article': 'article-newspaper',
    Preprint: 'article',
    'Technical Report': 'report',
    'Academic Dissertation': 'thesis',
  }),
);

/**
 * Reads PubMed's own format (`.nbib`, MEDLINE).
 * @see https://www.nlm.nih.gov/bsd/mms/medlineelements.html
 */
export function parseMedline(source: string): Bibliography {
  const records = readTaggedRecords(source, MEDLINE);
  if (records.length === 0 && source.trim() !== '')
    return {
      records: [],
      leftOut: [],
      error: { text: 'no record that begins with “PMID- ”', todo: OTHER_FORMAT },
    };
  const bibliography: Bibliography = { records: [], leftOut: [] };
  for (const [index, { line, fields }] of records.entries()) {
    const key = fields.get('PMID')?.[0] || undefined;
    const place = { number: index + 1, line, ...(key && { key }) };
    const item = itemOf(fields);
    if (item) bibliography.records.push({ item, ...place });
    else bibliography.leftOut.push({ ...place, ...NO_TITLE });
  }
  return bibliography;
}

function itemOf(fields: ReadonlyMap<string, string[]>): CslItem | undefined {
  const first = (...tags: string[]) => tags.map((tag) => fields.get(tag)?.find(Boolean)).find(Boolean);
  const title = first('TI', 'BTI', 'TT');
  if (!title || !/[\p{L}\p{N}]/u.test(title)) return undefined;
  const pmid = first('PMID');
  const types = (fields.get('PT') ?? []).map((type) => TYPES.get(type)).find((type) => type !== undefined);
  const doi = [...(fields.get('LID') ?? []), ...(fields.get('AID') ?? [])].find((id) => /\[doi\]$/.test(id));
  const names = fields.get('FAU') ?? fields.get('AU') ?? [];
  const keywords = fields.get('OT') ?? fields.get('MH') ?? [];
  const candidate = {
    type: types ?? 'article-journal',
    title: withoutSigns(title),
    author: [...names.map(nameOf), ...(fields.get('CN') ?? []).map((literal) => ({ literal }))],
    issued: { raw: first('DP', 'DEP') },
    abstract: first('AB', 'OAB'),
    'container-title': first('JT', 'TA'),
    publisher: first('PB'),
    volume: first('VI'),
    issue: first('IP'),
    page: first('PG'),
    keyword:
      keywords.map((keyword) => keyword.replace(/^\*/, '').replace(/\/\*?/g, ', ')).join('; ') || undefined,
    language: first('LA'),
    DOI: doi?.replace(/\s*\[doi\]$/, ''),
    URL: pmid ? `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` : undefined,
  };
  return cslItemSchema.parse(
    Object.fromEntries(Object.entries(candidate).filter(([, value]) => value !== undefined)),
  );
}

/** PubMed ends every title with a full stop, and sets a translated one in brackets. */
function withoutSigns(title: string): string {
  const text = title.replace(/(?<!\.|\.\p{L})\.$/u, '');
  return text.replace(/^\[(.*?)\.?\]$/, '$1');
}

/** `Lovelace, Ada`, or `Lovelace A` where only the short form is given. */
function nameOf(name: string): CslName {
  const [family = '', given, suffix] = name.split(/,\s*/);
  if (given !== undefined) return { family, given, ...(suffix && { suffix }) };
  const [, last, initials] = /^(.+?) ([\p{Lu}-]{1,4}(?: (?:Jr|Sr|2nd|3rd))?)$/u.exec(name) ?? [];
  return last === undefined ? { literal: name } : { family: last, given: initials };
}
