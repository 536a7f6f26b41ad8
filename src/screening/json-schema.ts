import { z } from 'astro/zod';
import { screeningFileSchema } from './schema.ts';

/** The JSON Schema of the file of a screening project. */
export function screeningJsonSchema(): string {
  const schema = z.toJSONSchema(screeningFileSchema);
  return `${JSON.stringify({ title: 'A screening project', ...schema }, null, 2)}\n`;
}
