import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { runCommand } from '../support/run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'carrel-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('a file that is not there is named, and nothing is built', async () => {
  const { code, output } = await runCommand(`build.ts ${join(folder, 'nothing.bib')}`, {
    OUT_DIR: join(folder, 'none'),
  });
  assert.equal(code, 1);
  assert.match(output, /There is no \S+nothing\.bib · check the path/);
});
