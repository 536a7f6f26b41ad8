import { NEWER_PATH } from './newer.ts';

/** Where a file lies: number of its pack, and its bytes there, from `start` to before `end`. */
export interface PackedFile {
  path: string;
  pack: number;
  start: number;
  end: number;
}

/** What is to be answered to a request. */
export type OfflineAnswer =
  | { kind: 'file'; file: PackedFile }
  /** The slash at the end of the address is missing. */
  | { kind: 'redirect'; path: string }
  /** The reader wants the newer version, and then the page of that path in that tab. */
  | { kind: 'newer'; path: string; tab: string }
  /** The network knows, or nobody. */
  | { kind: 'network' };

/**
 * What a request is answered with.
 * @param url as asked for
 * @param referrer address of the page that asks; empty where that is not known
 * @param scope address of the site's first page
 * @param files of the kept version, by path
 */
export function answerTo(
  url: string,
  referrer: string,
  scope: string,
  files: ReadonlyMap<string, PackedFile>,
): OfflineAnswer {
  const network: OfflineAnswer = { kind: 'network' };
  const path = pathBelow(url, scope);
  if (path === undefined) return network;
  if (path === NEWER_PATH) {
    const { searchParams } = new URL(url);
    return { kind: 'newer', path: searchParams.get('page') ?? '', tab: searchParams.get('tab') ?? '' };
  }
  const file = files.get(isFolder(path) ? `${path}index.html` : path);
  if (file) return isForeign(file.path, referrer, scope, files) ? network : { kind: 'file', file };
  return files.has(`${path}/index.html`)
    ? { kind: 'redirect', path: `${path}/${new URL(url).search}` }
    : network;
}

/**
 * Whether a page asks that the kept version does not have: it came over the network, from a newer version, and must not
 * meet the index of this one. Names in `_astro/` say what is in them, and pages may be opened from anywhere.
 */
function isForeign(
  path: string,
  referrer: string,
  scope: string,
  files: ReadonlyMap<string, PackedFile>,
): boolean {
  if (path.endsWith('.html') || path.startsWith('_astro/')) return false;
  const from = pathBelow(referrer, scope);
  return from !== undefined && isFolder(from) && !files.has(`${from}index.html`);
}

function isFolder(path: string): boolean {
  return path === '' || path.endsWith('/');
}

/** Path of an address below the site's first page, unescaped; undefined for what lies elsewhere. */
function pathBelow(url: string, scope: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { origin, pathname } = new URL(url);
  const address = `${origin}${pathname}`;
  if (!address.startsWith(scope)) return undefined;
  try {
    return decodeURIComponent(address.slice(scope.length));
  } catch {
    return undefined;
  }
}

/** Where each file lies, by path. */
export function locateFiles(
  index: readonly (readonly (readonly [path: string, bytes: number])[])[],
): Map<string, PackedFile> {
  const files = new Map<string, PackedFile>();
  for (const [pack, entries] of index.entries()) {
    let start = 0;
    for (const [path, bytes] of entries) {
      files.set(path, { path, pack, start, end: start + bytes });
      start += bytes;
    }
  }
  return files;
}
