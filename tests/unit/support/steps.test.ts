import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSteps } from '../../bench/steps.ts';

test('steps are read out of a build log, other lines left aside', () => {
  const log = [
    '> carrel@0.1.0 build',
    '489 pages (3.2 s)',
    'a note (see README)',
    '393 papers (in all) (0.6 s)\r',
    '',
  ];
  assert.deepEqual(readSteps(log.join('\n')), [
    { what: '489 pages', seconds: 3.2 },
    { what: '393 papers (in all)', seconds: 0.6 },
  ]);
});
