import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import type { BuiltSite } from './built-sites.mjs';

/** A page of a built site. */
export interface SitePage {
  /** Address below the base path, for example `/papers/` or `/404.html`. */
  path: string;
  root: HTMLElement;
}

/** Paths of all files of a built site, with `/` between folders. */
export function siteFiles({ folder }: BuiltSite): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

const parsed = new Map<BuiltSite, SitePage[]>();

/** All pages of a built site, parsed once a file of tests; tests only look at them. */
export function sitePages(site: BuiltSite): SitePage[] {
  const known = parsed.get(site);
  if (known) return known;
  const pages = siteFiles(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
      root: parse(readFileSync(join(site.folder, file), 'utf8')),
    }));
  parsed.set(site, pages);
  return pages;
}

/** Whether a page only leads from an old address to another one. */
export function isRedirect({ root }: Pick<SitePage, 'root'>): boolean {
  return root.querySelector('meta[http-equiv=refresh]') !== null;
}

/** Text of a file of a built site. */
export function siteFile({ folder }: BuiltSite, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}
