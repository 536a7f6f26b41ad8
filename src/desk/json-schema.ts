import { z } from 'astro/zod';
import { deskFileSchema } from './schema.ts';

/** The JSON Schema of the file of a desk. */
export function deskJsonSchema(): string {
  const schema = z.toJSONSchema(deskFileSchema);
  return `${JSON.stringify({ title: 'A reader’s desk', ...schema }, null, 2)}\n`;
}
