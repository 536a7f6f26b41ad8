import { compare } from '../compare.ts';
import { shortHash } from '../text/keys/short-hash.ts';

/** The folder that a version of the search has its files in. */
const SEARCH = /^pagefind\/carrel\/[^/]+\//;

/** A file of the site: path below the base path, and its size. */
export interface SiteFile {
  path: string;
  bytes: number;
}

/** A pack ends after one file in so many. */
const FILES_PER_PACK = 32;
/** Bytes of files after which a pack ends in any case: a page waits until its pack is unpacked. */
const MOST_BYTES = 1_000_000;

/**
 * Whether a file is kept: pages and all that they, the search, the desk and comparing read. Images of link previews,
 * feeds, and files for other programs are for the network; the formats that a reader saves from search and desk are
 * written from the papers' `.csl.json`.
 */
export function isKeptOffline(path: string): boolean {
  return (
    /\.html$|^_astro\/|^(?:pagefind\/carrel|screening)\/|^papers\/[^/]+\.csl\.json$/.test(path) ||
    /^(?:catalogue\.json|new\.json|site\.webmanifest|(?:favicon|icon)[\w-]*\.(?:svg|png))$/.test(path)
  );
}

/**
 * Whether a file holds numbers, each written as a sign: these are told by how often each comes, since what seems to come
 * again comes by chance.
 */
export function holdsNumbers(path: string): boolean {
  return /^pagefind\/carrel\/[^/]+\/(?:words\/|meaning\/(?:papers|clusters|terms|words)\b)/.test(path);
}

/**
 * Parts files into packs: those of one ending together, since they have most in common, and those of numbers by
 * themselves. Where a pack ends follows from the paths nearby, so that a paper more changes the pack it comes into and no
 * other.
 * @param files in any order
 */
export function partIntoPacks<File extends SiteFile>(files: readonly File[]): File[][] {
  return [false, true].flatMap((areNumbers) =>
    inPacks(files.filter(({ path }) => holdsNumbers(path) === areNumbers)),
  );
}

function inPacks<File extends SiteFile>(files: readonly File[]): File[][] {
  const packs: File[][] = [];
  let open: File[] = [];
  let bytes = 0;
  const close = () => {
    if (open.length > 0) packs.push(open);
    open = [];
    bytes = 0;
  };
  const sorted = files
    .map((file) => ({ file, ending: endingOf(file.path) }))
    .sort((a, b) => compare(a.ending, b.ending) || compare(a.file.path, b.file.path));
  for (const { file } of sorted) {
    if (bytes + file.bytes > MOST_BYTES) close();
    open.push(file);
    bytes += file.bytes;
    if (endsPack(file.path)) close();
  }
  close();
  return packs;
}

/** What follows the last point or slash. */
function endingOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('.'), path.lastIndexOf('/')) + 1);
}

/** The name of a search's folder moves no end of a pack, since most of what is in it may be as it was. */
function endsPack(path: string): boolean {
  return Number.parseInt(shortHash(path.replace(SEARCH, '')).slice(-3), 36) % FILES_PER_PACK === 0;
}
