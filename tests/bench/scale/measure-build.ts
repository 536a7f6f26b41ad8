import { spawn } from 'node:child_process';
import { buildFlags } from '../../../src/commands/set-up.mjs';
import { type ProcessCosts, watchCosts } from '../process-costs.ts';

/** What a build cost and said. */
export interface BuildCosts extends ProcessCosts {
  /** By the clock. */
  seconds: number;
  output: string;
}

/**
 * Builds a site as `npm run build` does.
 * @throws {Error} with what it said, where it fails
 */
export async function measureBuild(content: string, site: string): Promise<BuildCosts> {
  const start = performance.now();
  const child = spawn(process.execPath, [...buildFlags, 'src/commands/build.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: site },
  });
  const watch = watchCosts(child.pid ?? 0);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  const seconds = (performance.now() - start) / 1000;
  const costs = watch.stop();
  if (code !== 0) throw new Error(`The build of ${content} ended with exit code ${code}.\n${output}`);
  return { ...costs, seconds, output };
}
