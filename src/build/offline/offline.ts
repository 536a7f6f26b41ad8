import { begin, lap, say } from '../../build-log.ts';
import { describeOffline } from '../../offline/manifest.ts';
import { type FormerPacks, writePacks } from './write-packs.ts';

/**
 * Writes what readers keep to use the site without a network. It is the last step, since it packs what the others write.
 * @param papers how many the site has
 * @param paths of its files, in order
 */
export async function offlinePacks(
  site: string,
  papers: number,
  paths: Iterable<string>,
  former?: FormerPacks,
): Promise<void> {
  begin('packing the site for use without a network');
  say(`${describeOffline(await writePacks(site, papers, paths, former))} (${lap()})`);
}
