// @ts-check
// `npm test`: on a fresh clone this is the first and only command. All checks run, even after a failure,
// so that every problem is seen at once.
import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { ensureBrowser } from './browser.mjs';
import { ensureInstalled, projectNode, SetUpError } from './set-up.mjs';
import { readTestArguments, UsageError } from './test-arguments.mjs';
import { sum } from './test-counts.mjs';

/** @typedef {import('./test-counts.mjs').Counts} Counts */

/** @type {Counts} */
const oneFailed = { passed: 0, failed: 1 };

/**
 * @param {readonly string[]} words
 * @returns {Promise<Counts | undefined>} undefined where help was all that was asked for
 */
async function test(words) {
  await ensureInstalled();
  const { reportFolder, stages } = await import('./test-stages.mjs');
  const { runCheck } = await import('./run-check.mjs');
  const names = stages.map(({ name }) => name);
  const asked = readTestArguments(words, names);
  if (asked.help) {
    console.log(
      `npm test                 runs ${names.join(', ')}\nnpm test -- unit types   runs only these`,
    );
    console.log('npm test -- --verbose    shows the output of checks that pass, too');
    return undefined;
  }
  const chosen = stages.filter(({ name }) => asked.stages.includes(name));
  const wanted = new Set(chosen.flatMap(({ name, needs }) => (needs ? [name, needs] : [name])));
  const node = projectNode();
  rmSync(reportFolder, { recursive: true, force: true });
  mkdirSync(reportFolder, { recursive: true });
  const browserProblem = chosen.some(({ needsBrowser }) => needsBrowser) ? findBrowser(node) : undefined;

  /** @type {Map<string, Counts>} */
  const results = new Map();
  const { default: PQueue } = await import('p-queue');
  const queue = new PQueue({ concurrency: availableParallelism() });
  /** @param {import('./test-stages.mjs').Stage} stage */
  const runStage = async ({ checks }) =>
    sum(
      await Promise.all(
        checks.map((check) => queue.add(() => runCheck(check, { node, verbose: asked.verbose }))),
      ),
    );
  const running = stages.filter(({ name }) => wanted.has(name));
  await Promise.all(
    running
      .filter(({ sideBySide }) => sideBySide)
      .map(async (stage) => results.set(stage.name, await runStage(stage))),
  );
  for (const stage of running.filter(({ sideBySide }) => !sideBySide)) {
    const { name, needs, needsBrowser } = stage;
    const problem =
      (needsBrowser && browserProblem) ||
      (needs && results.get(needs)?.failed && `Not run, because ${needs} failed.`);
    if (problem) console.log(`\n${problem}\n✗ ${name} tests`);
    results.set(name, problem ? oneFailed : await runStage(stage));
  }
  return sum([...results.values()]);
}

/**
 * @param {string} node
 * @returns {string | undefined} what is wrong
 */
function findBrowser(node) {
  try {
    ensureBrowser(node);
    return undefined;
  } catch (error) {
    if (error instanceof SetUpError) return error.message;
    throw error;
  }
}

/** @type {Counts | undefined} */
let counts = oneFailed;
try {
  counts = await test(process.argv.slice(2));
} catch (error) {
  const isPlain = error instanceof SetUpError || error instanceof UsageError;
  console.error(isPlain ? `\n${error.message}` : error);
}
if (counts) {
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  process.exitCode = counts.failed === 0 ? 0 : 1;
}
