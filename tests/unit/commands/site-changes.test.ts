import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { SiteFiles } from '../../../src/build/site-files.ts';
import { CHANGED, describeChanges, GONE, noteChanges } from '../../../src/commands/site-changes.ts';
import { MARKER } from '../../../src/commands/site-marker.ts';
import { siteBefore, type Texts, writeAll } from '../../support/site-folders.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A site with these files that is to replace one with those. */
function over(before: Texts | undefined, now: Texts, isUntouched: boolean): SiteFiles {
  const files = new SiteFiles(temporaryFolder(), before && siteBefore(before, isUntouched));
  writeAll(files.folder, now);
  files.settle();
  return files;
}

for (const isUntouched of [true, false]) {
  const where = isUntouched ? 'that stays' : 'that is replaced';

  test(`a site names the files that the one before lacks or has with other bytes, and those that are gone, of one ${where}`, () => {
    const site = over(
      {
        'index.html': 'a',
        'papers/x/index.html': 'same length 1',
        'papers/y/index.html': 'y',
        'old/index.html': 'old',
        [MARKER]: '{}',
        [CHANGED]: 'index.html\n',
        [GONE]: '',
      },
      {
        'index.html': 'a',
        'papers/x/index.html': 'same length 2',
        'papers/y/index.html': 'y!',
        'papers/z/index.html': 'z',
      },
      isUntouched,
    );
    const changes = noteChanges(site);
    assert.deepEqual(changes, {
      files: 4,
      changed: ['papers/x/index.html', 'papers/y/index.html', 'papers/z/index.html'],
      gone: ['old/index.html'],
    });
    assert.equal(describeChanges(changes), '3 of 4 files changed, 1 gone');
    assert.equal(readFileSync(join(site.folder, CHANGED), 'utf8'), `${changes.changed.join('\n')}\n`);
    assert.equal(readFileSync(join(site.folder, GONE), 'utf8'), 'old/index.html\n');
  });

  test(`a file in the place of a folder, and a folder in the place of a file, are changes of a site ${where}`, () => {
    const site = over({ 'a/b': 'x', b: 'y' }, { a: 'now a file', 'b/c': 'now in a folder' }, isUntouched);
    assert.deepEqual(noteChanges(site), { files: 2, changed: ['a', 'b/c'], gone: ['a/b'] });
  });
}

test('of a first site every file is new', () => {
  const changes = noteChanges(over(undefined, { 'index.html': 'a', 'b/index.html': 'b' }, false));
  assert.equal(describeChanges(changes), '2 of 2 files changed');
});
