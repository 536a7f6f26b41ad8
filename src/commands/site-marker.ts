import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { SiteFiles } from '../build/site-files.ts';

/** The file in a site that says that a build made it, and may replace it. */
export const MARKER = '.carrel-site.json';

/** Files whose names change with what is in them. */
const ASSETS = '_astro/';

const markerSchema = z.object({
  /** For whoever finds the file. */
  about: z.string(),
  /** Names in `_astro/` that this site uses. */
  assets: z.array(z.string()),
  /** Names in `_astro/` that only the site before it used. */
  former: z.array(z.string()),
});
type Marker = z.infer<typeof markerSchema>;

/**
 * Marks a whole site as made by a build. Scripts and styles of the site that it replaces stay for one release, since
 * pages that are open go on to ask for them; a site built again keeps what it kept.
 * @param site files of the new site, settled; what is kept is put among them
 * @param before folder of the site that it is to replace; it need not be there
 */
export function markSite(site: SiteFiles, before: string): void {
  const assets = site
    .paths()
    .flatMap((path) => (path.startsWith(ASSETS) ? path.slice(ASSETS.length) : []))
    .sort();
  const former = formerAssets(assets, readMarker(before)).filter((name) =>
    existsSync(join(before, ASSETS, name)),
  );
  for (const name of former) site.put(ASSETS + name, readFileSync(join(before, ASSETS, name)));
  const about = 'Carrel made this folder, and the next build replaces all of it.';
  writeFileSync(join(site.folder, MARKER), `${JSON.stringify({ about, assets, former } satisfies Marker)}\n`);
}

/** Names of the assets to keep for pages of the site before. */
export function formerAssets(
  assets: readonly string[],
  before: Pick<Marker, 'assets' | 'former'> | undefined,
): string[] {
  if (!before) return [];
  const own = new Set(assets);
  const isSame = before.assets.length === own.size && before.assets.every((name) => own.has(name));
  return (isSame ? before.former : before.assets).filter((name) => !own.has(name)).sort();
}

/** What a site says of itself; undefined where it says nothing that can be read, or names files elsewhere. */
function readMarker(site: string): Marker | undefined {
  try {
    const marker = markerSchema.parse(JSON.parse(readFileSync(join(site, MARKER), 'utf8')));
    const isName = (name: string) => /^[\w.-]+$/.test(name) && !name.startsWith('.');
    return [...marker.assets, ...marker.former].every(isName) ? marker : undefined;
  } catch {
    return undefined;
  }
}
