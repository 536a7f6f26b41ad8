import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listLicences } from '../../../src/commands/list-licences.ts';

test('licences are those of production packages, each version once, also of those inside others', () => {
  const packages = {
    '': { version: '0.1.0', license: 'MIT' },
    'node_modules/shelf': { version: '2.0.0', license: 'ISC' },
    'node_modules/reader': { version: '1.0.0', license: 'MIT', dev: true },
    'node_modules/lamp': { version: '1.0.0', license: 'MIT', devOptional: true },
    'node_modules/@desk/drawer': { version: '1.0.0' },
    'node_modules/@desk/drawer/node_modules/shelf': { version: '1.0.0', license: 'MIT' },
    'node_modules/chair/node_modules/shelf': { version: '1.0.0', license: 'MIT' },
  };
  assert.deepEqual(listLicences({ packages }), [
    { name: '@desk/drawer', version: '1.0.0', licence: 'not given' },
    { name: 'shelf', version: '1.0.0', licence: 'MIT' },
    { name: 'shelf', version: '2.0.0', licence: 'ISC' },
  ]);
});
