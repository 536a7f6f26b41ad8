import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isInstalled, isNodeAtLeast, type LockFile } from '../../../src/commands/lock-state.mjs';

const wanted: LockFile = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/astro': { version: '7.3.5', integrity: 'sha512-a' },
    'node_modules/astro/node_modules/yaml': { version: '1.0.0' },
    'node_modules/other-system': { version: '2.0.0', optional: true },
    'node_modules/maybe': { version: '3.0.0', devOptional: true },
  },
};

const astro = { 'node_modules/astro': { version: '7.3.5', integrity: 'sha512-a' } };
const nested = { 'node_modules/astro/node_modules/yaml': { version: '1.0.0' } };

const cases: readonly [name: string, installed: LockFile | undefined, expected: boolean][] = [
  ['nothing is installed where npm left no note', undefined, false],
  ['a note without packages counts as nothing', {}, false],
  ['all that is needed is installed', { packages: { ...astro, ...nested } }, true],
  [
    'a package that the lock file does not name does no harm',
    { packages: { ...astro, ...nested, 'node_modules/extra': { version: '1.0.0' } } },
    true,
  ],
  ['a missing nested package is missed', { packages: astro }, false],
  [
    'another version is not the one',
    { packages: { ...nested, 'node_modules/astro': { version: '7.3.4', integrity: 'sha512-a' } } },
    false,
  ],
  [
    'the same version with other contents is not the one',
    { packages: { ...nested, 'node_modules/astro': { version: '7.3.5', integrity: 'sha512-b' } } },
    false,
  ],
  [
    'an optional package that is there must be the right one',
    { packages: { ...astro, ...nested, 'node_modules/other-system': { version: '1.9.0' } } },
    false,
  ],
];

describe('whether the packages are installed', () => {
  for (const [name, installed, expected] of cases) {
    test(name, () => assert.equal(isInstalled(wanted, installed), expected));
  }
});

describe('the version of Node', () => {
  const versions: readonly [version: string, expected: boolean][] = [
    ['v24.21.0', true],
    ['v22.18.0', true],
    ['22.18.0\n', true],
    ['v22.17.9', false],
    ['v20.20.2', false],
    ['v100.0.0', true],
    ['', false],
    ['not found', false],
  ];
  for (const [version, expected] of versions) {
    test(`${JSON.stringify(version)} is ${expected ? '' : 'not '}at least 22.18`, () => {
      assert.equal(isNodeAtLeast(version, [22, 18]), expected);
    });
  }
});
