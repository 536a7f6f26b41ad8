// @ts-check
// Finds a Chromium for the browser tests, or installs one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packageProgram, projectEnv, projectRoot, SetUpError } from './set-up.mjs';

const downloadLimit = 10 * 60_000;
const aptLimit = 15 * 60_000;

/**
 * Where operating systems keep Chromium and Chrome.
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]} absolute paths, best first
 */
export function usualPlaces(platform, env) {
  if (platform === 'darwin') {
    const apps = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'];
    return ['/Applications', `${env.HOME ?? ''}/Applications`].flatMap((root) =>
      apps.map((app) => `${root}/${app}`),
    );
  }
  if (platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
      const root = env[name];
      return root
        ? [`${root}\\Google\\Chrome\\Application\\chrome.exe`, `${root}\\Chromium\\Application\\chrome.exe`]
        : [];
    });
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) =>
    names.map((name) => `${folder}/${name}`),
  );
}

/**
 * A Chromium for the tests. Looked for in `CHROMIUM_PATH`, among the browsers that Playwright manages and
 * in the usual places; installed where there is none. Sets `CHROMIUM_PATH` for the programs started later.
 * @param {string} node the Node that runs Playwright
 * @returns {string} path of the browser
 * @throws {SetUpError} when there is none and none can be installed
 */
export function ensureBrowser(node) {
  const path = namedBrowser() ?? managedBrowser() ?? placedBrowser() ?? installedBrowser(node);
  process.env.CHROMIUM_PATH = path;
  return path;
}

/** @returns {string | undefined} */
function namedBrowser() {
  const path = process.env.CHROMIUM_PATH;
  if (!path) return undefined;
  if (starts(path)) return path;
  throw new SetUpError(
    `CHROMIUM_PATH is ${path}, which ${existsSync(path) ? 'does not start' : 'does not exist'}.\n` +
      'Set it to a Chromium or Chrome, or unset it to have one looked for.',
  );
}

/** @returns {string | undefined} */
function managedBrowser() {
  const playwright = createRequire(join(projectRoot, 'package.json'))('playwright');
  const path = playwright.chromium.executablePath();
  return path && starts(path) ? path : undefined;
}

/** @returns {string | undefined} */
function placedBrowser() {
  return usualPlaces(process.platform, process.env).find(starts);
}

/**
 * @param {string} node
 * @returns {string}
 */
function installedBrowser(node) {
  const root = process.getuid?.() === 0;
  const playwright = packageProgram('playwright');
  /** @type {string[]} */
  const tried = [];

  /** @type {(title: string, limit: number, program: string, args: string[]) => boolean} */
  const attempt = (title, limit, program, args) => {
    console.log(`  ${title} …`);
    const { status, error, stdout, stderr } = spawnSync(program, args, {
      encoding: 'utf8',
      timeout: limit,
      maxBuffer: 2 ** 26,
      // A question nobody answers would wait until the limit.
      stdio: ['ignore', 'pipe', 'pipe'],
      env: projectEnv({ DEBIAN_FRONTEND: 'noninteractive' }),
    });
    if (status === 0) return true;
    const last = `${stdout ?? ''}\n${stderr ?? ''}`.trim().split('\n').slice(-3).join('\n    ');
    tried.push(`- ${title}: ${error?.message ?? `exit code ${status}`}\n    ${last}`);
    return false;
  };

  console.log('There is no Chromium for the browser tests. Installing one (once, a few minutes):');
  // The download first and alone: the libraries it needs are not worth installing where it fails.
  if (
    attempt('Chromium by `playwright install chromium`', downloadLimit, node, [
      playwright,
      'install',
      'chromium',
    ])
  ) {
    let path = managedBrowser();
    if (!path) {
      attempt('its libraries by `playwright install-deps chromium`', aptLimit, node, [
        playwright,
        'install-deps',
        'chromium',
      ]);
      path = managedBrowser();
    }
    if (path) return path;
    tried.push('- The downloaded browser does not start.');
  }
  if (root && existsSync('/usr/bin/apt-get')) {
    attempt('the list of packages by `apt-get update`', aptLimit, 'apt-get', ['update', '-q']);
    const args = ['install', '-y', '-q', '--no-install-recommends', 'chromium'];
    if (attempt('Chromium by `apt-get install chromium`', aptLimit, 'apt-get', args)) {
      const path = placedBrowser();
      if (path) return path;
    }
  }
  throw new SetUpError(
    `No Chromium for the browser tests could be found or installed. Tried:\n${tried.join('\n')}\n` +
      'Install Chromium or Chrome yourself and, where it is not in a usual place, set CHROMIUM_PATH to it;\n' +
      `or run \`npx playwright install ${root ? '' : '--with-deps '}chromium\`.`,
  );
}

/**
 * Whether the browser is there with all the libraries it needs.
 * @param {string} path
 * @returns {boolean}
 */
function starts(path) {
  if (!existsSync(path)) return false;
  // On Windows Chrome answers `--version` by opening a window.
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}
