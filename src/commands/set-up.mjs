// @ts-check
// Runs before anything is installed, on whatever Node the machine has: plain JavaScript, no packages.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isInstalled, isNodeAtLeast } from './lock-state.mjs';

/** The project's folder, absolute. */
export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Astro asks for 22.12; TypeScript files run as they are from 22.18 on. */
const leastNode = /** @type {const} */ ([22, 18]);

/**
 * Flags of Node for a build, which `npm run build` names, too. V8 would take 134 MB for new objects in each thread, where
 * there is that much, which makes a large build no faster and by a third larger.
 */
export const buildFlags = /** @type {const} */ (['--max-semi-space-size=16']);

const lockFile = join(projectRoot, 'package-lock.json');
const installedFile = join(projectRoot, 'node_modules', '.package-lock.json');
const installingFile = join(projectRoot, '.carrel', 'installing');

/** A set-up that did not work: its message says what was tried and what to do, and needs no stack. */
export class SetUpError extends Error {}

/**
 * Installs the packages of `package-lock.json` unless they are there. Two commands started at the same
 * time install once: the second waits for the first.
 * @returns {Promise<void>}
 * @throws {SetUpError} when the installation fails
 */
export async function ensureInstalled() {
  if (packagesAreInstalled()) return;
  for (let waits = 0; !takeInstallingFile(); waits++) {
    if (waits === 4)
      console.log(`Waiting for another installation. If there is none, delete ${installingFile}.`);
    await sleep(250);
    if (packagesAreInstalled()) return;
  }
  try {
    if (packagesAreInstalled()) return;
    console.log('Installing the packages that package-lock.json names (once, about a minute) …');
    // `npm install` takes the versions of the lock file, as `npm ci` does, but leaves in place what is right; and it
    // does not mind a registry that lacks an optional package for another operating system.
    const code = runNpm([
      'install',
      '--no-save',
      '--include=dev',
      '--engine-strict=false',
      '--no-audit',
      '--no-fund',
    ]);
    if (code !== 0) {
      throw new SetUpError(
        `Installing the packages failed: npm ended with exit code ${code}, and its message stands above.\n` +
          'Where it speaks of the network, try again; where it speaks of a folder, check that you may write to it.',
      );
    }
  } finally {
    rmSync(installingFile, { force: true });
  }
}

/**
 * The Node that builds and tests the project: the one among the packages or, where that is missing or
 * does not run here, the one that runs this command.
 * @returns {string} path of the program
 * @throws {SetUpError} when neither is new enough
 */
export function projectNode() {
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const packaged = join(projectRoot, 'node_modules', 'node', 'bin', program);
  const { stdout } = spawnSync(packaged, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  if (isNodeAtLeast(stdout ?? '', leastNode)) return packaged;
  if (isNodeAtLeast(process.version, leastNode)) return process.execPath;
  throw new SetUpError(
    `Carrel needs Node ${leastNode.join('.')} or newer. This one is ${process.version}, and the one that npm ` +
      `installs with the project (${packaged}) ${stdout ? `is ${stdout.trim()}` : 'does not run'}.\n` +
      'Run `npm rebuild node --ignore-scripts=false`, or install a newer Node: https://nodejs.org/',
  );
}

/**
 * The environment for the project's programs: `node` and the packages' programs are found first.
 * @param {Record<string, string | undefined>} [more] variables to set
 * @returns {NodeJS.ProcessEnv}
 */
export function projectEnv(more = {}) {
  const path = [join(projectRoot, 'node_modules', '.bin'), process.env.PATH].filter(Boolean).join(delimiter);
  return { ...process.env, PATH: path, ASTRO_TELEMETRY_DISABLED: '1', ...more };
}

/**
 * The JavaScript file of a package's program: the same on every operating system, unlike what stands in `.bin`.
 * @param {string} name of the package, such as `astro`
 * @param {string} [program] where the package has several
 * @returns {string} absolute path
 */
export function packageProgram(name, program = name) {
  const folder = join(projectRoot, 'node_modules', ...name.split('/'));
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[program]);
}

/** @returns {boolean} */
function packagesAreInstalled() {
  if (!existsSync(installedFile)) return false;
  try {
    const wanted = JSON.parse(readFileSync(lockFile, 'utf8'));
    return isInstalled(wanted, JSON.parse(readFileSync(installedFile, 'utf8')));
  } catch {
    // Half-written by an installation that goes on or was stopped.
    return false;
  }
}

/**
 * Marks that this process installs. A mark left by a process that is gone is taken over.
 * @returns {boolean} false where another process installs
 */
function takeInstallingFile() {
  mkdirSync(dirname(installingFile), { recursive: true });
  try {
    writeFileSync(installingFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!installerRuns()) rmSync(installingFile, { force: true });
    return false;
  }
}

/** @returns {boolean} */
function installerRuns() {
  try {
    const pid = Number(readFileSync(installingFile, 'utf8'));
    // An empty file belongs to a process that is about to write its number.
    if (pid > 0) process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Runs npm with the Node that npm itself started on: the one among the packages disappears while npm
 * replaces the packages.
 * @param {string[]} args
 * @returns {number} exit code
 */
function runNpm(args) {
  const npm = process.env.npm_execpath;
  const isNpm = npm?.endsWith('npm-cli.js');
  const node = process.env.npm_node_execpath ?? process.execPath;
  const { status, error } = spawnSync(isNpm ? node : 'npm', isNpm && npm ? [npm, ...args] : args, {
    cwd: projectRoot,
    stdio: 'inherit',
    shell: !isNpm && process.platform === 'win32',
  });
  if (error)
    throw new SetUpError(
      `npm could not be started (${error.message}). It comes with Node: https://nodejs.org/`,
    );
  return status ?? 1;
}
