import { hash } from 'node:crypto';
import { type Row, recordKind } from './records.ts';

/** Longer digests are hashed. */
const LONGEST_WRITTEN = 60;
/** Longer texts of parts are hashed, and only once. */
const LONGEST_PART = 400;

/** Texts of long parts and of records. */
const known = new WeakMap<object, string>();

/** What cannot be compared with what it will be in another build: functions, answers, whatever is no data. */
export class Incomparable extends Error {}

/**
 * A text that is the same for equal data and for no other: short data as it is, other by its hash. A record in it counts
 * with its name and its row; what is read of its other fields is noted by itself.
 * @throws {Incomparable}
 */
export function digest(value: unknown): string {
  return short(textOf(value), LONGEST_WRITTEN);
}

/** The same of all that is in a record but the fields that turn with other records, and measures. */
export function restDigest(record: object): string {
  const rest = withoutMeasures(record);
  for (const field of recordKind(record)?.turning ?? []) delete rest[field];
  return short(JSON.stringify(rest), LONGEST_WRITTEN);
}

/** The same of one field of a record without measures. */
export function fieldDigest(record: object, field: string): string {
  return short(JSON.stringify(withoutMeasures(record)[field]) ?? '', LONGEST_WRITTEN);
}

/** The same of all that is in a record. */
export function wholeDigest(record: object): string {
  return short(JSON.stringify(record), LONGEST_WRITTEN);
}

function withoutMeasures(record: object): Record<string, unknown> {
  const rest: Record<string, unknown> = { ...record };
  for (const [field, measure] of Object.entries(recordKind(record)?.measures ?? {})) {
    const value = rest[field];
    if (measure === true) delete rest[field];
    else if (Array.isArray(value))
      rest[field] = value.map((item) => ({ ...item, [measure.each]: undefined }));
  }
  return rest;
}

function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return primitive(value);
  const before = known.get(value);
  if (before !== undefined) return before;
  const kind = recordKind(value);
  const text = kind
    ? short(JSON.stringify([kind.name, shown(value, kind.row)]), 0)
    : short(written(value), LONGEST_PART);
  if (text.startsWith('#')) known.set(value, text);
  return text;
}

/** What a row shows, with the names of all other fields: one that a record gets or loses is none that was read. */
function shown(value: object, row: Row): object {
  return Object.fromEntries(
    Object.entries(value).map(([field, each]) => {
      const part = row[field];
      if (part === undefined) return [field, null];
      return [field, part === true || typeof each !== 'object' || each === null ? each : shown(each, part)];
    }),
  );
}

function written(value: object): string {
  if (Array.isArray(value)) return `[${value.map(textOf).join()}]`;
  if (value instanceof Map) return `Map${written([...value])}`;
  if (value instanceof Set) return `Set${written([...value])}`;
  if (value instanceof Uint8Array) return `bytes ${Buffer.from(value).toString('base64')}`;
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new Incomparable();
  return `{${Object.entries(value)
    .map(([key, each]) => `${JSON.stringify(key)}:${textOf(each)}`)
    .join()}}`;
}

function primitive(value: unknown): string {
  if (typeof value === 'function' || typeof value === 'symbol') throw new Incomparable();
  return typeof value === 'string' ? JSON.stringify(value) : `${typeof value} ${value}`;
}

function short(text: string, longest: number): string {
  return text.length <= longest ? text : `#${hash('sha1', text, 'base64url')}`;
}
