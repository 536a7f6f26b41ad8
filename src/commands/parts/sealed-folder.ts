import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { hashFolder } from '../../build/hash-files.ts';

/** The file in a folder that says what it is, and that it is whole. */
export const SEAL = 'carrel-part.json';

/** What can be wrong with a folder that is to be read. */
export type Flaw = 'missing' | 'damaged' | 'not made by a build';

/** Says in a finished folder what it is. @param facts data that JSON can hold */
export function sealFolder(folder: string, facts: object): void {
  const sum = hashFolder(folder, SEAL);
  writeFileSync(join(folder, SEAL), `${JSON.stringify({ ...facts, sum })}\n`);
}

/** Whether there is something that no build has made. */
export function isForeign(folder: string): boolean {
  if (!existsSync(folder)) return false;
  return (
    !statSync(folder).isDirectory() || (readdirSync(folder).length > 0 && !existsSync(join(folder, SEAL)))
  );
}

/**
 * Reads what a folder says of itself, where all in it is as it was when that was said.
 * @param schema of the facts
 * @returns the facts, or what is wrong with the folder
 */
export function readSeal<Facts extends object>(folder: string, schema: z.ZodType<Facts>): Facts | Flaw {
  if (isForeign(folder)) return 'not made by a build';
  if (!existsSync(join(folder, SEAL))) return 'missing';
  try {
    const json: unknown = JSON.parse(readFileSync(join(folder, SEAL), 'utf8'));
    const { sum } = json as { sum?: unknown };
    return sum === hashFolder(folder, SEAL) ? schema.parse(json) : 'damaged';
  } catch {
    return 'damaged';
  }
}
