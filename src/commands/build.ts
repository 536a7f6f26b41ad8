import { existsSync, rmSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { build } from 'astro';
import { say } from '../build-log.ts';
import { settings } from '../loaders/settings.ts';
import { ContentError } from '../problem.ts';
import { besides, removeLeftovers } from './staging.ts';

const { outDir } = settings;
const start = performance.now();
const [site, cache, old] = [besides(outDir, 'new'), besides(outDir, 'cache'), besides(outDir, 'old')];

// Also reached when a page throws where Astro does not catch it, which ends the process at once.
process.once('exit', () => {
  if (!existsSync(outDir) && existsSync(old)) return;
  for (const folder of [site, cache, old]) rmSync(folder, { recursive: true, force: true });
});

try {
  removeLeftovers(outDir);
  await mkdir(site, { recursive: true });
  await build({ outDir: site, cacheDir: cache, logLevel: 'error' });
  // The old site goes only when the new one is whole, search index included.
  if (existsSync(outDir)) await rename(outDir, old);
  await rename(site, outDir);
  say(`Built ${outDir} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
} catch (error) {
  // Problems of the content speak for themselves; a stack would only hide them.
  console.error(error instanceof Error && error.name === ContentError.name ? error.message : error);
  process.exitCode = 1;
}
