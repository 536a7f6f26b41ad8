/*
 * Imported before everything that reads the settings: where the command was given files, the site is made from these
 * instead of `CONTENT_DIR`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ArgumentsError, type BuildArguments, readBuildArguments } from './build-arguments.ts';
import { GivenFilesError, givenContent } from './given-content.ts';

/** Where the command was called, from which paths start: npm runs scripts in the project's folder and says so. */
export const calledFrom: string = process.env.INIT_CWD || process.cwd();

/** What the command is asked for. */
export const buildArguments: BuildArguments = readArguments();

function readArguments(): BuildArguments {
  try {
    const read = readBuildArguments(process.argv.slice(2));
    if (read.given.length > 0) {
      const scratch = mkdtempSync(join(tmpdir(), 'carrel-given-'));
      process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
      process.env.CONTENT_DIR = givenContent(read.given, calledFrom, scratch);
    }
    return read;
  } catch (error) {
    if (!(error instanceof GivenFilesError || error instanceof ArgumentsError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
