import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where Node keeps what it makes of code, by its bytes: TypeScript without types, compiled; it may be deleted at any time. */
export const COMPILED = join(import.meta.dirname, '../../.carrel/compiled');

/** So many files are left there: a build reads some 2,000, and those of code that is gone nobody removes. */
const MOST_FILES = 8_000;

/** Clears the place where compiled code is kept, when there is more than a few versions of the code would need. */
export function makeRoom(folder = COMPILED, most = MOST_FILES): void {
  try {
    if (readdirSync(folder, { recursive: true }).length > most)
      rmSync(folder, { recursive: true, force: true });
  } catch {
    // It is not there yet, or another build clears it or writes into it: that need not keep this one from going on.
  }
}
