import { existsSync } from 'node:fs';
import { preview } from 'astro';
import { settings } from '../build/build-settings.ts';
import { restore } from './staging.ts';

restore(settings.outDir);
if (!existsSync(settings.outDir)) {
  console.error(`There is no site in ${settings.outDir} · run “npm run build” first`);
  process.exit(1);
}
const server = await preview({ logLevel: 'error' });
console.log(`Carrel is at http://localhost:${server.port}${settings.basePath} (Ctrl-C ends it)`);
