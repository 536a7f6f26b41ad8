import { basename, dirname, join } from 'node:path/posix';
import type { Plugin } from 'vite';

/** An entry whose code stands in another chunk, which is all that it asks for. */
const LEADS_ON = /^import"\.\/([^"]+)";\s*$/;
/** A chunk that only gives names to what another one holds. */
const PASSES_ON = /^export\{([^}]+)\}from"\.\/([^"]+)";\s*$/;
const IMPORT = /import\(([`"'])\.\/([^`"']+)\1\)/g;

/** File names of the chunks that the entries of this build only lead to, by those of the entries. */
export const chunkOf: Map<string, string> = new Map<string, string>();

/**
 * Notes which entries do nothing but ask for one chunk, and leaves them out; what is imported from a chunk that only
 * passes it on is imported from where it is. The bundler writes one such file for each module that is asked for by itself
 * and whose code is in a group of chunks, and every page would make a request for each of them.
 */
export function directScripts(): Plugin {
  return {
    name: 'carrel-direct-scripts',
    enforce: 'post',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
        const passing = new Map(chunks.map(({ fileName, code }) => [basename(fileName), code]));
        for (const chunk of chunks) {
          const leads = chunk.isEntry && leadsTo(chunk.code);
          if (leads) {
            chunkOf.set(basename(chunk.fileName), leads);
            delete bundle[chunk.fileName];
          } else chunk.code = withDirectImports(chunk.code, passing);
        }
        const left = Object.values(bundle).map((output) => (output.type === 'chunk' ? output.code : ''));
        for (const { fileName, isEntry, code } of chunks)
          if (!isEntry && PASSES_ON.test(code) && !left.some((other) => other.includes(basename(fileName))))
            delete bundle[fileName];
      },
    },
  };
}

/** File name of the one chunk that a script asks for, where it does nothing else. */
export function leadsTo(code: string): string | undefined {
  return LEADS_ON.exec(code)?.[1];
}

/**
 * Code that imports what it asks for from the chunks that hold it.
 * @param code of a chunk, minified
 * @param codes of all chunks by file name
 */
export function withDirectImports(code: string, codes: ReadonlyMap<string, string>): string {
  return code.replace(IMPORT, (whole, _, name: string) => {
    const [, names, chunk] = PASSES_ON.exec(codes.get(name) ?? '') ?? [];
    if (!names) return whole;
    const given = names.split(',').map((pair) => {
      const [inner = '', outer = inner] = pair.trim().split(' as ');
      return `${outer}:e.${inner}`;
    });
    return `import(\`./${chunk}\`).then(e=>({${given}}))`;
  });
}

/**
 * The file of a script for pages to ask for: the chunk itself where it only leads to one.
 * @param file path below the site's
 * @param chunks file names, as {@link chunkOf} has them
 */
export function directScript(file: string, chunks: ReadonlyMap<string, string>): string {
  const chunk = chunks.get(basename(file));
  return chunk ? join(dirname(file), chunk) : file;
}
