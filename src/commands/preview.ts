import { existsSync } from 'node:fs';
import { preview } from 'astro';
import { settings } from '../build/build-settings.ts';
import { explainError } from './explain-error.ts';
import { realPlace } from './look-at-place.ts';
import { restore } from './staging.ts';

try {
  const outDir = realPlace(settings.outDir);
  restore(outDir);
  if (!existsSync(outDir)) {
    console.error(`There is no site in ${settings.outDir} · run “npm run build” first`);
    process.exit(1);
  }
  const server = await preview({ logLevel: 'error', outDir });
  console.log(`Carrel is at http://localhost:${server.port}${settings.basePath} (Ctrl-C ends it)`);
} catch (error) {
  console.error(explainError(error, settings.contentDir, Boolean(process.env.DEBUG)));
  process.exit(1);
}
