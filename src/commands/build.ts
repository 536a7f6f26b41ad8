import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '../build/build-settings.ts';
import { loadCorpus } from '../build/corpus/corpus.ts';
import { formatAhead } from '../build/references/references.ts';
import { say } from '../build-log.ts';
import { ContentError } from '../problem.ts';
import { abandon, buildFolder, publish, removeLeftovers } from './staging.ts';

const { outDir } = settings;
const start = performance.now();
// The content is read and references are formatted while Astro starts; it will say what is wrong with the content.
loadCorpus().then(
  ({ papers }) => formatAhead(papers),
  () => {},
);
const { build } = await import('astro');

// Also reached when a page throws where Astro does not catch it, which ends the process at once.
process.once('exit', () => abandon(outDir));

try {
  removeLeftovers(outDir);
  const site = join(buildFolder, 'site');
  mkdirSync(site, { recursive: true });
  await build({ outDir: site, cacheDir: join(buildFolder, 'cache'), logLevel: 'error' });
  publish(site, outDir);
  say(`Built ${outDir} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
} catch (error) {
  // Problems of the content speak for themselves; a stack would only hide them.
  console.error(error instanceof Error && error.name === ContentError.name ? error.message : error);
  process.exitCode = 1;
}
