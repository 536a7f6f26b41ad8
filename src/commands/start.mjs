// @ts-check
// `npm start`: on a fresh clone this is the first and only command.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildFlags, ensureInstalled, projectEnv, projectNode, projectRoot, SetUpError } from './set-up.mjs';

/** @type {import('node:child_process').ChildProcess | undefined} */
let child;
let stopped = false;

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    stopped = true;
    // A terminal sends Ctrl-C to the child as well; a service manager does not.
    child?.kill(signal);
    setTimeout(() => child?.kill('SIGKILL'), 5000).unref();
  });
}

/**
 * Runs a command of the project's to its end.
 * @param {string} node
 * @param {readonly string[]} flags of Node
 * @param {string} file in `src/commands/`
 * @param {readonly string[]} [given] what the command is given
 * @returns {Promise<number>} exit code
 */
function run(node, flags, file, given = []) {
  return new Promise((resolve, reject) => {
    child = spawn(node, [...flags, join(projectRoot, 'src', 'commands', file), ...given], {
      cwd: projectRoot,
      stdio: 'inherit',
      // Paths start where the command was called.
      env: { INIT_CWD: process.cwd(), ...projectEnv() },
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

try {
  await ensureInstalled();
  const node = projectNode();
  for (const file of ['build.ts', 'preview.ts']) {
    if (stopped) break;
    const isBuild = file === 'build.ts';
    const code = await run(node, isBuild ? buildFlags : [], file, isBuild ? process.argv.slice(2) : []);
    if (code !== 0 && !stopped) process.exit(code);
  }
  process.exit(0);
} catch (error) {
  console.error(error instanceof SetUpError ? `\n${error.message}` : error);
  process.exit(stopped ? 0 : 1);
}
