import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { begin, lap, say } from '../../build-log.ts';
import { describeOffline } from '../../offline/manifest.ts';
import { settings } from '../build-settings.ts';
import { loadCorpus } from '../corpus/corpus.ts';
import { writeIcons } from './write-icons.ts';
import { writePacks } from './write-packs.ts';
import { writeWorker } from './write-worker.ts';

/**
 * Writes what the site needs as an application and what readers keep to use it without a network, once everything else is there: it must be the last of the
 * integrations that write files.
 */
export function offline(): AstroIntegration {
  return {
    name: 'carrel-offline',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        begin('packing the site for use without a network');
        const site = fileURLToPath(dir);
        const { papers } = await loadCorpus();
        await writeIcons(site);
        await writeWorker(site, settings.basePath);
        say(`${describeOffline(await writePacks(site, papers.length))} (${lap()})`);
      },
    },
  };
}
