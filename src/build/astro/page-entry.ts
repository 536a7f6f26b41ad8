import { StaticPaths } from 'astro:static-paths';
import type { GetStaticPathsItem, RouteData } from 'astro';
import { App } from 'astro/app';
import { createApp } from 'astro/app/entrypoint';
import { directScript } from './direct-scripts.ts';
import { PageRenderer } from './page-renderer.ts';
import { digest, Incomparable } from './reads/digest.ts';
import { noting, type Read, readAgain } from './reads/reads.ts';
import { RECORD_MODULES } from './reads/records.ts';

/** Renders pages; what a page throws, whoever asked for it gets. */
class PageApp extends App {
  protected override createErrorHandler(): ReturnType<App['createErrorHandler']> {
    return {
      async renderError({ url }, { error, response, status }) {
        if (response) return response;
        throw error ?? new Error(`${new URL(url).pathname} cannot be rendered (${status}).`);
      },
    };
  }
}

const { manifest } = createApp();
// Texts as a whole take less time than streams.
const app = new PageApp(manifest, false);
/** The modules of `src/data/`, each behind its boundary. */
const dataModules = import.meta.glob('../../data/*.ts');
const loaded = new Map<string, Promise<unknown>>();
/** Loads each once: to import what is there is far more work than to read most of what it holds. */
function loadData(module: string): Promise<unknown> {
  const known = loaded.get(module) ?? Promise.resolve(dataModules[`../../data/${module}.ts`]?.());
  loaded.set(module, known);
  return known;
}

/*
 * What the bundle of the pages offers: it is this module, bundled with all pages and what they need. A bundle outlives
 * the build that made it, so that it must not know anything about the papers.
 */

/**
 * Has pages ask for chunks themselves where scripts only lead to them.
 * @param chunks file names, as `chunkOf` has them
 */
export function useDirectScripts(chunks: ReadonlyMap<string, string>): void {
  for (const [module, file] of Object.entries(manifest.entryModules))
    manifest.entryModules[module] = directScript(file, chunks);
}

/** A page of this content. */
export interface PagePath {
  /** Path below the site's. */
  pathname: string;
  /** The route that renders it. */
  route: RouteData;
  /** What it is given; undefined where that cannot be told. */
  given: GetStaticPathsItem | undefined;
  /** Tells what the page is given from anything else; undefined where that cannot be told. */
  props: string | undefined;
}

/** Every page of this content. @param isNoted whether it is told what they are given */
export async function findPages(isNoted: boolean): Promise<PagePath[]> {
  // Their code is read while the corpus is made; what fails fails again where it is asked for.
  void Promise.allSettled([...(manifest.pageMap?.values() ?? [])].map((load) => load()));
  await Promise.all(['site', ...RECORD_MODULES].map(loadData));
  // Astro keeps there what the routes gave, and does not tell it.
  const asked = new Map<RouteData, { staticPaths: readonly GetStaticPathsItem[] }>();
  const paths = await new StaticPaths({ manifest, routeCache: asked as never }).getAll();
  return [...Map.groupBy(paths, ({ route }) => route)].flatMap(([route, own]) => {
    const given = asked.get(route)?.staticPaths ?? [{ params: {} }];
    return own.map(({ pathname }, index) => {
      const page = given.length === own.length ? given[index] : undefined;
      return { pathname, route, given: page, props: isNoted && page ? comparable(page) : undefined };
    });
  });
}

function comparable(value: unknown): string | undefined {
  try {
    return digest(value);
  } catch (error) {
    if (error instanceof Incomparable) return undefined;
    throw error;
  }
}

/**
 * Renders a page at its address.
 * @param write takes the text of a page, the answer of another file, which may come in pieces and read meanwhile
 * @param isNoted whether it is noted what the page reads
 * @returns what it read of the corpus; undefined where that was not noted or cannot be compared
 * @throws what the page throws
 */
export async function renderPage(
  page: PagePath,
  url: URL,
  write: (content: string | Response) => Promise<void>,
  isNoted: boolean,
): Promise<readonly Read[] | undefined> {
  const render = async () => write(await (page.route.type === 'page' ? textOf : answer)(page, url));
  if (!isNoted) {
    await render();
    return undefined;
  }
  const { reads } = await noting(render);
  return reads.incomparable ? undefined : [...reads.found];
}

const renderers = new Map<RouteData, Promise<PageRenderer | undefined>>();

async function textOf(page: PagePath, url: URL): Promise<string | Response> {
  const { route, given } = page;
  if (!given) return answer(page, url);
  const known = renderers.get(route) ?? PageRenderer.of(route, url);
  renderers.set(route, known);
  const renderer = await known;
  if (!renderer) return answer(page, url);
  return renderer.render({ url, props: { ...given.props } });
}

function answer({ route }: PagePath, url: URL): Promise<Response> {
  return app.render(new Request(url), { routeData: route });
}

/** Whether what a page has read in another build comes to the same in this one. */
export async function readsSame(reads: readonly Read[]): Promise<boolean> {
  for (const read of reads) {
    read.isSame ??= await isSame(read);
    if (!read.isSame) return false;
  }
  return true;
}

async function isSame({ key, digest: before }: Read): Promise<boolean> {
  try {
    return (await readAgain(key, loadData)) === before;
  } catch {
    // What was read is no longer there.
    return false;
  }
}
