import type { KeyTerm } from '../../../glossary/schema.ts';
import type { Listing } from '../../../listing-schema.ts';
import type { Paper } from '../../../schema.ts';
import type { ShownTopic } from '../../../topics/schema.ts';

/*
 * Records that pages show one by one. What lists show of a record, its row, is a part of whatever the record is a part of:
 * a page that is given it depends on all of its row, whether it reads that or not. Its other fields, which are long, seldom
 * shown or turn with every paper added, are one note where a page reads any of them, but for those that turn with other records and for measures.
 */

/** The fields that are a row, and of fields with fields of their own these in turn. */
export interface Row {
  readonly [field: string]: true | Row;
}
type RowOf<T> = { readonly [Field in keyof T]?: true | RowOf<NonNullable<T[Field]>> };

const paper = {
  id: true,
  title: true,
  titleHtml: true,
  authors: true,
  byline: true,
  shortName: true,
  type: true,
  issued: true,
  venue: true,
  uncitedVenue: true,
  volume: true,
  issue: true,
  pages: true,
  publisher: true,
  language: true,
  preprint: true,
  url: true,
  doi: true,
  arxiv: true,
} as const satisfies RowOf<Paper>;

const topic = {
  id: true,
  data: {
    title: true,
    area: true,
    order: true,
    definition: true,
    found: true,
    section: true,
    namelessArea: true,
  },
} as const satisfies RowOf<{ id: string; data: ShownTopic }>;

const listing = {
  id: true,
  file: true,
  title: true,
  source: true,
  saved: true,
  description: true,
} as const satisfies RowOf<Listing>;

const term = { slug: true, label: true, short: true, long: true } as const satisfies RowOf<KeyTerm>;

/**
 * Fields that hold numbers by which something was ordered, and of lists the field that each of their items has: numbers
 * that move a little with every paper, and that hardly any page shows.
 */
export type Measures = Readonly<Record<string, true | { each: string }>>;

/**
 * Collections of records, as `module.export` of `src/data/`, with the field by which each is known, and the fields that turn
 * with other records of it, each of which is noted by itself.
 */
const RECORDS: Readonly<
  Record<string, { key: string; row: Row; turning?: readonly string[]; measures?: Measures }>
> = {
  'papers.papers': {
    key: 'id',
    row: paper,
    turning: ['related'] satisfies (keyof Paper)[],
    measures: { related: { each: 'score' }, topics: { each: 'score' } } satisfies MeasuresOf<Paper>,
  },
  'topics.topics': { key: 'id', row: topic },
  'listings.listings': { key: 'id', row: listing },
  'glossary.terms': { key: 'slug', row: term, measures: { weight: true } satisfies MeasuresOf<KeyTerm> },
};
type MeasuresOf<T> = {
  [Field in keyof T]?: T[Field] extends readonly (infer Item)[] ? { each: keyof Item & string } : true;
};

/** Modules of `src/data/` that they are in. */
export const RECORD_MODULES: readonly string[] = Object.keys(RECORDS).map((name) => name.split('.')[0] ?? '');

/** What is known of a record besides what is in it. */
export interface RecordKind {
  /** The same in every build. */
  name: string;
  row: Row;
  turning: readonly string[];
  measures: Measures;
}

const kindOf = new WeakMap<object, RecordKind>();
const byName = new Map<string, object>();

/** Makes the records of a collection known; nothing where it is none. */
export function knowRecords(collection: string, records: unknown): void {
  const kind = RECORDS[collection];
  if (kind === undefined || !Array.isArray(records)) return;
  const { key, row, turning = [], measures = {} } = kind;
  for (const record of records) {
    const name = `${collection} ${record[key]}`;
    kindOf.set(record, { name, row, turning, measures });
    byName.set(name, record);
  }
}

/** What is known of a record; undefined for what is none. */
export function recordKind(value: object): RecordKind | undefined {
  return kindOf.get(value);
}

/** The record of that name. @throws {Error} where there is none */
export function requireRecord(name: string): object {
  const record = byName.get(name);
  if (!record) throw new Error(`There is no record “${name}”.`);
  return record;
}
