import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { nameTextFolders, textPath } from '../../../../../src/search/format/beside/text-folders.ts';
import { shortHash } from '../../../../../src/text/keys/short-hash.ts';

const texts = Array.from({ length: 200 }, (_, paper) => `text ${paper}`);
const pathsOf = (all: readonly string[]) => {
  const folders = nameTextFolders(all, (parts) => shortHash(parts.join('\n')));
  return all.map((_, paper) => textPath(folders, paper));
};

describe('texts of papers', () => {
  const before = pathsOf(texts);

  test('have paths of their own', () => {
    assert.equal(new Set(before).size, texts.length);
    for (const [paper, path] of before.entries())
      assert.match(path, new RegExp(`^carrel/text/[0-9a-z]{8}/${paper}\\.pf_fragment$`));
  });

  test('keep their paths when a paper is added behind them, but for those in its folder', () => {
    const after = pathsOf([...texts, 'another']);
    assert.deepEqual(after.slice(0, 192), before.slice(0, 192));
    assert.notEqual(after[199], before[199]);
  });

  test('get others where one of their folder has changed', () => {
    const after = pathsOf(texts.with(70, 'corrected'));
    const changed = after.flatMap((path, paper) => (path === before[paper] ? [] : [paper]));
    assert.deepEqual([changed.at(0), changed.at(-1), changed.length], [64, 127, 64]);
  });

  test('never keep the path of another text', () => {
    const after = pathsOf(['first', ...texts]);
    for (const [paper, path] of after.entries()) assert.notEqual(path, before[paper]);
  });
});
