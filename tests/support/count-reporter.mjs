// @ts-check
// A reporter for `node --test` that writes one line of JSON: how many tests passed and failed.

/**
 * Counts tests, not suites. A test that was cancelled or a file that could not be run failed; a skipped
 * one did neither.
 * @param {AsyncIterable<import('node:test/reporters').TestEvent>} source
 */
export default async function* countReporter(source) {
  let passed = 0;
  let failed = 0;
  for await (const event of source) {
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue;
    const { details, skip, todo } = event.data;
    if (details.type === 'suite') {
      // A suite fails with its tests; only one whose hook failed has a fault of its own.
      if (event.type === 'test:fail' && !failsThroughTests(details)) failed += 1;
      continue;
    }
    if (skip !== undefined || todo !== undefined) continue;
    if (event.type === 'test:pass') passed += 1;
    else failed += 1;
  }
  yield `${JSON.stringify({ passed, failed })}\n`;
}

/**
 * @param {object} details of a suite
 * @returns {boolean}
 */
function failsThroughTests(details) {
  const error = 'error' in details ? details.error : undefined;
  return error instanceof Error && 'failureType' in error && error.failureType === 'subtestsFailed';
}
