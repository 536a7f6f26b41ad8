import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

const root = join(import.meta.dirname, '../..');
const scripts: Record<string, string> = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts;

/** Parts of the project whose paths documents name; what a curator may add need not be there. */
const PATH = /`((?:src|tests|\.github)\/[\w./[\]-]*)`/g;
const COMMAND = /`(?:[A-Z_]+=\S+ )*npm (?:run )?([a-z:]+)[^`]*`/g;
const NPM_ITSELF = new Set(['audit', 'install', 'ci', 'view']);

for (const document of ['README.md', '.github/CONTRIBUTING.md', '.github/COSTS.md']) {
  const text = readFileSync(join(root, document), 'utf8');
  describe(document, () => {
    test('names files and folders that are there', () => {
      const named = [...text.matchAll(PATH)].map(([, path = '']) => path);
      assert.ok(named.length > 3);
      assert.deepEqual(
        [...new Set(named)].filter((path) => !existsSync(join(root, path))),
        [],
      );
    });

    test('names commands that are there', () => {
      const named = [...text.matchAll(COMMAND)].map(([, name = '']) => name);
      assert.deepEqual(
        [...new Set(named)].filter((name) => !(name in scripts) && !NPM_ITSELF.has(name)),
        [],
      );
    });
  });
}

const noHistory = existsSync(join(root, '.git'))
  ? false
  : 'only a clone says which files belong to the project';

test('the project holds no data base, archive or other file that a tool left behind', {
  skip: noHistory,
}, () => {
  const files = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
  assert.deepEqual(
    files.filter((file) => /\.(?:sqlite3?|db|log|tmp|bak|orig|zip|t?gz)$/i.test(file)),
    [],
  );
});
