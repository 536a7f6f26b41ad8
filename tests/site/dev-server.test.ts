import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { appendFile, cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { toy } from '../support/built-sites.mjs';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = join(import.meta.dirname, '../..');

test('the site while it is edited follows its listings, and prose in files of any name', async () => {
  const folder = temporaryFolder("carrel #x %20y ?'z-");
  await cp(toy.content, folder, { recursive: true });
  const prose = join(folder, 'topics', "what's-new_v1.5 #100%.mdx");
  const introduction = (text: string) =>
    writeFile(prose, `---\ntitle: New\narea: A\norder: 99\ndefinition: D.\nterms: [desk]\n---\n\n${text}\n`);
  await introduction('An introduction.');
  const server = spawn(
    process.execPath,
    [join(root, 'node_modules/.bin/astro'), 'dev', '--port', '0', '--ignore-lock'],
    {
      cwd: root,
      env: { ...process.env, CONTENT_DIR: folder },
    },
  );
  let output = '';
  const until = (holds: () => boolean) =>
    new Promise<void>((resolve, reject) => {
      const look = () => holds() && resolve();
      server.stdout.on('data', look);
      server.once('exit', () => reject(new Error(`It ended early: ${output}`)));
      look();
    });
  /** Numbers of listings that the corpus was made from, so far. */
  const made = () =>
    (output.match(/papers from \d+ entries in \d listings/g) ?? []).map((line) =>
      Number(line.split(' ').at(-2)),
    );
  for (const stream of [server.stdout, server.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  try {
    await until(() => output.includes('watching for file changes'));
    const shown = async () => {
      const [, address = ''] = /http:\/\/localhost:(\d+)\//.exec(output) ?? [];
      return (await fetch(`http://localhost:${address}/topics/what-s-new-v1-5-100/`)).text();
    };
    assert.match(await shown(), /An introduction\./);
    const [first, added] = ['old-shelves.txt', 'added.txt'].map((name) => join(folder, 'listings', name)) as [
      string,
      string,
    ];
    const changes: [listings: number, change: () => Promise<void>][] = [
      [3, () => appendFile(first, '\n')],
      [4, () => cp(first, added)],
      [3, () => rm(added)],
    ];
    for (const [listings, change] of changes) {
      const { length } = made();
      await change();
      // A busy machine may see one change as two.
      await until(() => made().length > length && made().at(-1) === listings);
    }
    await introduction('Another one.');
    while (!/Another one\./.test(await shown())) await sleep(100);
  } finally {
    server.kill();
    await rm(folder, { recursive: true, force: true });
  }
});
