import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileOf } from '../../../../src/build/astro/write-page.ts';

const cases: readonly [path: string, base: string, file: string][] = [
  ['/', '/', 'index.html'],
  ['/papers/a-paper/', '/', 'papers/a-paper/index.html'],
  ['/topics/desks/feed.xml', '/', 'topics/desks/feed.xml'],
  ['/404/', '/', '404.html'],
  ['/library/', '/library/', 'index.html'],
  ['/library/papers.json', '/library/', 'papers.json'],
];

for (const [path, base, file] of cases)
  test(`the page of the address ${path} below ${base} is the file ${file}`, () => {
    assert.equal(fileOf(path, base), file);
  });
