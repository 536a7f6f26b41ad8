import { compare } from '../compare.ts';

/** What of npm's lock file says which packages there are; keys are folders such as `node_modules/astro`. */
interface LockFile {
  packages: Record<string, { version?: string; license?: string; dev?: boolean; devOptional?: boolean }>;
}

interface LicensedPackage {
  name: string;
  version: string;
  /** SPDX expression, or `not given`. */
  licence: string;
}

/**
 * The production packages of a lock file, each version once, ordered by name: those for other systems are among them,
 * those that only tests and tools need are not.
 */
export function listLicences({ packages }: LockFile): LicensedPackage[] {
  const found = new Map<string, LicensedPackage>();
  for (const [folder, { version = '', license = 'not given', dev, devOptional }] of Object.entries(
    packages,
  )) {
    if (folder === '' || dev || devOptional) continue;
    const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
    found.set(`${name} ${version}`, { name, version, licence: license });
  }
  return [...found.values()].sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}
