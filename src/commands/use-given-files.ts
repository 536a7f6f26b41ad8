/*
 * Imported before everything that reads the settings: where the command was given files, the site is made from these
 * instead of `CONTENT_DIR`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { GivenFilesError, givenContent } from './given-content.ts';

const { positionals: given } = parseArgs({ allowPositionals: true });
if (given.length > 0) {
  const scratch = mkdtempSync(join(tmpdir(), 'carrel-given-'));
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
  try {
    // npm runs scripts in the project's folder and says where it was called.
    process.env.CONTENT_DIR = givenContent(given, process.env.INIT_CWD || process.cwd(), scratch);
  } catch (error) {
    if (!(error instanceof GivenFilesError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
