import { mkdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { settings } from '../build-settings.ts';

/** Parts of a bundle, in its folder: what renders pages, what browsers load of it, and names of scripts. */
export const SERVER = 'server';
export const CLIENT = 'client';
export const SCRIPTS = 'scripts.json';
/** The file of a bundle that names what it comes from besides the project and the content's prose; missing where that is nothing. */
export const FOREIGN = 'foreign.json';

/** The module of a bundle that stands for it, in the part that renders; Astro knows it by the beginning of its name. */
export const ENTRY = 'prerender-entry.mjs';

type Entry = typeof import('./page-entry.ts');

/** All pages as code, with what browsers load. It comes from code, settings and prose, not from papers. */
export interface Bundle extends Pick<Entry, 'findPages' | 'renderPage' | 'readsSame'> {
  /** Folder of what browsers load, as it lies in a site. */
  client: string;
}

/**
 * Bundles all pages.
 * @param folder takes the bundle; Astro works in it
 * @param logLevel of what Astro logs; of an error it is the stack
 */
export async function makeBundle(folder: string, logLevel: 'error' | 'silent'): Promise<void> {
  // Builds that find a bundle need none of this.
  const [{ build }, { writeIcons }, { writeWorker }] = await Promise.all([
    import('astro'),
    import('../offline/write-icons.ts'),
    import('../offline/write-worker.ts'),
  ]);
  mkdirSync(folder);
  await build({
    root: folder,
    configFile: relative(folder, 'astro.config.mjs'),
    srcDir: resolve('src'),
    publicDir: resolve('public'),
    outDir: join(folder, CLIENT),
    cacheDir: join(folder, 'cache'),
    logLevel,
  });
  await writeIcons(join(folder, CLIENT));
  await writeWorker(join(folder, CLIENT), settings.basePath);
}

/** Loads a bundle, of which all but pages that are not asked for is needed. */
export async function loadBundle(folder: string): Promise<Bundle> {
  const { useDirectScripts, ...bundle }: Entry = await import(
    pathToFileURL(join(folder, SERVER, ENTRY)).href
  );
  useDirectScripts(new Map(JSON.parse(readFileSync(join(folder, SCRIPTS), 'utf8'))));
  return { client: join(folder, CLIENT), ...bundle };
}
