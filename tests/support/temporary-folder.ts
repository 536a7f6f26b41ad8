import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

/**
 * A new, empty folder among the system's temporary ones. It is removed when the process ends, however its tests went.
 * @param beginning of its name
 */
export function temporaryFolder(beginning = 'carrel-'): string {
  if (made.length === 0)
    process.once('exit', () => {
      for (const folder of made) rmSync(folder, { recursive: true, force: true });
    });
  const folder = mkdtempSync(join(tmpdir(), beginning));
  made.push(folder);
  return folder;
}
