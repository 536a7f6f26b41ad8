import { notePlace, type Read, type Step } from './reads.ts';
import { recordName } from './records.ts';

/** Stands for all of something among its fields. */
const WHOLE = Symbol('whole');

/** Copies whose reading nobody notes, since all of it has been noted; and lenses, of which every read is noted. */
const copies = new WeakMap<object, object>();
const lenses = new WeakMap<object, object>();
/** What is behind both. */
const rawOf = new WeakMap<object, object>();
/** Objects that are the same in every build of a bundle. */
const settled = new WeakSet<object>();

/** Makes an object known as one that comes from settings alone: pages get it as it is. */
export function settle(value: object): void {
  settled.add(value);
}

/**
 * Data as pages get them: equal to what is given, but that reading a field of a record is noted.
 * @param value data that never change
 */
export function lend<T>(value: T): T {
  if (typeof value !== 'object' || value === null || rawOf.has(value)) return value;
  const name = recordName(value);
  if (name !== undefined) return lens(value, [`@${name}`]);
  return remembered(copies, value, () => copyLent(value));
}

/** Data as they are behind what was lent. */
export function raw<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  const behind = rawOf.get(value);
  if (behind) return behind as T;
  // Pages put together lists and options of what was lent to them.
  if (Array.isArray(value)) return value.map(raw) as T;
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, raw(each)])) as T;
}

/** A whole collection or object of which every read is noted. @param path where it is found in every build */
export function lens<T extends object>(value: T, path: readonly Step[]): T {
  return remembered(lenses, value, () => {
    if (value instanceof Map) return mapLens(value, path);
    if (Array.isArray(value)) return arrayLens(value, path);
    return isPlain(value) ? objectLens(value as Record<string, unknown>, path) : value;
  });
}

function remembered<T extends object>(made: WeakMap<object, object>, value: T, make: () => object): T {
  const before = made.get(value);
  if (before) return before as T;
  const lent = make();
  made.set(value, lent);
  if (lent !== value) rawOf.set(lent, value);
  return lent as T;
}

function copyLent(value: object): object {
  if (Array.isArray(value)) return value.map(lend);
  if (value instanceof Map) return new Map([...value].map(([key, each]) => [lend(key), lend(each)]));
  if (value instanceof Set) return new Set([...value].map(lend));
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, lend(each)]));
}

function arrayLens(value: unknown[], path: readonly Step[]): unknown[] {
  const own = new Map<unknown, Read>();
  const whole = () => notePlace([...path, { all: true }], own, WHOLE);
  return new Proxy(value.map(lend), {
    get(lent, field, receiver) {
      whole();
      return Reflect.get(lent, field, receiver);
    },
    ownKeys(lent) {
      whole();
      return Reflect.ownKeys(lent);
    },
  });
}

function mapLens(value: Map<unknown, unknown>, path: readonly Step[]): Map<unknown, unknown> {
  let lent: Map<unknown, unknown> | undefined;
  const [entries, presences] = [new Map<unknown, Read>(), new Map<unknown, Read>()];
  return new Proxy(value, {
    get(_, field) {
      if (field === 'get')
        return (key: unknown) => {
          notePlace([...path, { get: raw(key) }], entries, raw(key));
          return lend(value.get(raw(key)));
        };
      if (field === 'has')
        return (key: unknown) => {
          notePlace([...path, { has: raw(key) }], presences, raw(key));
          return value.has(raw(key));
        };
      notePlace([...path, { all: true }], entries, WHOLE);
      lent ??= copyLent(value) as Map<unknown, unknown>;
      const found: unknown = Reflect.get(lent, field, lent);
      return typeof found === 'function' ? found.bind(lent) : found;
    },
  });
}

function objectLens(value: Record<string, unknown>, path: readonly Step[]): object {
  const own = new Map<unknown, Read>();
  const whole = () => notePlace([...path, { all: true }], own, WHOLE);
  return new Proxy(value, {
    get(_, field) {
      if (typeof field === 'symbol') return Reflect.get(value, field);
      const found = value[field];
      if (typeof found === 'object' && found !== null && settled.has(found)) return found;
      if (typeof found === 'object' && found !== null && (isPlain(found) || found instanceof Map)) {
        if (recordName(found) === undefined) {
          notePlace([...path, { is: field }], own, field);
          return lens(found, [...path, field]);
        }
      }
      notePlace([...path, field], own, field);
      return lend(found);
    },
    has(_, field) {
      whole();
      return Reflect.has(value, field);
    },
    ownKeys() {
      whole();
      return Reflect.ownKeys(value);
    },
    getOwnPropertyDescriptor(_, field) {
      whole();
      return Reflect.getOwnPropertyDescriptor(value, field);
    },
  });
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
