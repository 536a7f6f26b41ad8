import { behind, know, lentFor } from './lent.ts';
import { noteMeasures, noteRecord } from './reads.ts';
import { type RecordKind, type Row, recordKind } from './records.ts';

/** A record that was lent, or a part of one. */
interface Lent {
  record: RecordKind;
  value: Record<string, unknown>;
}
const lentRecords = new WeakMap<object, Lent>();

/**
 * Data as pages get them: equal to what is given, but that reading a field of a record that is not in its row is noted, as
 * reading all of the record.
 * @param value data that never change
 */
export function lend<T>(value: T): T {
  if (typeof value !== 'object' || value === null || behind(value)) return value;
  const before = lentFor(value);
  if (before) return before as T;
  const kind = recordKind(value);
  const lent = kind ? lendRecord(value, kind.row, kind) : withEach(value, lend);
  if (lent !== value) know(lent, value);
  return lent as T;
}

/** Data as they are behind what was lent. */
export function raw<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  // Pages put together lists and options of what was lent to them.
  return (behind(value) as T | undefined) ?? (lentFor(value) ? value : withEach(value, raw));
}

/** Whether something that holds records has been lent, as a whole or in a whole: pages get the same again. */
export function isLent(value: object): boolean {
  return lentFor(value) !== undefined;
}

/** The same data with something done to each of its parts; the data themselves where that changes none. */
function withEach<T extends object>(value: T, change: <Part>(part: Part) => Part): T {
  if (Array.isArray(value)) return listWithEach(value, change) as unknown as T;
  if (value instanceof Map) {
    const entries = [...value];
    const changed = listWithEach(entries, change);
    return changed === entries ? value : (new Map(changed) as unknown as T);
  }
  if (value instanceof Set) {
    const parts = [...value];
    const changed = listWithEach(parts, change);
    return changed === parts ? value : (new Set(changed) as unknown as T);
  }
  if (!isPlain(value)) return value;
  const changed = Object.entries(value).flatMap(([key, part]): [string, unknown][] => {
    const made: unknown = change(part);
    return made === part ? [] : [[key, made]];
  });
  return changed.length === 0 ? value : { ...value, ...Object.fromEntries(changed) };
}

function listWithEach<T>(list: readonly T[], change: <Part>(part: Part) => Part): readonly T[] {
  let copy: T[] | undefined;
  for (const [index, part] of list.entries()) {
    const changed = change(part);
    if (changed === part) continue;
    copy ??= [...list];
    copy[index] = changed;
  }
  return copy ?? list;
}

function lendRecord(value: object, row: Row, record: RecordKind): object {
  const lent: Record<string, unknown> = {};
  for (const [field, each] of Object.entries(value)) {
    const shown = row[field];
    if (shown === undefined) Object.defineProperty(lent, field, noted(field));
    else lent[field] = shown === true ? each : lendPart(each, shown, record);
  }
  lentRecords.set(lent, { record, value: value as Record<string, unknown> });
  return lent;
}

function lendPart(value: unknown, row: Row, record: RecordKind): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const lent = lendRecord(value, row, record);
  know(lent, value);
  return lent;
}

/** By fields, since all records of a kind that have the same fields are then alike to the engine. */
const properties = new Map<string, PropertyDescriptor>();

function noted(field: string): PropertyDescriptor {
  return property(field, ({ record, value }) => {
    const found = value[field];
    const measure = record.measures[field];
    if (measure === true) noteMeasures(record);
    else noteRecord(record, field);
    // No record holds another.
    return typeof measure === 'object' && Array.isArray(found)
      ? lendMeasured(found, measure.each, record)
      : found;
  });
}

/** A list in a record of whose items one field is a measure. */
function lendMeasured(list: readonly Record<string, unknown>[], field: string, record: RecordKind): object {
  const before = lentFor(list);
  if (before) return before;
  const measure = property(`each ${field}`, ({ record, value }) => {
    noteMeasures(record);
    return value[field];
  });
  const lent = list.map((value) => {
    const own = Object.defineProperty({ ...value }, field, measure);
    lentRecords.set(own, { record, value });
    know(own, value);
    return own;
  });
  know(lent, list);
  return lent;
}

/** A property that is there once for all objects that have it. */
function property(name: string, read: (lent: Lent) => unknown): PropertyDescriptor {
  const known = properties.get(name) ?? {
    enumerable: true,
    get(this: object) {
      const lent = lentRecords.get(this);
      return lent && read(lent);
    },
  };
  properties.set(name, known);
  return known;
}

/** Whether something is a plain object. */
export function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
