import type { LiveLoader, Loader } from 'astro/loaders';
import { begin, lap, say } from '../../build-log.ts';
import { counted, countPapers } from '../../formats/counted.ts';
import { formatNote } from '../../problem.ts';
import { settings } from '../build-settings.ts';
import type { MemoPlace } from '../file-memo.ts';
import { corpusInThread, type LoadedCorpus, type TakeReferenced } from './corpus-in-thread.ts';

/** Name of the loader that says how often the corpus has been made. */
export const MAKINGS_LOADER = 'carrel-makings';

/**
 * How often the corpus has been made, the one entry `corpus`. While the site is edited, Astro renders pages anew when a
 * collection has changed, and what the pages take from the corpus is none.
 */
export function makingsLoader(): Loader {
  return {
    name: MAKINGS_LOADER,
    async load({ store, parseData, generateDigest }) {
      await loadCorpus();
      const data = await parseData({ id: 'corpus', data: { id: 'corpus', times: shared[MAKINGS] ?? 0 } });
      store.set({ id: 'corpus', data, digest: generateDigest(data) });
    },
  };
}

/**
 * Loads records from the corpus itself whenever a page asks, in the corpus' order.
 * @param idOf tells a record from the others; ids are unique in a collection
 */
export function recordsLoader<T extends object>(
  name: string,
  records: (corpus: LoadedCorpus) => readonly T[],
  idOf: (record: T, index: number) => string,
): LiveLoader<T, { id: string }> {
  const loadAll = async () =>
    records(await loadCorpus()).map((data, index) => ({ id: idOf(data, index), data }));
  return {
    name: `carrel-${name}`,
    loadCollection: async () => ({ entries: await loadAll() }),
    loadEntry: async ({ filter }) => (await loadAll()).find(({ id }) => id === filter.id),
  };
}

/**
 * Astro loads the content configuration in a module graph of its own (`loadContentConfig` in its `content/utils.js`, by
 * the runner of a server that `core/sync/index.js` starts), so the corpus that the collections, the pages and the
 * search index share is kept where all graphs see it.
 */
const CORPUS = Symbol.for('carrel.corpus');
const MAKINGS = Symbol.for('carrel.makings');
const shared: { [CORPUS]?: Promise<LoadedCorpus> | undefined; [MAKINGS]?: number } = globalThis as object;

/**
 * The corpus of this build, made when it is first asked for; who asks first may say more.
 * @param memo where it is kept what its steps come to
 */
export function loadCorpus(memo?: MemoPlace, takeReferenced?: TakeReferenced): Promise<LoadedCorpus> {
  shared[CORPUS] ??= makeCorpus(memo, takeReferenced);
  return shared[CORPUS];
}

/** Has a corpus that was made before be that of this build. */
export function provideCorpus(corpus: LoadedCorpus): void {
  shared[CORPUS] = Promise.resolve(corpus);
}

/** Has the corpus made anew when it is next asked for. */
export function forgetCorpus(): void {
  shared[CORPUS]?.then(
    (corpus) => corpus.end(),
    () => {},
  );
  shared[CORPUS] = undefined;
}

async function makeCorpus(memo?: MemoPlace, takeReferenced?: TakeReferenced): Promise<LoadedCorpus> {
  shared[MAKINGS] = (shared[MAKINGS] ?? 0) + 1;
  const { contentDir, strict } = settings;
  const corpus = await corpusInThread({ contentDir, strict, memo }, takeReferenced);
  begin('bundling pages');
  for (const note of corpus.notes) say(formatNote(note));
  const entries = corpus.papers.reduce((sum, paper) => sum + paper.listings.length, 0);
  say(
    `${corpus.papers.length} papers from ${entries} entries in ${counted(corpus.listings.length, 'listing')} (${lap()})`,
  );
  corpus.map.then(
    (points) => say(`${points.length} papers on the map`),
    // Whoever waits for the map hears of its failure.
    () => {},
  );
  return corpus;
}

/** What became of the entries, for the end of the build; nothing where each is a paper of its own. */
export function describeCounts({ entries, leftOut, merged }: LoadedCorpus['counts']): string | undefined {
  if (leftOut === 0 && merged === 0) return undefined;
  const number = (count: number) => count.toLocaleString('en');
  return `${number(leftOut)} of ${number(entries)} records left out, ${number(merged)} merged`;
}

/** How many papers lists in Markdown hold, and what else they link to; nothing where there is no such list. */
export function describeLists(listings: LoadedCorpus['listings']): string | undefined {
  const lists = listings.filter(({ setAside }) => setAside !== undefined);
  if (lists.length === 0) return undefined;
  const papers = new Set(lists.flatMap((listing) => listing.papers)).size;
  const links = lists.reduce((sum, { setAside = [] }) => sum + setAside.length, 0);
  return `${countPapers(papers)} in Markdown; ${counted(links, 'other link')} set aside, named on /about/data/`;
}
