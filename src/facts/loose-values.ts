import { z } from 'astro/zod';
import { cleanUnicode } from '../text/clean.ts';

/*
 * Pieces of schemas for other people's answers: a value that does not fit is missing, and so is an empty one; nothing
 * makes a whole answer fail.
 */

/** Text on one line. `0` is text. */
export const text = z
  .union([z.string(), z.number()])
  .transform((value) => cleanUnicode(String(value)).replace(/\s+/g, ' ').trim() || undefined)
  .optional()
  .catch(undefined);

export const number = z.number().optional().catch(undefined);

/** A list without the elements that do not fit; one value stands for a list of one. */
export function listOf<T>(element: z.ZodType<T>) {
  return z
    .unknown()
    .optional()
    .transform((value): T[] => {
      const values = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
      return values.flatMap((one) => {
        const read = element.safeParse(one);
        return read.success && read.data !== undefined && read.data !== null ? [read.data] : [];
      });
    });
}

/** A list that must be there, without the elements that do not fit. */
export function requiredListOf<T>(element: z.ZodType<T>) {
  return z.array(z.unknown()).transform((values) => listOf(element).parse(values));
}

/** An object with these fields; missing where the value is none. */
export function fields<T extends z.ZodRawShape>(shape: T) {
  return z.looseObject(shape).optional().catch(undefined);
}

/** Texts of a list, or the one text that stands in its place. */
export const texts = listOf(text).transform((all) => all.filter((one) => one !== undefined));
