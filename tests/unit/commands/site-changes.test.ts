import assert from 'node:assert/strict';
import { linkSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import {
  CHANGED,
  describeChanges,
  GONE,
  keepTimes,
  noteChanges,
} from '../../../src/commands/site-changes.ts';
import { MARKER } from '../../../src/commands/site-marker.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const LONG_AGO = new Date('2020-02-02T02:02:02Z');

/** A site with these files. */
function site(files: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

test('a site names the files that the one before lacks or has with other bytes, and those that are gone', () => {
  const before = site({
    'index.html': 'a',
    'papers/x/index.html': 'same length 1',
    'papers/y/index.html': 'y',
    'old/index.html': 'old',
    [MARKER]: '{}',
    [CHANGED]: 'index.html\n',
    [GONE]: '',
  });
  utimesSync(join(before, 'index.html'), LONG_AGO, LONG_AGO);
  const now = site({
    'index.html': 'a',
    'papers/x/index.html': 'same length 2',
    'papers/y/index.html': 'y!',
    'papers/z/index.html': 'z',
    [MARKER]: '{"about":""}',
  });
  const changes = noteChanges(now, before);
  assert.deepEqual(changes, {
    files: 4,
    changed: ['papers/x/index.html', 'papers/y/index.html', 'papers/z/index.html'],
    gone: ['old/index.html'],
  });
  assert.equal(describeChanges(changes), '3 of 4 files changed, 1 gone');
  assert.equal(readFileSync(join(now, CHANGED), 'utf8'), `${changes.changed.join('\n')}\n`);
  assert.equal(readFileSync(join(now, GONE), 'utf8'), 'old/index.html\n');
  assert.deepEqual(statSync(join(now, 'index.html')).mtime, LONG_AGO);
  assert.notDeepEqual(statSync(join(now, 'papers/x/index.html')).mtime, LONG_AGO);
});

test('a file in the place of a folder, and a folder in the place of a file, are changes', () => {
  const changes = noteChanges(
    site({ a: 'now a file', 'b/c': 'now in a folder' }),
    site({ 'a/b': 'x', b: 'y' }),
  );
  assert.deepEqual(changes, { files: 2, changed: ['a', 'b/c'], gone: ['a/b'] });
});

test('of a first site every file is new', () => {
  const folder = site({ 'index.html': 'a', 'b/index.html': 'b' });
  const changes = noteChanges(folder, join(folder, 'nowhere'));
  assert.equal(describeChanges(changes), '2 of 2 files changed');
  assert.equal(readFileSync(join(folder, CHANGED), 'utf8'), 'b/index.html\nindex.html\n');
});

test('files that were taken from the site before, and those compared earlier, are not read again', () => {
  const before = site({ 'index.html': 'a', 'b.html': 'b' });
  const now = site({ 'b.html': 'b' });
  linkSync(join(before, 'index.html'), join(now, 'index.html'));
  const known = keepTimes(now, before);
  writeFileSync(join(now, 'later.html'), 'c');
  assert.deepEqual(noteChanges(now, before, known), { files: 3, changed: ['later.html'], gone: [] });
});
