import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { readContent } from '../../../src/content/read-content.ts';
import type { ContentError } from '../../../src/problem.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
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
      'a document that was given the ending of a text',
      () => write('content/listings/a.txt', '%PDF-1.4\n1 0 obj\n'),
      ['other-file listings/a.txt'],
    ],
    [
      'nothing but files of other kinds',
      () => write('content/listings/a.csv', ''),
      ['other-file listings/a.csv'],
    ],
    [
      'nothing but files of other kinds and of none that is known',
      () => {
        write('content/listings/a.csv', '');
        write('content/listings/b.bak', '');
      },
      ['other-file listings/a.csv', 'no-listings listings/'],
    ],
    [
      'two listings with one id',
      () => {
        write('content/listings/a.txt', 'A');
        write('content/listings/a.ris', 'TY  - JOUR\nTI  - A\nER  - \n');
      },
      ['same-listing-id listings/a.txt'],
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

describe('a file that is not read', () => {
  const notesBeside = async (...files: string[]) => {
    for (const file of files) write(file, '');
    const { notes = [], problems } = await readContent(folder);
    return [...notes.map(({ file, message }) => `${file} ${message}`), ...problems.map(({ text }) => text)];
  };

  test('is named with what it is and what to do, or with what could be read', async () => {
    const told = await notesBeside('listings/a.txt', 'listings/b.csv', 'listings/c.bak');
    assert.match(told[0] ?? '', /^listings\/b\.csv is not read: it is a table · import it/);
    assert.match(told[1] ?? '', /^listings\/c\.bak is not read: its name ends in none of \.txt, /);
  });

  test('is named where there is no listing, and of many some', async () => {
    assert.deepEqual(await notesBeside('listings/a.bak', 'listings/b/c.bak').then((told) => told.slice(2)), [
      'only a.bak, c.bak',
    ]);
    const many = ['d', 'e', 'f', 'g', 'h'].map((name) => `listings/${name}.bak`);
    assert.match((await notesBeside(...many)).at(-1) ?? '', /^only a\.bak, .* and 2 more$/);
  });
});

test('of a topic without front matter, or with one that does not end, what to write is said once', async () => {
  write('listings/a.txt', 'A');
  write('topics/tides.mdx', 'Tides are what the moon does.\n');
  write('topics/waves.mdx', '---\ntitle: Waves\n\nWaves are what the wind does.\n');
  const { problems } = await readContent(folder);
  assert.deepEqual(
    problems.map(({ file, line, text }) => [file, line, text]),
    ['tides', 'waves'].map((name) => [`topics/${name}.mdx`, 1, 'there is no front matter']),
  );
  assert.match(
    problems[0]?.todo ?? '',
    /^begin the file with a line ---, .* title, area, order, definition,/,
  );
});

test('of two listings with one id, both are named', async () => {
  write('listings/a.txt', 'A');
  write('listings/a.md', 'A');
  const { problems } = await readContent(folder);
  assert.deepEqual(
    problems.map(({ file, text }) => [file, text]),
    [['listings/a.txt', 'a, as listings/a.md does']],
  );
});
