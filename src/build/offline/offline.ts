import { begin, lap, say } from '../../build-log.ts';
import { describeOffline } from '../../offline/manifest.ts';
import { type FormerPacks, writePacks } from './write-packs.ts';

/**
 * Writes what readers keep to use the site without a network. It is the last step, since it packs what the others write.
 * @param papers how many the site has
 */
export async function offlinePacks(site: string, papers: number, former?: FormerPacks): Promise<void> {
  begin('packing the site for use without a network');
  say(`${describeOffline(await writePacks(site, papers, former))} (${lap()})`);
}
