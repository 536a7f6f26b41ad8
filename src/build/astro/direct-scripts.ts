import { basename } from 'node:path';
import type { Plugin } from 'vite';

/** An entry whose code stands in another chunk, which is all that it asks for. */
const LEADS_ON = /^import"\.\/([^"]+)";\s*$/;
const SCRIPT = /(<script type="module" src="[^"]*\/)([^"/]+)(?="><\/script>)/g;

/** File names of the chunks that the entries of this build only lead to, by those of the entries. */
export const chunkOf: Map<string, string> = new Map<string, string>();

/**
 * Notes which entries do nothing but ask for one chunk, and leaves them out. The bundler writes one for each entry whose
 * code is in a group of chunks, and every page that has it would make one request for nothing.
 */
export function directScripts(): Plugin {
  return {
    name: 'carrel-direct-scripts',
    enforce: 'post',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const output of Object.values(bundle)) {
          const chunk = output.type === 'chunk' && output.isEntry && leadsTo(output.code);
          if (!chunk) continue;
          chunkOf.set(basename(output.fileName), chunk);
          delete bundle[output.fileName];
        }
      },
    },
  };
}

/** File name of the one chunk that a script asks for, where it does nothing else. */
export function leadsTo(code: string): string | undefined {
  return LEADS_ON.exec(code)?.[1];
}

/**
 * Has a page ask for the chunks themselves.
 * @param html whole page
 */
export function withDirectScripts(html: string, chunks: ReadonlyMap<string, string>): string {
  return html.replace(SCRIPT, (_, before: string, name: string) => before + (chunks.get(name) ?? name));
}
