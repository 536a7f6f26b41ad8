import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type Counts,
  countsFromNode,
  countsFromPlaywright,
  stageCounts,
  sum,
} from '../../../src/commands/test-counts.mjs';

describe("counts in Node's report", () => {
  test('are read as they stand', () => {
    assert.deepEqual(countsFromNode('{"passed":12,"failed":3}\n'), { passed: 12, failed: 3 });
  });
  for (const text of [
    '',
    'null',
    '[]',
    '{"passed":12}',
    '{"passed":-1,"failed":0}',
    '{"passed":"12","failed":0}',
  ]) {
    test(`cannot be read from ${JSON.stringify(text)}`, () =>
      assert.throws(() => countsFromNode(text), Error));
  }
});

describe("counts in Playwright's report", () => {
  const report = (stats: object, errors?: unknown[]) => JSON.stringify({ suites: [], stats, errors });
  const cases: readonly [name: string, text: string, expected: Counts][] = [
    [
      'leave out what was skipped',
      report({ expected: 5, unexpected: 1, flaky: 0, skipped: 9 }),
      { passed: 5, failed: 1 },
    ],
    [
      'take a second attempt that passed for a pass',
      report({ expected: 5, unexpected: 0, flaky: 2, skipped: 0 }),
      { passed: 7, failed: 0 },
    ],
    [
      'take an error outside the tests for a failure',
      report({ expected: 5, unexpected: 0, flaky: 0, skipped: 0 }, [{ message: 'cannot load' }]),
      { passed: 5, failed: 1 },
    ],
  ];
  for (const [name, text, expected] of cases)
    test(name, () => assert.deepEqual(countsFromPlaywright(text), expected));
  test('cannot be read without statistics', () => assert.throws(() => countsFromPlaywright('{}'), Error));
});

describe('what a stage contributes', () => {
  const cases: readonly [name: string, reported: Counts | undefined, exitCode: number, expected: Counts][] = [
    ['the reported numbers where all passed', { passed: 4, failed: 0 }, 0, { passed: 4, failed: 0 }],
    ['the reported numbers where some failed', { passed: 4, failed: 2 }, 1, { passed: 4, failed: 2 }],
    ['a failure where nothing was reported', undefined, 0, { passed: 0, failed: 1 }],
    ['a failure where no test ran', { passed: 0, failed: 0 }, 0, { passed: 0, failed: 1 }],
    ['a failure where it ended with an error', { passed: 4, failed: 0 }, 7, { passed: 4, failed: 1 }],
    ['reported failures even where it ended well', { passed: 4, failed: 2 }, 0, { passed: 4, failed: 2 }],
  ];
  for (const [name, reported, exitCode, expected] of cases) {
    test(name, () => assert.deepEqual(stageCounts(reported, exitCode), expected));
  }
});

test('stages add up', () => {
  const stages = [
    { passed: 1, failed: 0 },
    { passed: 20, failed: 3 },
  ];
  assert.deepEqual(sum(stages), { passed: 21, failed: 3 });
  assert.deepEqual(sum([]), { passed: 0, failed: 0 });
});
