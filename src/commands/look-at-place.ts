import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { type Place, type Surroundings, whyNotFrom, whyNotHere } from './output-folder.ts';
import { PlaceError } from './place-error.ts';

/**
 * The folder that a site goes to: what `OUT_DIR` names, or what a symbolic link there leads to.
 * @returns absolute path without symbolic links
 */
export function realPlace(path: string, links = 0): string {
  try {
    return realpathSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' || links > 40) throw error;
  }
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
  if (isLink) return realPlace(resolve(dirname(path), readlinkSync(path)), links + 1);
  return join(realPlace(dirname(path), links), basename(path));
}

/**
 * Looks at what stands where a site is to go.
 * @throws {PlaceError} where it must not be replaced
 */
export function assertReplaceable(outDir: string, contentDir: string): void {
  const around: Surroundings = {
    project: realPlace(process.cwd()),
    content: realPlace(contentDir),
    home: realPlace(homedir()),
  };
  const canWork = canWrite(join(around.project, '.carrel'));
  const reason = whyNotFrom(around.project, canWork) ?? whyNotHere(lookAt(outDir), around);
  if (reason) throw new PlaceError(reason);
}

function lookAt(path: string): Place {
  const found = lstatSync(path, { throwIfNoEntry: false });
  const kind = !found ? 'missing' : found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'other';
  const isFolder = kind === 'folder';
  return {
    path,
    kind,
    names: isFolder ? readdirSync(path) : [],
    isMounted: isFolder && isMounted(path),
    canWriteBeside: canWrite(dirname(path)),
  };
}

function isMounted(folder: string): boolean {
  if (statSync(folder).dev !== statSync(dirname(folder)).dev) return true;
  // A folder mounted from the same file system has the same number. Spaces in names are written in octal.
  const mounts = '/proc/self/mountinfo';
  if (!existsSync(mounts)) return false;
  return readFileSync(mounts, 'utf8')
    .split('\n')
    .some(
      (line) =>
        line.split(' ')[4]?.replace(/\\(\d{3})/g, (_, code) => String.fromCharCode(parseInt(code, 8))) ===
        folder,
    );
}

/** Whether a folder may be written to or, where it is missing, be made. */
function canWrite(folder: string): boolean {
  if (!existsSync(folder)) return dirname(folder) !== folder && canWrite(dirname(folder));
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
