import { join } from 'node:path';
import { advance, begin, lap, say } from '../../build-log.ts';
import { atOnce } from '../at-once.ts';
import { settings } from '../build-settings.ts';
import { Folders } from '../folders.ts';
import { isInPart, type Part } from '../part.ts';
import type { SiteFiles } from '../site-files.ts';
import type { Bundle } from './bundle.ts';
import type { PagePath } from './page-entry.ts';
import type { PageNote } from './page-notes.ts';
import { fileOf, writePage } from './write-page.ts';

/** Pages rendered at the same time: some wait for references to be formatted. */
const AT_ONCE = 4;

/** A page or a file that is rendered like one. */
interface FoundPage extends PagePath {
  url: URL;
  /** Path below the folder of the site. */
  file: string;
}

/** What came of rendering. */
export interface WrittenPages {
  /** Addresses of those that are pages, not files. */
  pages: string[];
  /** What they were made from, by their files, where that is known. */
  notes: Map<string, PageNote>;
}

/**
 * Writes all pages of a part: those that have read nothing but what is still the same are taken over, the others
 * are rendered.
 * @param site its files
 * @param former notes of the pages that the same bundle has written before, by their files; without them nothing is noted either
 * @throws what a page throws, with the file of the page as its `id`
 */
export async function renderPages(
  bundle: Bundle,
  site: SiteFiles,
  part: Part,
  former?: ReadonlyMap<string, PageNote>,
): Promise<WrittenPages> {
  const found = distinct(await bundle.findPages(former !== undefined)).filter(({ file }) =>
    isInPart(file, part),
  );
  begin('writing pages', found.length);
  const notes = new Map<string, PageNote>();
  const folders = new Folders();
  let rendered = 0;
  await atOnce(found, AT_ONCE, async (page) => {
    let note = former?.get(page.file);
    const isSame = note && note.props === page.props && (await bundle.readsSame(note.reads));
    if (!isSame || !site.keep(page.file)) {
      const target = join(site.folder, page.file);
      folders.makeFor(target);
      note = await render(page, target, bundle);
      rendered += 1;
    }
    if (note) notes.set(page.file, note);
    advance();
  });
  const pages = found.filter(({ route }) => route.type === 'page').map(({ url }) => url.href);
  const kept = found.length - rendered;
  say(`${pages.length} pages${kept > 0 ? `, ${kept} of them as they were` : ''} (${lap()})`);
  return { pages, notes };
}

async function render(page: FoundPage, file: string, bundle: Bundle): Promise<PageNote | undefined> {
  const { url, route, props } = page;
  try {
    const write = (content: string | Response) => writePage(file, content);
    const reads = await bundle.renderPage(page, url, write, props !== undefined);
    return reads && props !== undefined ? { props, reads } : undefined;
  } catch (error) {
    throw error instanceof Error && !('id' in error) ? Object.assign(error, { id: route.component }) : error;
  }
}

/** Pages with their addresses. @throws {Error} where two have the same */
function distinct(paths: readonly PagePath[]): FoundPage[] {
  const origin = new URL(settings.siteUrl).origin;
  const byPath = new Map<string, FoundPage>();
  for (const page of paths) {
    const { pathname, route } = page;
    const own = pathname.replace(/^\/|\/$/g, '');
    const path = `${settings.basePath}${own}${own && route.type === 'page' ? '/' : ''}`;
    const other = byPath.get(path);
    if (other) {
      throw new Error(
        `${path} is the address of two pages, of ${other.route.component} and of ${route.component}.`,
      );
    }
    const url = new URL(path, origin);
    byPath.set(path, { ...page, url, file: fileOf(url.pathname, settings.basePath) });
  }
  return [...byPath.values()];
}
