import { AsyncLocalStorage } from 'node:async_hooks';
import { contentDigest, digest, Incomparable } from './digest.ts';
import { knowRecords, recordName, requireRecord } from './records.ts';

/**
 * Where something is found, in every build: first an export of `src/data/` or a record (`@…`), then fields, entries of
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

/** Names of exports that are objects, such as the list of all papers. */
const exportName = new WeakMap<object, string>();

/** Makes an export known by its name, `module.export`. */
export function knowExport(name: string, value: unknown): void {
  exported.set(name, value);
  if (typeof value === 'object' && value !== null) exportName.set(value, name);
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
export function notePlace(path: readonly Step[], own: Map<unknown, Read>, what: unknown): void {
  const reads = current.getStore();
  if (!reads) return;
  note(reads, own, what, () => readOf(JSON.stringify(path.map(writtenStep)), () => valueAt(path)));
}

/** Notes what a call came to. @param reads of the page that called @param own calls of the function before */
export function noteCall(
  reads: Reads,
  own: Map<unknown, Read>,
  name: string,
  args: readonly unknown[],
  result: unknown,
): void {
  const [first] = args;
  const isNamed = typeof first === 'object' && first !== null && recordName(first) !== undefined;
  const what = args.length === 1 && (typeof first === 'string' || isNamed) ? first : undefined;
  note(reads, own, what, () =>
    readOf(JSON.stringify({ call: name, with: args.map(written) } satisfies Call), () => digest(result)),
  );
}

/** What the page being rendered has read; undefined outside of pages. */
export const readsNow = (): Reads | undefined => current.getStore();

function note(reads: Reads, own: Map<unknown, Read>, what: unknown, make: () => Read): void {
  try {
    const read = (what === undefined ? undefined : own.get(what)) ?? make();
    if (what !== undefined) own.set(what, read);
    reads.found.add(read);
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
  let value = root.startsWith('@') ? requireRecord(root.slice(1)) : exported.get(root);
  for (const step of steps) {
    if (typeof step === 'string') value = (value as Record<string, unknown>)[step];
    else if ('get' in step) return digest((value as Map<unknown, unknown>).get(step.get));
    else if ('has' in step) return digest((value as Map<unknown, unknown>).has(step.has));
    else if ('is' in step) return (value as Record<string, unknown>)[step.is] ? 'there' : 'missing';
    else return contentDigest(value as object);
  }
  return digest(value);
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
  const record = recordName(value);
  const name = record === undefined ? exportName.get(value) : `@${record}`;
  if (name !== undefined) return { '@': [name] };
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
    const [name] = value['@'];
    if (name === undefined) return undefined;
    return String(name).startsWith('@') ? requireRecord(String(name).slice(1)) : exported.get(String(name));
  }
  return Object.fromEntries(entries.map(([key, each]) => [key, unwritten(each)]));
}
