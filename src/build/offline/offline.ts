import { begin, lap, say } from '../../build-log.ts';
import { describeOffline } from '../../offline/manifest.ts';
import { loadCorpus } from '../corpus/corpus.ts';
import type { SiteStep } from '../site-step.ts';
import { writePacks } from './write-packs.ts';

/** Writes what readers keep to use the site without a network. It is the last step, since it packs what the others write. */
export const offlinePacks: SiteStep =
  ({ site, former, packs }) =>
  async () => {
    begin('packing the site for use without a network');
    const { papers } = await loadCorpus();
    const manifest = await writePacks(site, papers.length, { site: former, packs });
    say(`${describeOffline(manifest)} (${lap()})`);
  };
