import { existsSync } from 'node:fs';
import { Server } from 'node:http';
import { preview } from 'astro';
import { settings } from '../build/build-settings.ts';
import { contentType } from '../formats/media-types.ts';
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
  const served = await preview({ logLevel: 'error', outDir });
  sendContentTypes(served);
  console.log(`Carrel is at http://localhost:${served.port}${settings.basePath} (Ctrl-C ends it)`);
} catch (error) {
  console.error(explainError(error, settings.contentDir, Boolean(process.env.DEBUG)));
  process.exit(1);
}

/**
 * The table of types in Vite’s sirv has no bibliographic files and cannot be added to; sirv keeps a type that is set
 * already. Astro returns the server without saying so in its types.
 */
function sendContentTypes(served: object): void {
  if (!('server' in served && served.server instanceof Server)) return;
  served.server.prependListener('request', ({ url = '/' }, response) => {
    const type = contentType(new URL(url, 'http://localhost').pathname);
    if (type) response.setHeader('Content-Type', type);
  });
}
