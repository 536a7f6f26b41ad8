import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ArgumentsError, readBuildArguments } from '../../../src/commands/build-arguments.ts';

describe('the words after npm run build --', () => {
  for (const [words, step, parts, given] of [
    ['', undefined, undefined, []],
    ['a.bib b.txt', undefined, undefined, ['a.bib', 'b.txt']],
    ['--shared', { name: 'shared' }, undefined, []],
    ['--shard 3/8', { name: 'shard', part: { number: 3, of: 8 } }, undefined, []],
    ['--shard=1/1 --parts elsewhere', { name: 'shard', part: { number: 1, of: 1 } }, 'elsewhere', []],
    ['--join --parts=/a/b a.bib', { name: 'join' }, '/a/b', ['a.bib']],
  ] as const)
    test(`may be “${words}”`, () => {
      assert.deepEqual(readBuildArguments(words.split(' ').filter(Boolean)), { step, parts, given });
    });

  for (const [words, ...expected] of [
    ['--shard', /^--shard is empty · /],
    ['--shard 9/8', /^--shard is “9\/8” · name one of the parts/],
    ['--shard 0/8', /^--shard is “0\/8” · /],
    ['--shard x', /^--shard is “x” · /],
    ['--shard 3', /^--shard is “3” · /],
    ['--shard 1/2/3', /^--shard is “1\/2\/3” · /],
    ['--shard --join', /^--shard is “--join” · /],
    ['--shared --join', /^--shared and --join are steps of their own · /],
    ['--join=yes', /^--join is “yes” · leave out the value$/],
    ['--parts here', /^--parts goes with --shared, --shard, --join · /],
    ['--shared --parts', /^--parts is empty · /],
    ['-x', /^There is no -x · use --shared, --shard, --join, --parts$/],
    ['--strict --fast', /^There is no --strict · /m, /^There is no --fast · /m],
    [
      '--shared --shard 9/8 --to x',
      /^There is no --to · /m,
      /^--shared and --shard are/m,
      /^--shard is “9\/8”/m,
    ],
  ] as const)
    test(`may not be “${words}”, and whatever is wrong with them is named`, () => {
      assert.throws(
        () => readBuildArguments(words.split(' ')),
        (error) => {
          assert.ok(error instanceof ArgumentsError);
          for (const line of expected) assert.match(error.message, line);
          assert.equal(error.message.split('\n').length, expected.length);
          return true;
        },
      );
    });
});
