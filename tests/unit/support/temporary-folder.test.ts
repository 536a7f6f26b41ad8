import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const maker = 'tests/support/temporary-folder.ts';

test('a temporary folder is removed with its process, even where a test has failed', () => {
  const script = `
    import { writeFileSync } from 'node:fs';
    const { temporaryFolder } = await import(${JSON.stringify(join(process.cwd(), maker))});
    const folders = [temporaryFolder(), temporaryFolder('other ')];
    for (const folder of folders) writeFileSync(folder + '/file', '');
    console.log(folders.join('\\n'));
    throw new Error('as a test would');`;
  const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  });
  const folders = stdout.trim().split('\n');
  assert.deepEqual([folders.length, status], [2, 1]);
  assert.match(folders[1] ?? '', /other [^/]+$/);
  for (const folder of folders) assert.ok(!existsSync(folder), folder);
});

test('all temporary folders of tests are made in one way', () => {
  const others = globSync('tests/**/*.ts').filter(
    (file) => !file.includes('temporary-folder') && /\bmkdtemp|\btmpdir/.test(readFileSync(file, 'utf8')),
  );
  assert.deepEqual(others, []);
});
