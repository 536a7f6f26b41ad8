import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Removes what was not used for longest from a folder in which builds keep things.
 * @param most so many are kept
 * @param inside the file in each whose time says when it was last used; empty where it is a file itself
 */
export function keepNewest(folder: string, most: number, inside = ''): void {
  const timeOf = (name: string) =>
    statSync(join(folder, name, inside), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const byTime = readdirSync(folder).map((name) => ({ name, time: timeOf(name) }));
  for (const { name } of byTime.sort((a, b) => b.time - a.time).slice(most))
    rmSync(join(folder, name), { recursive: true, force: true });
}
