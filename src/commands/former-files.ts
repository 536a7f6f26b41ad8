import type { SiteBefore } from '../build/site-files.ts';
import type { Memo } from '../memo.ts';

/** Name of what is kept: digests of what files were made from, by their paths. */
const STEP = 'files of a site';

/**
 * What files of a site were made from that may be taken over, as far as its build noted that.
 * @param state what `stateOf` gives of the site
 */
export function whatFilesCameFrom(site: SiteBefore, state: string, memo: Memo): ReadonlyMap<string, string> {
  if (!site.isUntouched) return new Map();
  const noted = memo.of(STEP, [site.folder, state], () => new Map<string, string>());
  return new Map([...noted].filter(([path]) => site.signs.has(path)));
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
