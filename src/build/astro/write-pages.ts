import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { advance, begin } from '../../build-log.ts';
import { settings } from '../build-settings.ts';
import { withPolicy } from '../security/page-policy.ts';
import { withDirectScripts } from './direct-scripts.ts';

/** What Astro is told of a page that is written: it writes nothing where there is no body. */
const WRITTEN = new Response(null);

/**
 * Gives every page its policy and writes it. Astro would ask the system for each of four steps a page (a folder, opening,
 * writing, closing) and wait for it in a thread (`generatePathWithPrerenderer` in its `core/build/generate.js`), which for
 * small files takes several times what the steps themselves take.
 */
export function writePages(): AstroIntegration {
  let folder = '';
  return {
    name: 'carrel-write-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((usual) => ({
          ...usual,
          async getStaticPaths() {
            const paths = await usual.getStaticPaths();
            begin('writing pages', paths.length);
            return paths;
          },
          async render(request, options) {
            const rendered = await usual.render(request, options);
            const response = rendered instanceof Response ? rendered : rendered.response;
            const file = join(folder, fileOf(new URL(request.url).pathname, settings.basePath));
            mkdirSync(dirname(file), { recursive: true });
            await writeTo(file, response);
            advance();
            return WRITTEN;
          },
        }));
      },
    },
  };
}

/** Writes a page with its policy, and anything else as it comes: what is about all papers may be too large for a string. */
async function writeTo(file: string, response: Response): Promise<void> {
  if (response.headers.get('content-type')?.startsWith('text/html')) {
    writeFileSync(file, withPolicy(withDirectScripts(await response.text())));
    return;
  }
  const target = openSync(file, 'w');
  try {
    for await (const piece of response.body ?? []) writeFileSync(target, piece);
  } finally {
    closeSync(target);
  }
}

/**
 * File of a page below the folder of the site.
 * @param path from the address, below the host
 * @param base path of the site, with a slash at both ends
 */
export function fileOf(path: string, base: string): string {
  const own = decodeURIComponent(path).slice(base.length);
  // Hosts look for this page at the top.
  if (own === '404/') return '404.html';
  return own === '' || own.endsWith('/') ? `${own}index.html` : own;
}
