import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

interface Kept {
  /** The file in each whose time says when it was last used; without it they are files themselves. */
  inside?: string;
  /** Milliseconds for which what was used stays in any case. */
  untouchedFor?: number;
}

/**
 * Removes what was not used for longest from a folder in which builds keep things.
 * @param most so many are kept
 */
export function keepNewest(folder: string, most: number, { inside = '', untouchedFor = 0 }: Kept = {}): void {
  const timeOf = (name: string) =>
    statSync(join(folder, name, inside), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const byTime = readdirSync(folder).map((name) => ({ name, time: timeOf(name) }));
  const last = Date.now() - untouchedFor;
  for (const { name, time } of byTime.sort((a, b) => b.time - a.time).slice(most))
    if (time <= last) rmSync(join(folder, name), { recursive: true, force: true });
}
