/*
 * Records that pages show one by one: what a page reads of one is noted field by field, so that a page changes with what
 * it shows of a paper and not with the rest of it.
 */

/** Collections of records, as `module.export` of `src/data/`, and the field by which each is known. */
const RECORDS: Readonly<Record<string, string>> = {
  'papers.papers': 'id',
  'topics.topics': 'id',
  'listings.listings': 'id',
  'glossary.terms': 'slug',
};

/** Modules of `src/data/` that they are in. */
export const RECORD_MODULES: readonly string[] = Object.keys(RECORDS).map((name) => name.split('.')[0] ?? '');

const nameOf = new WeakMap<object, string>();
const byName = new Map<string, object>();

/** Makes the records of a collection known; nothing where it is none. */
export function knowRecords(collection: string, records: unknown): void {
  const field = RECORDS[collection];
  if (field === undefined || !Array.isArray(records)) return;
  for (const record of records) {
    const name = `${collection} ${record[field]}`;
    nameOf.set(record, name);
    byName.set(name, record);
  }
}

/** Name of a record, the same in every build; undefined for what is none. */
export function recordName(value: object): string | undefined {
  return nameOf.get(value);
}

/** The record of that name. @throws {Error} where there is none */
export function requireRecord(name: string): object {
  const record = byName.get(name);
  if (!record) throw new Error(`There is no record “${name}”.`);
  return record;
}
