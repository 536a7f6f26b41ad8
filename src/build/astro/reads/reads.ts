import { AsyncLocalStorage } from 'node:async_hooks';
import { digest, fieldDigest, Incomparable, restDigest, wholeDigest } from './digest.ts';
import { knowRecords, type RecordKind, recordKind, requireRecord } from './records.ts';

/**
 * Where something is found, in every build: a record (`@…`), one of its fields or all of it, or first an export of `src/data/`, then fields, entries of
 * maps, whether something is there, or all of it.
 */
export type Step = string | { get: unknown } | { has: unknown } | { is: string } | { all: true };

/** A call of a function of `src/data/`. */
interface Call {
  call: string;
  with: unknown[];
}

/** Something that was read in a build. There is one of each, however many pages read it. */
export interface Read {
  /** A text from which it can be read again. */
  readonly key: string;
  /** What it came to. */
  readonly digest: string;
  /** Whether it comes to the same in this build, once that is known; pages share most of what they read. */
  isSame?: boolean;
}

/** What a page has read while it was rendered. */
export interface Reads {
  found: Set<Read>;
  /** Whether something cannot be compared in another build. */
  incomparable: boolean;
}

const current = new AsyncLocalStorage<Reads>();
const exported = new Map<string, unknown>();
/** What was read in this build, by its key; data never change in one. */
const known = new Map<string, Read>();

/** Names of exports that are objects, such as the list of all papers, and of what is in those that are maps with its key. */
const addressOf = new WeakMap<object, readonly string[]>();

/** Makes an export known by its name, `module.export`. */
export function knowExport(name: string, value: unknown): void {
  exported.set(name, value);
  if (typeof value === 'object' && value !== null) addressOf.set(value, [name]);
  if (value instanceof Map)
    for (const [key, each] of value)
      if (typeof key === 'string' && typeof each === 'object' && each !== null && !addressOf.has(each))
        addressOf.set(each, [name, key]);
  knowRecords(name, value);
}

/** Renders a page and notes what it reads. */
export async function noting<T>(render: () => Promise<T>): Promise<{ made: T; reads: Reads }> {
  const reads: Reads = { found: new Set(), incomparable: false };
  return { made: await current.run(reads, render), reads };
}

/**
 * Notes that the page being rendered reads what is found somewhere; outside of pages nothing is noted.
 * @param own what was read there before, by whatever tells it from the rest there
 */
export function notePlace(own: Map<unknown, Read>, what: unknown, path: () => readonly Step[]): void {
  const reads = current.getStore();
  if (!reads) return;
  const before = own.get(what);
  if (before) reads.found.add(before);
  else
    note(reads, () => {
      const steps = path();
      const read = readOf(JSON.stringify(steps.map(writtenStep)), () => valueAt(steps));
      own.set(what, read);
      return read;
    });
}

const ofRecords = new Map<unknown, Read>();

/**
 * Notes that the page being rendered reads a record: a field that turns with other records by itself, or all that is in it
 * but those and measures.
 */
export function noteRecord({ name, turning }: RecordKind, field: string): void {
  if (turning.includes(field)) notePlace(ofRecords, `${name} ${field}`, () => [`@${name}`, field]);
  else notePlace(ofRecords, name, () => [`@${name}`]);
}

const wholes = new Map<unknown, Read>();

/** Notes that the page being rendered reads all of a record. */
export function noteMeasures({ name }: RecordKind): void {
  notePlace(wholes, name, () => [`@${name}`, { all: true }]);
}

/** Reads a call once for all pages. @returns what {@link note} takes @throws {Incomparable} */
export function readCall(name: string, args: readonly unknown[], result: unknown): Read {
  return readOf(JSON.stringify({ call: name, with: args.map(written) } satisfies Call), () => digest(result));
}

/** What the page being rendered has read; undefined outside of pages. */
export const readsNow = (): Reads | undefined => current.getStore();

