import { cpSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { settings } from '../build-settings.ts';
import { proseFolders } from '../prose/prose-folders.ts';
import { ENTRY, FOREIGN, SCRIPTS, SERVER } from './bundle.ts';
import { chunkOf } from './direct-scripts.ts';

/**
 * Has Astro bundle the pages and render none. What renders them is put beside the folder of the site, with `page-entry.ts`
 * as its way in; Astro would throw it away.
 */
export function bundleOnly(): AstroIntegration {
  let made = '';
  const foreign = new Set<string>();
  let folder = '';
  return {
    name: 'carrel-bundle-only',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build')
          updateConfig({ vite: { plugins: [pageEntry((place) => (made = place)), foreignFiles(foreign)] } });
      },
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(new URL('../', config.outDir));
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'carrel-bundle-only',
          async setup() {
            cpSync(made, join(folder, SERVER), { recursive: true });
            writeFileSync(join(folder, SCRIPTS), JSON.stringify([...chunkOf]));
            if (foreign.size > 0) writeFileSync(join(folder, FOREIGN), JSON.stringify([...foreign]));
          },
          getStaticPaths: async () => [],
          async render() {
            throw new Error('Pages are rendered when all are bundled.');
          },
        });
      },
    },
  };
}

/** @param tell is told the folder that the bundle is written to */
function pageEntry(tell: (folder: string) => void): Plugin {
  return {
    name: 'carrel-page-entry',
    applyToEnvironment: ({ name }) => name === 'prerender',
    configEnvironment: (name) =>
      name === 'prerender'
        ? {
            build: {
              rolldownOptions: {
                input: join(import.meta.dirname, 'page-entry.ts'),
                output: { entryFileNames: ENTRY },
              },
            },
          }
        : undefined,
    writeBundle({ dir }) {
      if (dir) tell(dir);
    },
  };
}

/** Folders whose files are known to whoever asks whether a bundle can be used again. */
const KNOWN = [
  ...['src', 'public', 'node_modules', '.carrel'].map((folder) => resolve(folder)),
  ...Object.values(proseFolders).map((folder) => join(settings.contentDir, folder)),
].map((folder) => folder + sep);

/** @param found takes files of other places that the bundle comes from: prose may ask for any file */
function foreignFiles(found: Set<string>): Plugin {
  return {
    name: 'carrel-foreign-files',
    generateBundle() {
      for (const id of this.getModuleIds()) {
        const [file = ''] = id.split('?');
        if (isAbsolute(file) && !KNOWN.some((folder) => resolve(file).startsWith(folder))) found.add(file);
      }
    },
  };
}
