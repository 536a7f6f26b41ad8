import { readFileSync } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';

const DATA = resolve('src/data') + sep;
const WATCHED = '\0carrel-reads:';
const EXPORT = /^export (?:async )?(?:const|function) (\w+)/gm;

/**
 * Puts a boundary around `src/data/`, the only room that pages get data of the corpus from: what they import of it comes
 * through `boundary.ts`, which notes what each page reads.
 */
export function noteReads(): Plugin {
  return {
    name: 'carrel-note-reads',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'prerender',
    async resolveId(id, importer, options) {
      if (!/data\/[\w-]+\.ts$/.test(id) || !importer || importer.startsWith(WATCHED)) return undefined;
      const found = await this.resolve(id, importer, { ...options, skipSelf: true });
      if (!found?.id.startsWith(DATA) || importer.startsWith(DATA)) return found;
      return `${WATCHED}${found.id}`;
    },
    load(id) {
      if (!id.startsWith(WATCHED)) return undefined;
      const file = id.slice(WATCHED.length);
      const module = basename(file, '.ts');
      const names = [...readFileSync(file, 'utf8').matchAll(EXPORT)].map(([, name]) => name);
      const quoted = (path: string) => JSON.stringify(path.split(sep).join('/'));
      return [
        `import * as data from ${quoted(file)};`,
        `import { atBoundary } from ${quoted(join(import.meta.dirname, 'boundary.ts'))};`,
        ...names.map((name) => `export const ${name} = atBoundary('${module}.${name}', data.${name});`),
      ].join('\n');
    },
  };
}
