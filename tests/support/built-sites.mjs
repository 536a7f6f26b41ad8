// @ts-check
// The sites that `npm test` builds and that the site and browser tests look at.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * A site built for the tests.
 * @typedef {object} BuiltSite
 * @property {string} name in messages
 * @property {string} content folder it is built from, absolute
 * @property {string} folder it is built to, absolute
 * @property {string} base path it is built for, with a slash at both ends
 * @property {string} origin it is built for
 * @property {'some' | 'off'} linkImages images for link previews that it has
 */

/** @type {(name: string, content: string, folder: string, base: string, linkImages?: BuiltSite['linkImages']) => BuiltSite} */
const site = (name, content, folder, base, linkImages = 'some') => ({
  name,
  content: join(root, content),
  folder: join(root, '.carrel', 'test', folder),
  base,
  origin: 'https://carrel.example',
  linkImages,
});

/** Two dozen invented papers: serves most tests. */
export const toy = site('toy corpus', 'tests/fixtures/toy', 'toy', '/');

/** The same below a base path, as on project pages of GitHub. */
export const toyUnderBase = site(
  'toy corpus under /shelf/',
  'tests/fixtures/toy',
  'toy-under-base',
  '/shelf/',
);

/** What strangers may write: markup, scripts, commands and names of every object, in all fields. */
export const hostile = site('hostile corpus', 'tests/fixtures/hostile', 'hostile', '/');

/** The project's own content; drawing hundreds of images would take longest of all, and shows nothing more. */
export const full = site('full corpus', 'content', 'full', '/', 'off');

/** @type {readonly BuiltSite[]} */
export const builtSites = [toy, toyUnderBase, hostile, full];
