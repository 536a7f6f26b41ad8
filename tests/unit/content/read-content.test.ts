import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { readContent } from '../../../src/content/read-content.ts';
import type { ContentError } from '../../../src/problem.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

const problems = async (content: string) => {
  const { problems } = await readContent(content).catch((error) => error as ContentError);
  return problems.map(({ kind, file }) => `${kind} ${file}`);
};

const topic = '---\ntitle: T\narea: A\norder: 1\ndefinition: D.\n---\n';

describe('what cannot be read is a problem, and nothing is waited for', () => {
  for (const [what, make, expected] of [
    ['a content folder that is a file', () => write('content', ''), ['unreadable-folder ./']],
    ['a content folder that is not there', () => {}, ['unreadable-folder ./']],
    [
      'a folder of listings that is a file',
      () => write('content/listings', ''),
      ['unreadable-folder listings/'],
    ],
    [
      'a pipe',
      () => {
        write('content/listings/a.txt', 'A');
        spawnSync('mkfifo', [join(folder, 'content/listings/pipe.txt')]);
      },
      process.platform === 'win32' ? [] : ['no-file listings/pipe.txt'],
    ],
    [
      'a link to nothing',
      () => {
        mkdirSync(join(folder, 'content/listings'), { recursive: true });
        symlinkSync('nowhere', join(folder, 'content/listings/a.txt'));
      },
      ['unreadable-file listings/a.txt'],
    ],
    [
      'a folder of metadata that leads round in a circle',
      () => {
        write('content/listings/a.txt', 'A');
        symlinkSync('metadata', join(folder, 'content/metadata'));
      },
      ['unreadable-folder metadata/'],
    ],
    [
      'two topics with one id',
      () => {
        write('content/listings/a.txt', 'A');
        write('content/topics/read-rooms.mdx', topic);
        write('content/topics/read rooms.md', topic);
      },
      ['same-topic-id topics/read-rooms.mdx'],
    ],
    [
      'front matter of a page that lacks a field',
      () => {
        write('content/listings/a.txt', 'A');
        write('content/pages/about.mdx', '---\ntitle: A\n---\n');
      },
      ['invalid-data pages/about.mdx'],
    ],
  ] as const)
    test(what, async () => {
      make();
      assert.deepEqual(await problems(join(folder, 'content')), expected);
    });
});
