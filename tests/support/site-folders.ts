import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesIn } from '../../src/build/folder-files.ts';
import type { SiteBefore } from '../../src/build/site-files.ts';
import { signsOf } from '../../src/commands/last-build.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Texts of files by their paths. */
export type Texts = Readonly<Record<string, string>>;

/** Writes files into a folder. */
export function writeAll(folder: string, texts: Texts): string {
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** All files of a folder. */
export function readAll(folder: string): Record<string, string> {
  return Object.fromEntries(filesIn(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** A site that stands somewhere, as the next build sees it. */
export function siteBefore(texts: Texts, isUntouched = true): SiteBefore {
  return asBefore(writeAll(temporaryFolder(), texts), isUntouched);
}

/** A folder as the next build sees it. */
export function asBefore(folder: string, isUntouched = true): SiteBefore {
  return { folder, signs: signsOf(folder), isUntouched };
}
