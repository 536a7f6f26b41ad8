import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { settings } from '../build-settings.ts';
import { proseFolders } from './prose-folders.ts';
import { proseKey } from './prose-loader.ts';
import { fileOfModule, proseModule } from './prose-module.ts';

/** Where Astro's code asks for the prose that is rendered, and where we answer. */
const ASKED = 'astro:content-module-imports';
const ANSWERED = '\0carrel-prose-modules';
/** Asks Astro for a module with the styles that come with it. */
const RENDERED = 'astroRenderContent';

/**
 * Tells Astro which prose this build renders. Astro itself finds files by addresses, in which `#` ends a name
 * (`new URL(fileName, …)` in its `content/vite-plugin-content-virtual-mod.js`). With that mended, this plugin can go.
 */
export function proseModules(): Plugin {
  const project = process.cwd();
  return {
    name: 'carrel-prose-modules',
    enforce: 'pre',
    resolveId: {
      // Before Astro's own answer, whose plugin comes first.
      order: 'pre',
      handler(id, importer) {
        if (id === ASKED) return ANSWERED;
        const [path = '', query] = id.split('?');
        // Astro itself knows how to render what is asked for so.
        if (query === RENDERED) return undefined;
        if (fileOfModule(project, path) !== undefined) return id;
        const file = importer && /^\.{1,2}\//.test(id) ? fileOfModule(project, importer) : undefined;
        return file === undefined ? undefined : resolve(settings.contentDir, dirname(file), id);
      },
    },
    load(id) {
      if (id === ANSWERED) {
        const modules = proseFiles().map((file) => {
          const module = JSON.stringify(`${proseModule(project, file)}?${RENDERED}`);
          return `[${JSON.stringify(proseKey(file))}, () => import(${module})]`;
        });
        return `export default new Map([\n${modules.join(',\n')}\n]);\n`;
      }
      const file = fileOfModule(project, id.split('?')[0] ?? '');
      return file === undefined ? undefined : readFileSync(join(settings.contentDir, file), 'utf8');
    },
    // While a site is edited, a module changes with the file that it stands for.
    hotUpdate({ file, modules }) {
      const module = proseModule(project, relative(settings.contentDir, file).split(sep).join('/'));
      const own = this.environment.moduleGraph.getModulesByFile(module) ?? [];
      return [...modules, ...own];
    },
  };
}

/** Files of the collections of prose that are code, sorted. */
function proseFiles(): string[] {
  const patterns = Object.values(proseFolders).map((folder) => `${folder}/*.mdx`);
  return globSync(patterns, { cwd: settings.contentDir })
    .map((file) => file.split(sep).join('/'))
    .sort();
}
