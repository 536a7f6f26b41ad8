import { z } from 'astro/zod';
import { cleanUnicode } from './clean.ts';

/**
 * Text that a person writes into YAML, cleaned as titles and abstracts are: its escapes can hold what no file in UTF-8
 * can, such as half a surrogate pair.
 * @param least characters that must be left
 */
export function cleanText(least = 1) {
  return z.string().transform(cleanUnicode).pipe(z.string().min(least));
}
