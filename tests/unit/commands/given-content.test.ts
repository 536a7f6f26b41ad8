import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { givenContent } from '../../../src/commands/given-content.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const folder = temporaryFolder();
for (const file of ['a/desks.txt', 'a/lib.bib', 'b/desks.txt', 'content/listings/x.txt']) {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), 'A title\nAn abstract.\n');
}
let scratches = 0;
const scratch = () => join(folder, `scratch-${++scratches}`);
const listed = (content: string) =>
  readdirSync(join(content, 'listings'), { recursive: true, encoding: 'utf8' }).sort();

test('files from anywhere are the listings of a folder of their own', () => {
  const content = givenContent(['a/desks.txt', join(folder, 'a/lib.bib')], folder, scratch());
  assert.deepEqual(listed(content), ['desks.txt', 'lib.bib']);
});

test('files of one name keep apart by their folders', () => {
  const content = givenContent(['a/desks.txt', 'b/desks.txt'], folder, scratch());
  assert.deepEqual(listed(content), ['b', 'b/desks.txt', 'desks.txt']);
});

test('a folder of files is all of its files', () => {
  assert.deepEqual(listed(givenContent(['a'], folder, scratch())), ['desks.txt', 'lib.bib']);
});

test('a content folder is taken as it is', () => {
  assert.equal(givenContent(['content'], folder, scratch()), join(folder, 'content'));
});

test('a path that leads nowhere is named, with all others', () => {
  assert.throws(
    () => givenContent(['x.bib', 'a/lib.bib', 'y.txt'], folder, scratch()),
    /There is no \S+x\.bib · check the path\nThere is no \S+y\.txt/,
  );
});

test('a content folder and a file make no site together', () => {
  assert.throws(() => givenContent(['content', 'a/lib.bib'], folder, scratch()), /give it alone/);
});
