import { build } from 'vite';
import { OFFLINE_WORKER } from '../../offline/manifest.ts';

/**
 * Writes the worker at the top of the site, as one file: what Astro bundles lies in `_astro/`, where a worker may not
 * speak for the pages above it.
 * @param site folder of the site
 * @param base path of the site
 */
export async function writeWorker(site: string, base: string): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    base,
    build: {
      outDir: site,
      emptyOutDir: false,
      // Whatever has module workers has this.
      target: 'es2022',
      lib: {
        entry: 'src/browser/offline/worker.ts',
        formats: ['iife'],
        name: 'worker',
        fileName: () => OFFLINE_WORKER,
      },
    },
  });
}
