import { globSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { settings } from '../build-settings.ts';

/** Where Astro's code asks for the prose that is rendered, and where we answer. */
const ASKED = 'astro:content-module-imports';
const ANSWERED = '\0carrel-content-modules';

/**
 * Tells Astro which prose this build renders. Astro notes it down in `.astro/`, one place for the whole project, where
 * a build of other content that runs at the same time would overwrite it.
 */
export function contentModules(): Plugin {
  return {
    name: 'carrel-content-modules',
    apply: 'build',
    enforce: 'pre',
    resolveId: { filter: { id: new RegExp(`^${ASKED}$`) }, handler: () => ANSWERED },
    load: {
      filter: { id: new RegExp(`^${ANSWERED}$`) },
      handler() {
        const modules = proseFiles().map((file) => {
          const query = new URLSearchParams({
            'astro:content-layer-deferred-module': '',
            fileName: file,
            astroContentModuleFlag: 'true',
          });
          const id = JSON.stringify(`astro:content-layer-deferred-module?${query}`);
          return `[${JSON.stringify(file)}, () => import(${id})]`;
        });
        return `export default new Map([\n${modules.join(',\n')}\n]);\n`;
      },
    },
  };
}

/** Files of the collections of prose, as Astro names them: relative to the project, with `/` between folders. */
function proseFiles(): string[] {
  const { contentDir } = settings;
  return globSync(['topics/*.mdx', 'pages/**/*.mdx'], { cwd: contentDir })
    .map((file) => relative(process.cwd(), join(contentDir, file)).split(sep).join('/'))
    .sort();
}
