import { isPlain, lend, raw } from './lend.ts';
import { know } from './lent.ts';
import { notePlace, type Read, type Step } from './reads.ts';
import { recordKind } from './records.ts';

/** Stands for all of something among its fields. */
const WHOLE = Symbol('whole');

const lenses = new WeakMap<object, object>();
/** Objects that are the same in every build of a bundle. */
const settled = new WeakSet<object>();

/** Makes an object known as one that comes from settings alone: pages get it as it is. */
export function settle(value: object): void {
  settled.add(value);
}

/** A whole collection or object of which every read is noted. @param path where it is found in every build */
export function lens<T extends object>(value: T, path: readonly Step[]): T {
  const before = lenses.get(value);
  if (before) return before as T;
  const made = makeLens(value, path);
  lenses.set(value, made);
  if (made !== value) know(made, value);
  return made as T;
}

function makeLens(value: object, path: readonly Step[]): object {
  if (value instanceof Map) return mapLens(value, path);
  if (Array.isArray(value)) return arrayLens(value, path);
  return isPlain(value) ? objectLens(value as Record<string, unknown>, path) : value;
}

function arrayLens(value: unknown[], path: readonly Step[]): unknown[] {
  const own = new Map<unknown, Read>();
  // Not before it is read: records in it may not be known yet.
  let lent: unknown[] | undefined;
  const whole = () => {
    notePlace(own, WHOLE, () => [...path, { all: true }]);
    lent ??= value.map(lend);
    return lent;
  };
  return new Proxy(value, {
    get(_, field) {
      const list = whole();
      const found: unknown = Reflect.get(list, field);
      return typeof found === 'function' ? found.bind(list) : found;
    },
    ownKeys: () => Reflect.ownKeys(whole()),
    getOwnPropertyDescriptor: (_, field) => Reflect.getOwnPropertyDescriptor(whole(), field),
  });
}

function mapLens(value: Map<unknown, unknown>, path: readonly Step[]): Map<unknown, unknown> {
  let lent: Map<unknown, unknown> | undefined;
  const [entries, presences] = [new Map<unknown, Read>(), new Map<unknown, Read>()];
  const get = (key: unknown) => {
    const found = raw(key);
    notePlace(entries, found, () => [...path, { get: found }]);
    return lend(value.get(found));
  };
  const has = (key: unknown) => {
    const found = raw(key);
    notePlace(presences, found, () => [...path, { has: found }]);
    return value.has(found);
  };
  return new Proxy(value, {
    get(_, field) {
      if (field === 'get') return get;
      if (field === 'has') return has;
      notePlace(entries, WHOLE, () => [...path, { all: true }]);
      lent ??= new Map([...value].map(([key, each]) => [lend(key), lend(each)]));
      const found: unknown = Reflect.get(lent, field, lent);
      return typeof found === 'function' ? found.bind(lent) : found;
    },
  });
}

function objectLens(value: Record<string, unknown>, path: readonly Step[]): object {
  const own = new Map<unknown, Read>();
  const whole = () => notePlace(own, WHOLE, () => [...path, { all: true }]);
  return new Proxy(value, {
    get(_, field) {
      if (typeof field === 'symbol') return Reflect.get(value, field);
      const found = value[field];
      if (typeof found === 'object' && found !== null) {
        if (settled.has(found)) return found;
        if ((isPlain(found) || found instanceof Map) && !recordKind(found)) {
          notePlace(own, field, () => [...path, { is: field }]);
          return lens(found, [...path, field]);
        }
      }
      notePlace(own, field, () => [...path, field]);
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
