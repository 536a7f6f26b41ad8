import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileSign, takeOver } from '../../../src/build/take-over.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('a file of the former site', () => {
  const formerFile = () => {
    const folder = temporaryFolder();
    const from = join(folder, 'from.html');
    writeFileSync(from, 'A page');
    return { from, to: join(folder, 'to.html'), sign: fileSign(statSync(from)) };
  };

  test('is in the new one with its bytes and its time, whatever was there', () => {
    const { from, to, sign } = formerFile();
    writeFileSync(to, 'Another');
    assert.ok(takeOver(from, to, (file) => fileSign(file) === sign));
    assert.equal(readFileSync(to, 'utf8'), 'A page');
    assert.equal(fileSign(statSync(to)), sign);
  });

  for (const [what, change] of [
    ['another build has put another there', (from: string) => writeFileSync(from, 'A changed page')],
    ['it has the same size and another time', (from: string) => utimesSync(from, 1, 1)],
    ['there is none', undefined],
  ] as const)
    test(`is not taken where ${what}`, () => {
      const { from, to, sign } = formerFile();
      change?.(from);
      assert.ok(!takeOver(change ? from : `${from}-gone`, to, (file) => fileSign(file) === sign));
      assert.ok(!existsSync(to));
    });
});
