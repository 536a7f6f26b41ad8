import { hash } from 'node:crypto';
import { behind } from './lent.ts';
import { type RecordKind, type Row, recordKind } from './records.ts';

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
 * with its name and its row; what is read of its other fields is noted by itself. What was lent counts as what is behind it.
 * @throws {Incomparable}
 */
export function digest(value: unknown): string {
  // A long text is hashed as it is: no other begins with this sign.
  if (typeof value === 'string' && value.length > LONGEST_WRITTEN) return short(`"${value}`, LONGEST_WRITTEN);
  return short(textOf(value), LONGEST_WRITTEN);
}

/** The same of all that is in a record but the fields that turn with other records, and measures. */
export function restDigest(record: object): string {
  const kind = recordKind(record);
  const rest: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(record))
    if (!kind?.turning.includes(field)) rest[field] = withoutMeasure(field, value, kind);
  return short(JSON.stringify(rest), LONGEST_WRITTEN);
}

/** The same of one field of a record without measures. */
export function fieldDigest(record: object, field: string): string {
  const value = withoutMeasure(field, (record as Record<string, unknown>)[field], recordKind(record));
  return short(JSON.stringify(value) ?? '', LONGEST_WRITTEN);
}

/** The same of all that is in a record. */
export function wholeDigest(record: object): string {
  return short(JSON.stringify(record), LONGEST_WRITTEN);
}

/** What is in a field of a record but measures; undefined where it is one. */
function withoutMeasure(field: string, value: unknown, kind: RecordKind | undefined): unknown {
  const measure = kind?.measures[field];
  if (measure === undefined) return value;
  if (measure === true) return undefined;
  return Array.isArray(value) ? value.map((item) => ({ ...item, [measure.each]: undefined })) : value;
}

function textOf(given: unknown): string {
  if (typeof given !== 'object' || given === null) return primitive(given);
  const value = behind(given) ?? given;
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
  const parts: Record<string, unknown> = {};
  for (const [field, each] of Object.entries(value)) {
    const part = row[field];
    if (part === undefined) parts[field] = null;
    else parts[field] = part === true || typeof each !== 'object' || each === null ? each : shown(each, part);
  }
  return parts;
}

function written(value: object): string {
  let text = '';
  if (Array.isArray(value)) {
    for (const each of value) text += `${textOf(each)},`;
    return `[${text}]`;
  }
  if (value instanceof Map) return `Map${written([...value])}`;
  if (value instanceof Set) return `Set${written([...value])}`;
  if (value instanceof Uint8Array) return `bytes ${Buffer.from(value).toString('base64')}`;
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new Incomparable();
  for (const [key, each] of Object.entries(value)) text += `${JSON.stringify(key)}:${textOf(each)},`;
  return `{${text}}`;
}

function primitive(value: unknown): string {
  if (typeof value === 'function' || typeof value === 'symbol') throw new Incomparable();
  return typeof value === 'string' ? JSON.stringify(value) : `${typeof value} ${value}`;
}

function short(text: string, longest: number): string {
  return text.length <= longest ? text : `#${hash('sha1', text, 'base64url')}`;
}
