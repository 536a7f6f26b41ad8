import type { Stats } from 'node:fs';

/** Tells a file from the same one with other bytes: a build leaves files with the same bytes as they are. */
export function fileSign({ size, mtimeMs }: Stats): string {
  return `${size} ${mtimeMs}`;
}

/** Bytes of a file with that sign. */
export function sizeIn(sign: string): number {
  return Number.parseInt(sign, 10);
}

/** When a file with that sign was written. */
export function timeIn(sign: string): Date {
  return new Date(Number(sign.slice(sign.indexOf(' ') + 1)));
}
