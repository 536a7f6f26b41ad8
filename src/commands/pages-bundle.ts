import { makeBundle } from '../build/astro/bundle.ts';
import { findKeptBundle } from '../build/astro/kept-bundle.ts';

/** Where the pages are bundled. */
interface BundlePlace {
  folder: string;
  /** Whether it is the bundle of an earlier build, in which nothing may be written. */
  isKept: boolean;
}

/**
 * Bundles the pages, unless an earlier build has done so.
 * @param key hash of all that a bundle comes from, where that is known
 * @param folder takes the bundle, where there is none; it is not there yet
 * @param debug whether Astro says where errors happened
 */
export async function bundlePages(
  key: string | undefined,
  folder: string,
  debug: boolean,
): Promise<BundlePlace> {
  const kept = key === undefined ? undefined : findKeptBundle(key);
  if (kept !== undefined) return { folder: kept, isKept: true };
  await makeBundle(folder, debug ? 'error' : 'silent');
  return { folder, isKept: false };
}
