import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { toy } from '../support/built-sites.mjs';

const root = join(import.meta.dirname, '../..');

test('the site while it is edited has its corpus made once a change: a file saved, added, removed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'carrel-'));
  await cp(toy.content, folder, { recursive: true });
  const server = spawn(process.execPath, [join(root, 'node_modules/.bin/astro'), 'dev', '--port', '0'], {
    cwd: root,
    env: { ...process.env, CONTENT_DIR: folder },
  });
  let output = '';
  const until = (what: string, times: number) =>
    new Promise<void>((resolve, reject) => {
      const look = () => output.split(what).length > times && resolve();
      server.stdout.on('data', look);
      server.once('exit', () => reject(new Error(`It ended early: ${output}`)));
      look();
    });
  for (const stream of [server.stdout, server.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  try {
    await until('watching for file changes', 1);
    const [first, added] = ['old-shelves.txt', 'added.txt'].map((name) => join(folder, 'listings', name)) as [
      string,
      string,
    ];
    const changes = [() => appendFile(first, '\n'), () => cp(first, added), () => rm(added)];
    for (const [index, change] of changes.entries()) {
      await change();
      await until('Synced content', index + 2);
    }
    const made = output.match(/papers from \d+ entries in \d listings/g) ?? [];
    assert.deepEqual(
      made.map((line) => Number(line.split(' ').at(-2))),
      [3, 3, 4, 3],
      output,
    );
  } finally {
    server.kill();
    await rm(folder, { recursive: true, force: true });
  }
});
