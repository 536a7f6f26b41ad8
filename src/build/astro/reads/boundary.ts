import { lend, lens, raw, settle } from './lend.ts';
import { knowExport, noteCall, type Read, readsNow } from './reads.ts';

/** Exports that are made of settings alone, which the hash of a bundle tells apart. */
const SETTINGS: ReadonlySet<string> = new Set(['site.routes']);

/**
 * An export of `src/data/` as pages get it: that they read it is noted.
 * @param name `module.export`
 * @throws {Error} where reading cannot be noted
 */
export function atBoundary<T>(name: string, value: T): T {
  if (SETTINGS.has(name) && typeof value === 'object' && value !== null) {
    settle(value);
    return value;
  }
  knowExport(name, value);
  if (typeof value === 'function') return called(name, value as never) as T;
  if (typeof value === 'object' && value !== null) return lens(value, [name]);
  throw new Error(`${name} is read without anybody noticing · export it as a field of an object`);
}

function called(name: string, call: (...args: unknown[]) => unknown) {
  const own = new Map<unknown, Read>();
  return (...given: unknown[]): unknown => {
    const args = given.map(raw);
    const reads = readsNow();
    const result = call(...args);
    const finish = (made: unknown) => {
      if (reads) noteCall(reads, own, name, args, made);
      return lend(made);
    };
    return result instanceof Promise ? result.then(finish) : finish(result);
  };
}
