import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { explainError } from '../../../src/commands/explain-error.ts';
import { PlaceError } from '../../../src/commands/place-error.ts';
import { ContentError } from '../../../src/problem.ts';

const says = (error: unknown, debug = false) => explainError(error, '/shelf/content', debug);
const withFields = (message: string, fields: object) => Object.assign(new Error(message), fields);

describe('an error says what happened, where and what to do', () => {
  for (const [what, error, expected] of [
    [
      'of content',
      new ContentError([{ kind: 'not-text', file: 'listings/a.txt', line: 2 }]),
      /\nlistings\/a\.txt:2 {2}not UTF-8 text · save/,
    ],
    ['of a place', new PlaceError('OUT_DIR is / · choose'), /^OUT_DIR is \/ · choose$/],
    [
      'of content that came out of a thread',
      Object.assign(new Error('1 problem'), { name: 'ContentError' }),
      /^1 problem$/,
    ],
    [
      'of a disk that is full',
      withFields('ENOSPC: no space', { code: 'ENOSPC', path: '/srv/a.html' }),
      /^\/srv\/a\.html {2}the disk is full \(ENOSPC\) · make room/,
    ],
    [
      'of a disk that another program found full',
      new Error('The search index could not be written.', { cause: new Error('write a: ENOSPC') }),
      /^The search index could not be written\.\nwrite a: ENOSPC {2}the disk is full · make room/,
    ],
    [
      'of a folder that cannot be exchanged',
      withFields('EBUSY: busy', { code: 'EBUSY', path: '/a', dest: '/b' }),
      /^\/b {2}this is in use, or a file system is mounted/,
    ],
    [
      'of prose, as the bundler tells it',
      withFields('Build failed with 1 error', {
        errors: [
          withFields('7:1: Unexpected character (mdx-jsx:x)', {
            loc: { file: '/shelf/content/topics/a.mdx', line: 7 },
          }),
        ],
      }),
      /\ntopics\/a\.mdx:7 {2}prose that cannot be rendered: “Unexpected character” · correct/,
    ],
    [
      'of a page',
      withFields('x is undefined\nand more', { id: 'src/pages/about.astro' }),
      /^src\/pages\/about\.astro {2}x is undefined · DEBUG=1 shows/,
    ],
    ['that is none', 'thrown text', /^thrown text · DEBUG=1/],
  ] as const)
    test(what, () => {
      const text = says(error);
      assert.match(text, expected);
      assert.doesNotMatch(text, /^ +at /m);
    });
});

test('all that the bundler tells of prose is said, each once and in order', () => {
  const at = (file: string, line: number) =>
    withFields(`${line}:1: Unexpected character`, { loc: { file: `/shelf/content/${file}`, line } });
  const [second, first] = [at('topics/a.mdx', 7), at('pages/about.mdx', 5)];
  const text = says(withFields('Build failed', { errors: [second, first, at('topics/a.mdx', 7)] }));
  assert.match(text, /^2 problems .*\npages\/about\.mdx:5 {2}[^\n]+\ntopics\/a\.mdx:7 {2}[^\n]+$/);
});

test('the stack is shown where it is asked for, with those of causes', () => {
  const text = says(new Error('outer', { cause: new Error('inner') }), true);
  assert.match(text, /^outer · inner/);
  assert.match(text, /Error: outer\n +at [\s\S]*Error: inner\n +at /);
});

test('errors that name each other come to an end', () => {
  const [a, b] = [new Error('a'), new Error('b')];
  a.cause = b;
  b.cause = a;
  assert.match(says(a), /^a · b/);
});
