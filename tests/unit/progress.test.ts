import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Progress, progressLine } from '../../src/progress.ts';

const cases: readonly [what: string, progress: Progress, columns: number, line: string][] = [
  [
    'begins with an empty bar and all that is left',
    { step: 'reading the papers', done: 0, of: 0 },
    200,
    '░░░░░░░░░░░░░░░░░░░░ reading the papers · left: bundling pages, writing pages, finishing the search index, packing the site for use without a network',
  ],
  [
    'counts parts where their number is known',
    { step: 'writing pages', done: 9000, of: 18_000 },
    120,
    '████████████░░░░░░░░ writing pages, 9,000 of 18,000 · left: finishing the search index, packing the site for use witho…',
  ],
  [
    'leaves nothing in the last step',
    { step: 'packing the site for use without a network', done: 0, of: 0 },
    200,
    '██████████████████░░ packing the site for use without a network',
  ],
  [
    'is cut in a narrow terminal, so that it never wraps',
    { step: 'bundling pages', done: 0, of: 0 },
    30,
    '██████░░░░░░░░░░░░░░ bundlin…',
  ],
];

describe('the progress of a build', () => {
  for (const [what, progress, columns, line] of cases)
    test(what, () => {
      assert.equal(progressLine(progress, columns), line);
      assert.ok(line.length < columns);
    });
});
