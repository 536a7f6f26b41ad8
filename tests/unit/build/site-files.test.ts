import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileSign } from '../../../src/build/file-sign.ts';
import { SiteFiles } from '../../../src/build/site-files.ts';
import { asBefore, readAll, siteBefore, writeAll } from '../../support/site-folders.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const LONG_AGO = new Date('2020-02-02T02:02:02.020Z');
const BEFORE = {
  'index.html': 'home',
  'papers/a/index.html': 'A',
  'papers/b/index.html': 'B',
  'old.txt': 'old',
};

describe('files of a site that is made over one as its build left it', () => {
  const made = () => {
    const before = siteBefore(BEFORE);
    return { before, files: new SiteFiles(temporaryFolder(), before) };
  };

  test('stay where they are when they are taken over, and nothing is written', () => {
    const { before, files } = made();
    assert.ok(files.keep('papers/a/index.html'));
    assert.ok(!files.keep('papers/c/index.html'));
    files.settle();
    assert.deepEqual(files.paths(), ['papers/a/index.html']);
    assert.equal(files.placeOf('papers/a/index.html'), join(before.folder, 'papers/a/index.html'));
    assert.equal(files.signOf('papers/a/index.html'), before.signs.get('papers/a/index.html'));
    assert.deepEqual(readAll(files.folder), {});
  });

  test('are taken over where they were written anew with the same bytes', () => {
    const { files } = made();
    writeAll(files.folder, { ...BEFORE, 'papers/a/index.html': 'A!', 'papers/b/index.html': 'b' });
    files.settle();
    files.put('old.txt', 'old');
    files.put('new.txt', 'new');
    files.settle();
    assert.deepEqual(readAll(files.folder), {
      'new.txt': 'new',
      'papers/a/index.html': 'A!',
      'papers/b/index.html': 'b',
    });
    assert.deepEqual(files.changed(), ['new.txt', 'papers/a/index.html', 'papers/b/index.html']);
    assert.deepEqual(files.gone(), []);
    assert.ok(files.isKept('old.txt') && !files.isKept('new.txt'));
  });

  test('are gone where nobody makes them or takes them over', () => {
    const { files } = made();
    files.keep('index.html');
    files.put('papers/a/index.html', 'A');
    files.settle();
    assert.deepEqual(files.gone(), ['old.txt', 'papers/b/index.html']);
  });

  test('are the new ones where something writes what something else has taken over', () => {
    const { files } = made();
    files.keep('index.html');
    files.put('index.html', 'another home');
    files.settle();
    assert.ok(!files.isKept('index.html'));
    assert.equal(readFileSync(files.placeOf('index.html'), 'utf8'), 'another home');
    assert.equal(files.signOf('index.html'), fileSign(statSync(files.placeOf('index.html'))));
  });

  test('are new where the old ones have been taken away meanwhile', () => {
    const { before, files } = made();
    rmSync(join(before.folder, 'old.txt'));
    files.put('old.txt', 'old');
    files.settle();
    assert.deepEqual(files.changed(), ['old.txt']);
  });
});

describe('files of a site that is made over one that somebody has touched', () => {
  test('are all written, and have the time of the old ones where they have the same bytes', () => {
    const { folder } = siteBefore(BEFORE);
    for (const path of ['index.html', 'papers/a/index.html'])
      utimesSync(join(folder, path), LONG_AGO, LONG_AGO);
    const files = new SiteFiles(temporaryFolder(), asBefore(folder, false));
    assert.ok(!files.keep('index.html'));
    files.put('index.html', 'home');
    writeFileSync(join(files.folder, 'new.txt'), 'new');
    writeAll(files.folder, { 'papers/a/index.html': 'C' });
    files.settle();
    assert.deepEqual(files.changed(), ['new.txt', 'papers/a/index.html']);
    assert.deepEqual(files.gone(), ['old.txt', 'papers/b/index.html']);
    assert.deepEqual(statSync(join(files.folder, 'index.html')).mtime, LONG_AGO);
    assert.notDeepEqual(statSync(join(files.folder, 'papers/a/index.html')).mtime, LONG_AGO);
    for (const path of files.paths()) {
      assert.ok(existsSync(files.placeOf(path)));
      assert.equal(files.signOf(path), fileSign(statSync(files.placeOf(path))));
    }
  });
});

test('of a first site all files are new', () => {
  const files = new SiteFiles(temporaryFolder());
  writeAll(files.folder, BEFORE);
  files.settle();
  assert.deepEqual(files.changed(), Object.keys(BEFORE).sort());
  assert.deepEqual(files.gone(), []);
});
