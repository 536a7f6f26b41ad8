import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { toy } from '../support/built-sites.mjs';
import { runCommand } from '../support/run-command.ts';
import { assertSame } from '../support/same-sites.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = join(import.meta.dirname, '../..');
const folder = temporaryFolder();
const [parts, content] = [join(folder, 'parts'), join(folder, 'content')];
const env = (outDir: string) => ({
  CONTENT_DIR: content,
  OUT_DIR: join(folder, outDir),
  BASE_PATH: toy.base,
  SITE_URL: toy.origin,
});
const step = (words: string, outDir = 'site') =>
  runCommand(`build.ts --parts ${parts} ${words}`, env(outDir));

/** Builds the site in two parts by the example for make or, where that is not installed, as it would do. */
async function buildInTwo(): Promise<void> {
  if (spawnSync('make', ['--version']).status === 0) {
    const settings = ['PARTS=2', `FOLDER=${parts}`, `BUILD=${process.execPath} src/commands/build.ts`];
    await promisify(execFile)('make', ['-f', '.github/examples/Makefile', '-j2', ...settings], {
      cwd: root,
      env: { ...process.env, ...env('site') },
    });
    return;
  }
  for (const words of ['--shared', '--shard 1/2', '--shard 2/2', '--join']) {
    const { code, output } = await step(words);
    assert.equal(code, 0, output);
  }
}

before(async () => {
  cpSync(toy.content, content, { recursive: true });
  await buildInTwo();
});

describe('a site that is built in parts', () => {
  test('has the bytes of one that is built in one', () => {
    assertSame(join(folder, 'site'), toy.folder);
  });

  test('leaves as it is what is there, whole and made from the same', async () => {
    for (const [words, place] of [
      ['--shard 2/2', 'parts/2-of-2'],
      ['--join', 'site'],
    ] as const) {
      const { code, output } = await step(words);
      assert.equal(code, 0, output);
      assert.ok(output.trimEnd().endsWith(`${join(folder, place)} is up to date`), output);
    }
  });

  test('is not put together where a part is damaged, and becomes whole when that is made again', async () => {
    appendFileSync(join(parts, '2-of-2/site/index.html'), ' ');
    const refused = await step('--join', 'other');
    assert.equal(refused.code, 1);
    assert.equal(
      refused.output.trim(),
      `${parts}/2-of-2  damaged · make it by npm run build -- --shard 2/2 --parts ${parts}`,
    );
    for (const words of ['--shard 2/2', '--join']) {
      const { code, output } = await step(words, 'other');
      assert.equal(code, 0, output);
    }
    assertSame(join(folder, 'other'), toy.folder);
    assert.deepEqual(readdirSync(parts).sort(), ['1-of-2', '2-of-2', 'shared']);
  });

  test('is not made from other content than what all parts share', async () => {
    appendFileSync(join(content, 'listings/old-shelves.txt'), ' One more sentence.\n');
    const { code, output } = await step('--shard 1/2');
    assert.equal(code, 1);
    assert.equal(
      output.trim(),
      `${parts}/shared  made from other content · make it by npm run build -- --shared --parts ${parts}`,
    );
  });
});
