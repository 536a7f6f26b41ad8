import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { MARKER } from './site-marker.ts';

/** What stands where a site is to go. */
export interface Place {
  /** Absolute path, without symbolic links in it. */
  path: string;
  /** What is there now: `other` for devices, pipes and the like. */
  kind: 'missing' | 'folder' | 'file' | 'other';
  /** Names in the folder; none where there is no folder. */
  names: readonly string[];
  /** Whether another file system is mounted there, as volumes of containers are. */
  isMounted: boolean;
  /** Whether something can be put and renamed beside it. */
  canWriteBeside: boolean;
}

/** Folders that no build may touch; absolute paths, without symbolic links in them. */
export interface Surroundings {
  project: string;
  content: string;
  home: string;
}

/** Folders of the project that people or npm write into. */
const PROJECT_FOLDERS = ['content', 'src', 'tests', 'public', 'node_modules', '.git', '.github', '.ci'];

/** What every site has had at its top, since before there was a marker file. */
const ALWAYS_THERE = ['_astro', 'index.html', 'papers.json', 'papers.schema.json', 'pagefind', 'llms.txt'];
const ALSO_THERE =
  /^(?:404\.html|CNAME|_headers|\.nojekyll|(?:about|authors|glossary|help|listings|map|papers|search|terms|topics|years)|(?:papers|authors|listings|topics|years)\.(?:bib|ris|csl\.json|csv)|card\.png|favicon\.svg|feed\.xml|opensearch\.xml|robots\.txt|site\.webmanifest|sitemap-(?:index|\d+)\.xml)$/;

/**
 * Why a site may not take the place of what is there, as a sentence with what to do; undefined where it may. A site
 * replaces only nothing, an empty folder, or an earlier site of ours.
 */
export function whyNotHere(place: Place, around: Surroundings): string | undefined {
  const { path, kind, isMounted, canWriteBeside } = place;
  const use = (folder: string) => `set OUT_DIR to a folder of its own, such as ${folder}`;
  const elsewhere = use(join(around.project, 'dist'));
  if (isWithin(around.project, path) || isWithin(around.home, path))
    return `OUT_DIR is ${path}, which holds ${isWithin(around.project, path) ? 'the project itself' : 'your home folder'} · ${elsewhere}`;
  if (isWithin(around.content, path) || isWithin(path, around.content))
    return `OUT_DIR is ${path}, and the content is in ${around.content} · ${elsewhere}`;
  if (PROJECT_FOLDERS.some((folder) => isWithin(path, join(around.project, folder))))
    return `OUT_DIR is ${path}, a folder of the project · ${elsewhere}`;
  if (kind === 'file' || kind === 'other')
    return `OUT_DIR is ${path}, which is ${kind === 'file' ? 'a file' : 'no folder'} · ${elsewhere}`;
  if (isMounted)
    return `OUT_DIR is ${path}, where a file system is mounted, so that it cannot be replaced by a whole site · ${use(join(path, 'site'))}`;
  if (!isReplaceable(place))
    return `OUT_DIR is ${path}, which holds files that no build has made (${firstOf(place.names)}) · ${use(join(path, 'site'))}; or empty the folder, if nothing in it is needed`;
  if (!canWriteBeside)
    return `OUT_DIR is ${path}, and nothing can be written beside it in ${dirname(path)}, where a site waits until it is whole · make that folder writable, or set OUT_DIR to a folder in one that is`;
  return undefined;
}

/**
 * Why no site can be built in this folder; undefined where it can. Vite reads paths as addresses, in which some signs
 * mean something else, and leaves out styles or modules without a word. It means to leave it so
 * (https://github.com/vitejs/vite/issues/6763).
 * @param project absolute path of the project
 * @param canWrite whether a build can work in it
 */
export function whyNotFrom(project: string, canWrite: boolean): string | undefined {
  const [sign] = /[#?%']/.exec(project) ?? [];
  if (sign !== undefined)
    return `The project is in ${project}, and “${sign}” in a path keeps Astro from finding its files · rename the folder`;
  if (!canWrite)
    return `The project is in ${project}, where nothing can be written, and a site is made in ${join(project, '.carrel')} before it goes to OUT_DIR · make that folder writable, or build from a copy of the project`;
  return undefined;
}

function isReplaceable({ kind, names }: Place): boolean {
  return (
    kind === 'missing' ||
    names.length === 0 ||
    names.includes(MARKER) ||
    (ALWAYS_THERE.every((name) => names.includes(name)) &&
      names.every((name) => ALWAYS_THERE.includes(name) || ALSO_THERE.test(name)))
  );
}

function firstOf(names: readonly string[]): string {
  const [first = '', ...others] = names.toSorted();
  return others.length > 0 ? `${first} and ${others.length} more` : first;
}

/** Whether a path is a folder or something in it. */
function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}
