// @ts-check
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { projectEnv, projectRoot } from './set-up.mjs';
import { stageCounts } from './test-counts.mjs';

/** Longer than any check takes on a slow machine; a check that hangs must not hang for ever. */
const limit = 30 * 60_000;

/**
 * Runs one check, silent when it passes and with all its output when it fails.
 * @param {import('./test-stages.mjs').Check} check
 * @param {{ node: string, verbose: boolean }} options
 * @returns {Promise<import('./test-counts.mjs').Counts>}
 */
export async function runCheck(check, { node, verbose }) {
  const started = performance.now();
  const { exitCode, output } = await run(node, check, verbose);
  const { reported, problem } = readReport(check, exitCode);
  const counts = stageCounts(reported, exitCode);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const what = check.report
    ? `${counts.passed} passed, ${counts.failed} failed`
    : counts.failed
      ? 'failed'
      : 'passed';
  if (counts.failed > 0) {
    if (output) process.stdout.write(`\n${output.trimEnd()}\n`);
    if (problem) console.log(problem);
    if (exitCode !== 0) console.log(`(exit code ${exitCode})`);
  }
  console.log(`${counts.failed > 0 ? '✗' : '✓'} ${check.name.padEnd(36)} ${what} (${seconds} s)`);
  if (counts.failed > 0) console.log('');
  return counts;
}

/**
 * @param {string} node
 * @param {import('./test-stages.mjs').Check} check
 * @param {boolean} verbose
 * @returns {Promise<{ exitCode: number, output: string }>} no output where it went to the screen
 */
function run(node, check, verbose) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, check.args(), {
      cwd: projectRoot,
      env: projectEnv(check.env),
      stdio: ['ignore', verbose ? 'inherit' : 'pipe', verbose ? 'inherit' : 'pipe'],
      timeout: limit,
    });
    /** @type {Buffer[]} */
    const chunks = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (signal) chunks.push(Buffer.from(`\n(stopped by ${signal})\n`));
      // Some programs colour what they write even where it goes into a log.
      const output = stripVTControlCharacters(Buffer.concat(chunks).toString('utf8'));
      resolve({ exitCode: code ?? 1, output });
    });
  });
}

/**
 * @param {import('./test-stages.mjs').Check} check
 * @param {number} exitCode
 * @returns {{ reported: import('./test-counts.mjs').Counts | undefined, problem?: string }}
 */
function readReport({ report }, exitCode) {
  if (!report) return { reported: exitCode === 0 ? { passed: 1, failed: 0 } : undefined };
  try {
    const reported = report.counts(readFileSync(report.file, 'utf8'));
    if (reported.passed + reported.failed > 0) return { reported };
    return { reported, problem: 'No test ran.' };
  } catch (error) {
    return {
      reported: undefined,
      problem: `The tests left no report: ${error instanceof Error ? error.message : error}`,
    };
  }
}
