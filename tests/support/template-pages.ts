import { readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { compare } from '../../src/compare.ts';

/** Folders whose pages are all made by one template. */
const COLLECTIONS = new Set(['papers', 'topics', 'listings', 'authors', 'years', 'venues', 'terms', 'new']);

/**
 * One page of each template of a built site, the largest of its kind, so that a new template is looked at without
 * anybody adding it to a list.
 * @param folder built site
 * @returns by template the path below the site’s first page, for example `papers/2/` or `404.html`, in order of paths
 */
export function templatePages(folder: string): Map<string, string> {
  const largest = new Map<string, { path: string; bytes: number }>();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  for (const file of files.sort()) {
    const path = file
      .split(sep)
      .join('/')
      .replace(/(^|\/)index\.html$/, '$1');
    const bytes = statSync(join(folder, file)).size;
    const template = templateOf(path);
    if (bytes > (largest.get(template)?.bytes ?? 0)) largest.set(template, { path, bytes });
  }
  return new Map(
    [...largest]
      .map(([template, { path }]) => [template, path] as const)
      .sort(([, a], [, b]) => compare(a, b)),
  );
}

/** `papers/*` for a paper, `papers/#` for a further page of a list, otherwise the path itself. */
function templateOf(path: string): string {
  const [section = '', ...rest] = path.split('/').filter(Boolean);
  if (!COLLECTIONS.has(section) || rest.length === 0) return path;
  const kinds = rest.map((part, depth) =>
    /^\d+$/.test(part) && !(section === 'years' && depth === 0) ? '#' : '*',
  );
  return [section, ...kinds].join('/');
}
