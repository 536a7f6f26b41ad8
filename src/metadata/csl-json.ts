import { z } from 'astro/zod';
import { type Bibliography, type LeftOutRecord, NO_TITLE, OTHER_FORMAT } from './bibliography.ts';
import { type CslItem, cslItemSchema } from './csl.ts';
import { itemLines, lineOfJsonError } from './json-lines.ts';

const idSchema = z.looseObject({ id: z.union([z.string(), z.number()]) });
const listSchema = z.array(z.unknown());
/** Files that hold the list in a field, as some programs write them. */
const wrappedSchema = z.looseObject({ items: listSchema }).transform(({ items }) => items);

/** Reads a CSL-JSON file. An item that does not fit is left out; a field that does not fit is dropped, but for the title. */
export function parseCslJson(source: string): Bibliography {
  let json: unknown;
  try {
    json = JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch (error) {
    const { message } = error as SyntaxError;
    return {
      records: [],
      leftOut: [],
      error: {
        line: lineOfJsonError(source.replace(/^\uFEFF/, '')),
        text: message,
        todo: 'export the file again; it is no well-formed JSON',
      },
    };
  }
  const items = listSchema.or(wrappedSchema).safeParse(json);
  if (!items.success)
    return {
      records: [],
      leftOut: [],
      error: { text: 'a list of CSL-JSON items, [{ "title": … }], was expected', todo: OTHER_FORMAT },
    };
  const bibliography: Bibliography = { records: [], leftOut: [] };
  const lines = items.data.every((item) => typeof item === 'object' && item !== null)
    ? itemLines(source)
    : [];
  for (const [index, raw] of items.data.entries()) {
    const known = idSchema.safeParse(raw);
    const line = lines[index];
    const place = {
      number: index + 1,
      ...(line && { line }),
      ...(known.success && { key: String(known.data.id) }),
    };
    const read = forgive(raw);
    if ('item' in read) bibliography.records.push({ item: read.item, ...place });
    else bibliography.leftOut.push({ ...place, ...read });
  }
  return bibliography;
}

/** The item without the fields that do not fit; why it cannot be read, where the title is among these. */
function forgive(raw: unknown): { item: CslItem } | Pick<LeftOutRecord, 'what' | 'todo'> {
  const whole = cslItemSchema.safeParse(raw);
  if (whole.success) return { item: whole.data };
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return { what: 'is no CSL-JSON item', todo: 'remove it, or export the file again' };
  const wrong = new Set(whole.error.issues.map(({ path }) => path[0]));
  if (wrong.has('title')) return NO_TITLE;
  const fitting = Object.entries(raw).filter(([name]) => !wrong.has(name));
  return { item: cslItemSchema.parse(Object.fromEntries(fitting)) };
}
