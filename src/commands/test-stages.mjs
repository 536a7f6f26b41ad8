// @ts-check
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { builtSites } from '../../tests/support/built-sites.mjs';
import { packageProgram, projectRoot } from './set-up.mjs';
import { countsFromNode, countsFromPlaywright } from './test-counts.mjs';

/** Reports for counting; anew for each run. */
export const reportFolder = join(projectRoot, '.carrel', 'test', 'reports');

/**
 * One program of a stage.
 * @typedef {object} Check
 * @property {string} name for people
 * @property {() => string[]} args for the project's Node
 * @property {Record<string, string>} [env]
 * @property {{ file: string, counts: (text: string) => import('./test-counts.mjs').Counts }} [report] how many
 *   tests ran; without it the check counts as one test
 */

/**
 * A stage of `npm test`.
 * @typedef {object} Stage
 * @property {string} name as typed after `npm test --`
 * @property {Check[]} checks
 * @property {boolean} [needsBrowser]
 * @property {string} [needs] name of the stage whose results it looks at
 * @property {boolean} [sideBySide] it writes nothing that another of these reads, so they may run at the same time
 */

/** @type {(name: string, title: string, glob: string, args?: string[]) => Check} */
function nodeTests(name, title, glob, args = []) {
  const file = join(reportFolder, `${name}.json`);
  return {
    name: title,
    args: () => [
      '--test',
      ...args,
      '--test-reporter=dot',
      '--test-reporter-destination=stdout',
      '--test-reporter=./tests/support/count-reporter.mjs',
      `--test-reporter-destination=${file}`,
      glob,
    ],
    report: { file, counts: countsFromNode },
  };
}

/** @type {Check[]} */
const builds = builtSites.map(({ name, content, folder, base, origin, linkImages }) => ({
  name: `build of the ${name}`,
  args: () => {
    // A site left from an earlier run must not stand in for one that is not built.
    rmSync(folder, { recursive: true, force: true });
    return [join('src', 'commands', 'build.ts')];
  },
  env: {
    CONTENT_DIR: content,
    OUT_DIR: folder,
    BASE_PATH: base,
    SITE_URL: origin,
    LINK_IMAGES: linkImages,
  },
}));

const browserReport = join(reportFolder, 'browser.json');

/**
 * Every check, cheap ones first.
 * @type {readonly Stage[]}
 */
export const stages = [
  {
    name: 'types',
    sideBySide: true,
    checks: [{ name: 'types', args: () => [packageProgram('astro'), 'check'] }],
  },
  {
    name: 'style',
    sideBySide: true,
    checks: [
      {
        name: 'style',
        args: () => [packageProgram('@biomejs/biome', 'biome'), 'check', '--error-on-warnings'],
      },
      {
        name: 'style of .astro files',
        args: () => [packageProgram('prettier'), '--check', '--log-level', 'warn', 'src/**/*.astro'],
      },
    ],
  },
  {
    name: 'unit',
    sideBySide: true,
    // In one process, since starting one for each file takes longer than the tests do.
    checks: [nodeTests('unit', 'unit tests', 'tests/unit/**/*.test.ts', ['--test-isolation=none'])],
  },
  { name: 'build', sideBySide: true, checks: builds },
  {
    name: 'site',
    needs: 'build',
    checks: [nodeTests('site', 'site tests', 'tests/site/**/*.test.ts', ['--test-concurrency=2'])],
  },
  {
    name: 'browser',
    needs: 'build',
    needsBrowser: true,
    checks: [
      {
        name: 'browser tests',
        args: () => [packageProgram('playwright'), 'test', '-c', 'tests/browser/playwright.config.ts'],
        env: { BROWSER_REPORT: browserReport },
        report: { file: browserReport, counts: countsFromPlaywright },
      },
    ],
  },
];
