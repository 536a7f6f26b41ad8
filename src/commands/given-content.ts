import { cpSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** What is wrong with the files that a command was given. */
export class GivenFilesError extends Error {}

/**
 * The content folder that a site is made from when a command is given files: a folder with `listings/` in it as it is;
 * anything else (listings, bibliographies, folders of them) copied together into the listings of a new folder.
 * @param given paths as they were typed, at least one
 * @param from folder that relative paths start from
 * @param scratch folder to copy into; it need not exist
 * @returns absolute path of the content folder
 * @throws {GivenFilesError} naming every path that leads nowhere
 */
export function givenContent(given: readonly string[], from: string, scratch: string): string {
  const paths = given.map((path) => resolve(from, path));
  const missing = paths.filter((path) => !existsSync(path));
  if (missing.length > 0)
    throw new GivenFilesError(missing.map((path) => `There is no ${path} · check the path`).join('\n'));
  const folders = paths.filter((path) => statSync(path).isDirectory());
  const content = folders.find((path) => existsSync(join(path, 'listings')));
  if (content !== undefined) {
    if (paths.length === 1) return content;
    throw new GivenFilesError(
      `${content} is a content folder, which makes a site of its own · give it alone, or only files`,
    );
  }
  const listings = join(scratch, 'listings');
  mkdirSync(listings, { recursive: true });
  for (const path of new Set(paths)) {
    const place = join(listings, basename(path));
    const isFolder = folders.includes(path);
    // Files of one name keep apart by the folders that they come from.
    const free = existsSync(place) ? join(listings, basename(dirname(path)), basename(path)) : place;
    if (existsSync(free))
      throw new GivenFilesError(`${path} has the name of another file that was given · rename one of them`);
    cpSync(path, isFolder && paths.length === 1 ? listings : free, { recursive: true });
  }
  return scratch;
}
