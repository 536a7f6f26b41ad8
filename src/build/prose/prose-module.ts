import { join, relative, sep } from 'node:path';

/**
 * Addresses of prose for the bundler, which takes `#` and `?` in a path for the end of it, and `%20` for a space: each
 * file stands for itself under a name that has only letters, digits and lines.
 */
const FOLDER = join('.carrel', 'prose');

/**
 * Name of a module below the project.
 * @param file path below the content folder, for example `topics/what's-new.mdx`
 */
export function proseModule(project: string, file: string): string {
  const named = file.replace(/[^A-Za-z0-9./-]/gu, (sign) => `_${sign.codePointAt(0)?.toString(16)}_`);
  return [project, FOLDER, named].join(sep).split(sep).join('/');
}

/** The file that a module stands for, below the content folder; undefined for other modules. */
export function fileOfModule(project: string, module: string): string | undefined {
  const way = relative(join(project, FOLDER), module).split(sep).join('/');
  if (way.startsWith('..') || /^[A-Za-z]:/.test(way)) return undefined;
  return way.replace(/_([0-9a-f]+)_/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}
