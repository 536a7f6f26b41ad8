import { execFile } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** How a command ended, and all that it said. */
export interface Ended {
  code: number;
  output: string;
}

/**
 * Runs a command of the project's to its end.
 * @param words file in `src/commands/` and its arguments, for example `build.ts`
 */
export function runCommand(words: string, env: Record<string, string>): Promise<Ended> {
  const [file = '', ...args] = words.split(' ');
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join('src/commands', file), ...args],
      { cwd: root, env: { ...process.env, ...env } },
      (error, stdout, stderr) => {
        const signal = error?.signal ? `Ended by ${error.signal}.\n` : '';
        resolve({ code: error ? Number(error.code ?? 1) : 0, output: `${stdout}${stderr}${signal}` });
      },
    );
  });
}