/** Notes for a page what is read, unless that cannot be compared. */
export function note(reads: Reads, read: () => Read): void {
  try {
    reads.found.add(read());
  } catch (error) {
    if (!(error instanceof Incomparable)) throw error;
    reads.incomparable = true;
  }
}

function readOf(key: string, digestOf: () => string): Read {
  const before = known.get(key);
  if (before) return before;
  const read = { key, digest: digestOf() };
  known.set(key, read);
  return read;
}

/**
 * What a read comes to in this build.
 * @param load loads a module of `src/data/`, where nothing has been read of it yet
 * @throws {Error} where it can be read no longer
 */
export async function readAgain(
  key: string,
  load: (module: string) => Promise<unknown> = async () => {},
): Promise<string> {
  const before = known.get(key);
  if (before) return before.digest;
  const parsed: Call | unknown[] = JSON.parse(key);
  const [module = ''] = String(Array.isArray(parsed) ? parsed[0] : parsed.call).split('.');
  if (!module.startsWith('@')) await load(module);
  const made = Array.isArray(parsed) ? valueAt(parsed.map(readStep)) : digest(await callAgain(parsed));
  return readOf(key, () => made).digest;
}

async function callAgain({ call, with: args }: Call): Promise<unknown> {
  const called = exported.get(call);
  if (typeof called !== 'function') throw new Error(`There is no function “${call}”.`);
  return called(...args.map(unwritten));
}

/** Digest of what is found somewhere. */
function valueAt([root, ...steps]: readonly Step[]): string {
  if (typeof root !== 'string') throw new Error('A path begins with a name.');
  if (root.startsWith('@')) return recordDigest(requireRecord(root.slice(1)), steps[0]);
  let value = exported.get(root);
  for (const step of steps) {
    if (typeof step === 'string') value = (value as Record<string, unknown>)[step];
    else if ('get' in step) return digest((value as Map<unknown, unknown>).get(step.get));
    else if ('has' in step) return digest((value as Map<unknown, unknown>).has(step.has));
    else if ('is' in step) return (value as Record<string, unknown>)[step.is] ? 'there' : 'missing';
    else return digest(value);
  }
  return digest(value);
}

function recordDigest(record: object, step: Step | undefined): string {
  if (step === undefined) return restDigest(record);
  return typeof step === 'string' ? fieldDigest(record, step) : wholeDigest(record);
}

const writtenStep = (step: Step): unknown =>
  typeof step === 'string'
    ? step
    : Object.fromEntries(Object.entries(step).map(([kind, key]) => [kind, written(key)]));

const readStep = (step: unknown): Step =>
  typeof step === 'string'
    ? step
    : (Object.fromEntries(
        Object.entries(step as object).map(([kind, key]) => [kind, unwritten(key)]),
      ) as Step);

/** Data as JSON, in which a record is its name. @throws {Incomparable} */
function written(value: unknown): unknown {
  if (value === undefined) return { '@': [] };
  if (typeof value !== 'object' || value === null) {
    if (typeof value === 'function' || typeof value === 'symbol') throw new Incomparable();
    return value;
  }
  const record = recordKind(value);
  const address = record ? [`@${record.name}`] : addressOf.get(value);
  if (address) return { '@': address };
  if (Array.isArray(value)) return value.map(written);
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new Incomparable();
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, written(each)]));
}

function unwritten(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(unwritten);
  const entries = Object.entries(value);
  if ('@' in value && Array.isArray(value['@'])) {
    return atAddress(value['@'].map(String));
  }
  return Object.fromEntries(entries.map(([key, each]) => [key, unwritten(each)]));
}

function atAddress([name, key]: readonly string[]): unknown {
  if (name === undefined) return undefined;
  if (name.startsWith('@')) return requireRecord(name.slice(1));
  const found = exported.get(name);
  return key === undefined ? found : (found as Map<string, unknown>).get(key);
}
