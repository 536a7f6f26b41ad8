import { createHash } from 'node:crypto';
import { recordName } from './records.ts';

/** Longer texts are hashed. */
const LONGEST_WRITTEN = 60;

const known = new WeakMap<object, string>();

/** What cannot be compared with what it will be in another build: functions, answers, whatever is no data. */
export class Incomparable extends Error {}

/**
 * A text that is the same for equal data and for no other: short data as it is, other by its hash. A record in it is its
 * name, since what is read of it is noted by itself.
 * @throws {Incomparable}
 */
export function digest(value: unknown): string {
  if (typeof value !== 'object' || value === null) return short(primitive(value));
  const name = recordName(value);
  return name === undefined ? contentDigest(value) : `@${JSON.stringify(name)}`;
}

/** The same of what is in an object, a record, too. @throws {Incomparable} */
export function contentDigest(value: object): string {
  const before = known.get(value);
  if (before !== undefined) return before;
  const made = short(written(value));
  known.set(value, made);
  return made;
}

function written(value: object): string {
  if (Array.isArray(value)) return `[${value.map(digest).join()}]`;
  if (value instanceof Map) return `Map${written([...value])}`;
  if (value instanceof Set) return `Set${written([...value])}`;
  if (value instanceof Uint8Array) return `bytes ${Buffer.from(value).toString('base64')}`;
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new Incomparable();
  return `{${Object.entries(value)
    .map(([key, each]) => `${JSON.stringify(key)}:${digest(each)}`)
    .join()}}`;
}

function primitive(value: unknown): string {
  if (typeof value === 'function' || typeof value === 'symbol') throw new Incomparable();
  return typeof value === 'string' ? JSON.stringify(value) : `${typeof value} ${value}`;
}

function short(text: string): string {
  if (text.length <= LONGEST_WRITTEN) return text;
  return `#${createHash('sha1').update(text).digest('base64url')}`;
}
