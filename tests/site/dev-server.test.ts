import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { appendFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { toy } from '../support/built-sites.mjs';

const root = join(import.meta.dirname, '../..');

test('the site while it is edited has its corpus made once a change, and follows prose in files of any name', async () => {
  const folder = await mkdtemp(join(tmpdir(), "carrel #x %20y ?'z-"));
  await cp(toy.content, folder, { recursive: true });
  const prose = join(folder, 'topics', "what's-new_v1.5 #100%.mdx");
  const introduction = (text: string) =>
    writeFile(prose, `---\ntitle: New\narea: A\norder: 99\ndefinition: D.\nterms: [desk]\n---\n\n${text}\n`);
  await introduction('An introduction.');
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
    const shown = async () => {
      const [, address = ''] = /http:\/\/localhost:(\d+)\//.exec(output) ?? [];
      return (await fetch(`http://localhost:${address}/topics/what-s-new-v1-5-100/`)).text();
    };
    assert.match(await shown(), /An introduction\./);
    const [first, added] = ['old-shelves.txt', 'added.txt'].map((name) => join(folder, 'listings', name)) as [
      string,
      string,
    ];
    const changes = [() => appendFile(first, '\n'), () => cp(first, added), () => rm(added)];
    for (const [index, change] of changes.entries()) {
      await change();
      await until('Synced content', index + 2);
    }
    await introduction('Another one.');
    await until('Synced content', changes.length + 2);
    assert.match(await shown(), /Another one\./);
    const made = output.match(/papers from \d+ entries in \d listings/g) ?? [];
    assert.deepEqual(
      made.map((line) => Number(line.split(' ').at(-2))),
      [3, 3, 4, 3, 3],
      output,
    );
  } finally {
    server.kill();
    await rm(folder, { recursive: true, force: true });
  }
});
