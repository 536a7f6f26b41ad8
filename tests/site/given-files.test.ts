import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { runCommand } from '../support/run-command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();

test('a file that is not there is named, and nothing is built', async () => {
  const { code, output } = await runCommand(`build.ts ${join(folder, 'nothing.bib')}`, {
    OUT_DIR: join(folder, 'none'),
  });
  assert.equal(code, 1);
  assert.match(output, /There is no \S+nothing\.bib · check the path/);
});
