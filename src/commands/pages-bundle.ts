import { makeBundle } from '../build/astro/bundle.ts';
import { takeKeptBundle } from '../build/astro/kept-bundle.ts';

/**
 * Bundles the pages, unless an earlier build has done so.
 * @param key hash of all that a bundle comes from, where that is known
 * @param folder takes the bundle; it is not there yet
 * @param debug whether Astro says where errors happened
 * @returns whether it is one of an earlier build
 */
export async function bundlePages(key: string | undefined, folder: string, debug: boolean): Promise<boolean> {
  if (key !== undefined && takeKeptBundle(key, folder)) return true;
  await makeBundle(folder, debug ? 'error' : 'silent');
  return false;
}
