import type { FormerFile, FormerSite } from '../build/site-step.ts';
import type { Memo } from '../memo.ts';

/** Name of what is kept: digests of what files were made from, by their paths. */
const STEP = 'files of a site';

/**
 * The files of a site that its last build left, and of which it noted what they were made from.
 * @param signs what `signsOf` gives of it
 * @param state what `stateOf` gives of it: where somebody has touched the site, nothing is known of it
 */
export function formerSite(
  folder: string,
  signs: ReadonlyMap<string, string>,
  state: string,
  memo: Memo,
): FormerSite {
  const noted = memo.of(STEP, [folder, state], () => new Map<string, string>());
  const files = new Map<string, FormerFile>();
  for (const [path, madeFrom] of noted) {
    const sign = signs.get(path);
    if (sign !== undefined) files.set(path, { madeFrom, sign });
  }
  return { folder, files };
}

/** Keeps what files were made from, for the next build. @param state of the finished site */
export function keepMadeFrom(
  folder: string,
  madeFrom: ReadonlyMap<string, string>,
  state: string,
  memo: Memo,
): void {
  memo.of(STEP, [folder, state], () => madeFrom);
}
