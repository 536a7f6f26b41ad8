// @ts-check
// The sites that `npm test` builds and that the site and browser tests look at.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * A site built for the tests.
 * @typedef {object} BuiltSite
 * @property {string} name in messages
 * @property {string} content folder it is built from, absolute
 * @property {string} folder it is built to, absolute
 * @property {string} base path it is built for, with a slash at both ends
 * @property {string} origin it is built for
 */

/** @type {(name: string, content: string, folder: string, base: string) => BuiltSite} */
const site = (name, content, folder, base) => ({
  name,
  content: join(root, content),
  folder: join(root, '.carrel', 'test', folder),
  base,
  origin: 'https://carrel.example',
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

/** The project's own content. */
export const full = site('full corpus', 'content', 'full', '/');

/** @type {readonly BuiltSite[]} */
export const builtSites = [toy, toyUnderBase, full];
