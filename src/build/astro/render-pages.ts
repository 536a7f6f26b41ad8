import { join } from 'node:path';
import type { RouteData } from 'astro';
import { advance, begin, lap, say } from '../../build-log.ts';
import { settings } from '../build-settings.ts';
import type { Bundle } from './bundle.ts';
import { fileOf, writePage } from './write-page.ts';

/** Pages rendered at the same time: some wait for references to be formatted. */
const AT_ONCE = 4;

/** A page or a file that is rendered like one. */
interface FoundPage {
  /** Address. */
  url: URL;
  route: RouteData;
}

/**
 * Renders all pages and writes them.
 * @param site folder of the site
 * @returns addresses of those that are pages, not files
 * @throws what a page throws, with the file of the page as its `id`
 */
export async function renderPages(bundle: Bundle, site: string): Promise<string[]> {
  const found = distinct(await bundle.findPages());
  begin('writing pages', found.length);
  const rest = found.values();
  const worker = async () => {
    for (const page of rest) {
      await renderTo(join(site, fileOf(page.url.pathname, settings.basePath)), page, bundle);
      advance();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const pages = found.filter(({ route }) => route.type === 'page').map(({ url }) => url.href);
  say(`${pages.length} pages (${lap()})`);
  return pages;
}

async function renderTo(file: string, { url, route }: FoundPage, bundle: Bundle): Promise<void> {
  try {
    await writePage(file, await bundle.renderPage(new Request(url), route), bundle.chunkOf);
  } catch (error) {
    throw error instanceof Error ? Object.assign(error, { id: route.component }) : error;
  }
}

/** Pages with their addresses. @throws {Error} where two have the same */
function distinct(paths: Awaited<ReturnType<Bundle['findPages']>>): FoundPage[] {
  const origin = new URL(settings.siteUrl).origin;
  const byPath = new Map<string, FoundPage>();
  for (const { pathname, route } of paths) {
    const own = pathname.replace(/^\/|\/$/g, '');
    const path = `${settings.basePath}${own}${own && route.type === 'page' ? '/' : ''}`;
    const other = byPath.get(path);
    if (other) {
      throw new Error(
        `${path} is the address of two pages, of ${other.route.component} and of ${route.component}.`,
      );
    }
    byPath.set(path, { url: new URL(path, origin), route });
  }
  return [...byPath.values()];
}
