// @ts-check

/**
 * How many tests passed and failed.
 * @typedef {{ passed: number, failed: number }} Counts
 */

/**
 * Reads what `tests/support/count-reporter.mjs` wrote.
 * @param {string} text JSON
 * @returns {Counts}
 * @throws {Error} when the text is not such a report
 */
export function countsFromNode(text) {
  const { passed, failed } = parse(text, "Node's test report");
  return { passed: count(passed, 'passed'), failed: count(failed, 'failed') };
}

/**
 * Reads a report of Playwright's JSON reporter. A test that passed at a second attempt passed; an error
 * outside any test, such as a file that cannot be loaded, counts as a failed test.
 * @param {string} text JSON
 * @returns {Counts}
 * @throws {Error} when the text is not such a report
 */
export function countsFromPlaywright(text) {
  const { stats, errors } = parse(text, "Playwright's report");
  const outside = Array.isArray(errors) ? errors.length : 0;
  return {
    passed: count(stats?.expected, 'expected') + count(stats?.flaky, 'flaky'),
    failed: count(stats?.unexpected, 'unexpected') + outside,
  };
}

/**
 * What a stage contributes. A stage that ran nothing proves nothing, and one that ended with an error
 * failed, whatever its report says.
 * @param {Counts | undefined} reported undefined where there is no readable report
 * @param {number} exitCode
 * @returns {Counts}
 */
export function stageCounts(reported, exitCode) {
  const { passed, failed } = reported ?? { passed: 0, failed: 0 };
  if (failed === 0 && (exitCode !== 0 || passed === 0)) return { passed, failed: 1 };
  return { passed, failed };
}

/**
 * @param {readonly Counts[]} stages
 * @returns {Counts}
 */
export function sum(stages) {
  let passed = 0;
  let failed = 0;
  for (const stage of stages) {
    passed += stage.passed;
    failed += stage.failed;
  }
  return { passed, failed };
}

/**
 * @param {string} text
 * @param {string} name
 * @returns {Record<string, any>}
 */
function parse(text, name) {
  let value;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Error(`${name} is not JSON: ${JSON.stringify(text.slice(0, 80))}`, { cause });
  }
  if (value === null || typeof value !== 'object')
    throw new Error(`${name} is not an object: ${text.slice(0, 80)}`);
  return value;
}

/**
 * @param {unknown} value
 * @param {string} name
 * @returns {number}
 */
function count(value, name) {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  throw new Error(`The test report's “${name}” is ${JSON.stringify(value)}, not a number of tests.`);
}
