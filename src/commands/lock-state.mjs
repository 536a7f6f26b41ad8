// @ts-check

/**
 * One package in npm's lock file. Only what decides whether it is installed.
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockedPackage
 */

/**
 * A lock file: what should be installed (`package-lock.json`), or what npm notes down as installed
 * (`node_modules/.package-lock.json`). Keys are folders such as `node_modules/astro`.
 * @typedef {{ packages?: Record<string, LockedPackage> }} LockFile
 */

/**
 * Whether what npm noted down as installed is what the lock file asks for. Versions are compared, not
 * dates of files: a checkout or a copy changes dates without changing what is installed.
 *
 * Extra packages do no harm. Optional ones may be missing, as those for another operating system are.
 * @param {LockFile} wanted `package-lock.json`
 * @param {LockFile | undefined} installed `node_modules/.package-lock.json`, undefined where there is none
 * @returns {boolean}
 */
export function isInstalled(wanted, installed) {
  if (!installed?.packages) return false;
  for (const [folder, locked] of Object.entries(wanted.packages ?? {})) {
    if (folder === '') continue;
    const found = installed.packages[folder];
    if (!found) {
      if (locked.optional || locked.devOptional) continue;
      return false;
    }
    if (found.version !== locked.version) return false;
    if (found.integrity && locked.integrity && found.integrity !== locked.integrity) return false;
  }
  return true;
}

/**
 * Whether a version of Node is at least another one.
 * @param {string} version such as `v24.21.0`
 * @param {readonly [number, number]} least major and minor version
 * @returns {boolean} false for what is not a version
 */
export function isNodeAtLeast(version, least) {
  const match = /^v?(\d+)\.(\d+)\./.exec(version.trim());
  if (!match) return false;
  const major = Number(match[1]);
  return major > least[0] || (major === least[0] && Number(match[2]) >= least[1]);
}
