import { createHash } from 'node:crypto';

/** One of the parts that a site is built in, which may lie on different machines. */
export interface Part {
  /** Counted from 1. */
  number: number;
  /** How many there are. */
  of: number;
}

/** The one part of a site that is built in one. */
export const WHOLE: Part = { number: 1, of: 1 };

/**
 * Whether a file of the site belongs to a part: each belongs to one of them, wherever that is asked.
 * @param path below the site's folder
 */
export function isInPart(path: string, { number, of }: Part): boolean {
  if (of === 1) return true;
  return createHash('sha256').update(path).digest().readUInt32BE() % of === number - 1;
}
