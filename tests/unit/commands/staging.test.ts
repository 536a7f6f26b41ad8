import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, test } from 'node:test';
import { publish, removeLeftovers, restore } from '../../../src/commands/staging.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const folder = temporaryFolder();
const outDir = join(folder, 'dist');
const dead = spawnSync(process.execPath, ['--version']).pid;

/** A folder that says what it is. */
function make(name: string, text: string): string {
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, 'index.html'), text);
  return join(folder, name);
}

const site = () => readFileSync(join(outDir, 'index.html'), 'utf8');
const names = () => readdirSync(folder).sort();

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
});

describe('a finished site', () => {
  test('takes the place of the old one and leaves nothing beside it', () => {
    make('dist', 'old');
    publish(make('made', 'new'), outDir);
    assert.equal(site(), 'new');
    assert.deepEqual(names(), ['dist']);
  });

  test('needs no old one, nor the folder that it goes to', () => {
    publish(make('made', 'new'), join(folder, 'a/b/dist'));
    assert.ok(existsSync(join(folder, 'a/b/dist/index.html')));
  });
});

/** What a build leaves that is killed before, between and after the two renamings, and what has to be there then. */
const killed: [string, Record<string, string>, string][] = [
  ['while it is copied', { dist: 'old', [`.dist-new-${dead}`]: 'half' }, 'old'],
  ['between the renamings', { [`.dist-old-${dead}`]: 'old', [`.dist-new-${dead}`]: 'new' }, 'old'],
  ['before the old one is removed', { dist: 'new', [`.dist-old-${dead}`]: 'old' }, 'new'],
  ['by a process of this one’s number', { [`.dist-old-${process.pid}`]: 'old' }, 'old'],
];
for (const [when, left, expected] of killed) {
  describe(`a site whose build was killed ${when}`, () => {
    test('is whole when the next build begins, with nothing beside it', () => {
      for (const [name, text] of Object.entries(left)) make(name, text);
      removeLeftovers(outDir);
      assert.equal(site(), expected);
      assert.deepEqual(names(), ['dist']);
    });

    test('is whole when it is looked at', () => {
      for (const [name, text] of Object.entries(left)) make(name, text);
      restore(outDir);
      assert.equal(site(), expected);
    });
  });
}

test('what a running build makes is left alone', () => {
  const { ppid } = process;
  make('dist', 'old');
  make(`.dist-new-${ppid}`, 'half');
  make('.dist-new-x', 'something else');
  removeLeftovers(outDir);
  assert.deepEqual(names(), [`.dist-new-${ppid}`, '.dist-new-x', 'dist'].sort());
});
