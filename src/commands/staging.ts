import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A folder beside the finished site that belongs to this process: `.dist-new-4711`. */
export function besides(outDir: string, purpose: 'new' | 'cache' | 'old'): string {
  return join(dirname(outDir), `.${basename(outDir)}-${purpose}-${process.pid}`);
}

/**
 * Clears away what builds that were killed left beside the site. A site that was moved aside and never replaced comes
 * back first.
 */
export function removeLeftovers(outDir: string): void {
  const folder = dirname(outDir);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const [, purpose, pid] = /^-(new|cache|old)-(\d+)$/.exec(name.slice(basename(outDir).length + 1)) ?? [];
    if (!purpose || !name.startsWith(`.${basename(outDir)}-`) || isRunning(Number(pid))) continue;
    const leftover = join(folder, name);
    if (purpose === 'old' && !existsSync(outDir)) renameSync(leftover, outDir);
    else rmSync(leftover, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
