import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readTestArguments } from '../../../src/commands/test-arguments.mjs';

const known = ['types', 'style', 'unit'];

describe('words after npm test --', () => {
  const cases: readonly [words: string[], stages: string[], verbose: boolean, help: boolean][] = [
    [[], known, false, false],
    [['unit'], ['unit'], false, false],
    [['unit', 'types', 'unit'], ['types', 'unit'], false, false],
    [['--verbose'], known, true, false],
    [['--help', 'style'], ['style'], false, true],
  ];
  for (const [words, stages, verbose, help] of cases) {
    test(`“${words.join(' ')}” runs ${stages.join(', ')}`, () => {
      assert.deepEqual(readTestArguments(words, known), { stages, verbose, help });
    });
  }
  test('an unknown word stops with all such words and what may be said instead', () => {
    assert.throws(() => readTestArguments(['unti', 'types', '--fast'], known), {
      message: 'There is no `unti`, `--fast`. Name any of: types, style, unit; or --verbose, --help.',
    });
  });
});
