import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeRoom } from '../../../src/commands/compiled-code.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

for (const [what, files, stays] of [
  ['stays where there is no more of it than a few versions of the code need', 3, true],
  ['is cleared away where there is more', 4, false],
] as const)
  test(`compiled code ${what}`, () => {
    const folder = join(temporaryFolder(), 'compiled');
    // Node keeps it in a folder for each version of its own, which counts as well.
    mkdirSync(join(folder, 'v24'), { recursive: true });
    for (let file = 1; file < files; file += 1) writeFileSync(join(folder, 'v24', String(file)), '');
    makeRoom(folder, 3);
    assert.equal(existsSync(folder), stays);
  });

test('compiled code need not be there', () => {
  assert.doesNotThrow(() => makeRoom(join(temporaryFolder(), 'missing')));
});
