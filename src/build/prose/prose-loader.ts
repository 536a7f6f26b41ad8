import { sep } from 'node:path';
import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { FolderReader } from '../../content/folder-reader.ts';
import { readProse } from '../../content/read-prose.ts';
import { settings } from '../build-settings.ts';
import { loadCorpus } from '../corpus/corpus.ts';
import { plainMarkup } from './plain-markup.ts';
import { proseFolders } from './prose-folders.ts';

/** Names of their loaders. */
export const PROSE_LOADERS: readonly string[] = Object.keys(proseFolders).map((name) => `carrel-${name}`);

/** What Astro calls a file, wherever the content lies. */
export function proseKey(file: string): string {
  return `content/${file.split(sep).join('/')}`;
}

/**
 * Prose that editors wrote: MDX is rendered with the page, Markdown at once.
 * @param idOf id of an entry from the name of its file without the ending
 */
export function proseLoader(collection: keyof typeof proseFolders, idOf: (name: string) => string): Loader {
  return {
    name: `carrel-${collection}`,
    async load({ store, parseData, renderMarkdown, generateDigest }) {
      // Everything that is wrong with the content, front matter included, is said there.
      await loadCorpus();
      const reader = new FolderReader(settings.contentDir);
      const anything = z.record(z.string(), z.unknown());
      const files = await readProse(reader, proseFolders[collection], anything);
      store.clear();
      for (const { file, name, body, data: frontMatter, source } of files) {
        const id = idOf(name);
        const data = await parseData({ id, data: frontMatter ?? {} });
        const entry = { id, data, body, filePath: proseKey(file), digest: generateDigest(source) };
        if (file.endsWith('.mdx')) {
          store.set({ ...entry, deferredRender: true });
        } else {
          const { html } = await renderMarkdown(body);
          store.set({ ...entry, rendered: { html: plainMarkup(html) } });
        }
      }
    },
  };
}
