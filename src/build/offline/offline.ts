import { begin, lap, say } from '../../build-log.ts';
import type { OfflinePart } from '../../offline/manifest.ts';
import { describeOffline } from '../../offline/manifest.ts';
import type { SiteFiles } from '../site-files.ts';
import type { StepCache } from '../step-cache.ts';
import { writePacks } from './write-packs.ts';

/**
 * Writes what readers keep to use the site without a network. It is the last step, since it packs what the others write.
 * @param papers how many the site has
 * @param known what packs are called that earlier builds have made
 */
export async function offlinePacks(
  files: SiteFiles,
  papers: number,
  known?: StepCache<OfflinePart>,
): Promise<void> {
  begin('packing the site for use without a network');
  say(`${describeOffline(await writePacks(files, papers, known))} (${lap()})`);
}
