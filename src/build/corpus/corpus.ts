import type { Loader } from 'astro/loaders';
import { lap, say } from '../../build-log.ts';
import { counted, countPapers } from '../../formats/counted.ts';
import { formatNote } from '../../problem.ts';
import { settings } from '../build-settings.ts';
import { corpusInThread, type LoadedCorpus } from './corpus-in-thread.ts';

/** Collections that are made from the corpus. */
const CORPUS_COLLECTIONS = [
  'site',
  'papers',
  'listings',
  'topics',
  'glossary',
  'terms',
  'redirects',
  'notes',
] as const;
type CorpusCollection = (typeof CORPUS_COLLECTIONS)[number];

/** Names of their loaders. */
export const CORPUS_LOADERS: readonly string[] = CORPUS_COLLECTIONS.map((name) => `carrel-${name}`);

/** Papers of all listings, one entry each, in reading order. */
export function papersLoader(): Loader {
  return corpusLoader('papers', ({ papers }) => papers);
}

/** What the site calls itself, the one entry `site`. */
export function siteLoader(): Loader {
  return corpusLoader('site', ({ site }) => [{ id: 'site', ...site }]);
}

/** Listings by id. */
export function listingsLoader(): Loader {
  return corpusLoader('listings', ({ listings }) => listings);
}

/** Topics, written by editors or found in the text; an entry's id is the topic's. */
export function topicsLoader(): Loader {
  return corpusLoader('topics', ({ topics }) => topics.map(([id, topic]) => ({ id, ...topic })));
}

/** Abbreviations with their meanings. */
export function glossaryLoader(): Loader {
  return corpusLoader('glossary', ({ glossary }) => glossary);
}

/** Characteristic terms; an entry's id is the term's slug. */
export function termsLoader(): Loader {
  return corpusLoader('terms', ({ terms }) => terms.map((term) => ({ id: term.slug, ...term })));
}

/** Old addresses; an entry's id is section and slug. */
export function redirectsLoader(): Loader {
  return corpusLoader('redirects', ({ redirects }) => redirects);
}

/** What a curator may want to know about the content, in the order of the build log. */
export function notesLoader(): Loader {
  return corpusLoader('notes', ({ notes }) =>
    notes.map((note, index) => ({ id: String(index + 1), ...note })),
  );
}

/**
 * Astro loads the content configuration in a module graph of its own (`loadContentConfig` in its `content/utils.js`, by
 * the runner of a server that `core/sync/index.js` starts), so the corpus that the collections and the search index share
 * is kept where both graphs see it.
 */
const CORPUS = Symbol.for('carrel.corpus');
const shared: { [CORPUS]?: Promise<LoadedCorpus> | undefined } = globalThis as object;

/** The corpus of this build, made when it is first asked for. */
export function loadCorpus(): Promise<LoadedCorpus> {
  shared[CORPUS] ??= makeCorpus();
  return shared[CORPUS];
}

/** Has the corpus made anew when it is next asked for. */
export function forgetCorpus(): void {
  shared[CORPUS] = undefined;
}

async function makeCorpus(): Promise<LoadedCorpus> {
  const corpus = await corpusInThread({ contentDir: settings.contentDir, strict: settings.strict });
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

function corpusLoader<T extends { id: string }>(
  name: CorpusCollection,
  records: (corpus: LoadedCorpus) => readonly T[],
): Loader {
  return {
    name: `carrel-${name}`,
    async load({ store, parseData, generateDigest }) {
      const all = records(await loadCorpus());
      store.clear();
      for (const record of all) {
        const data = await parseData({ id: record.id, data: record });
        store.set({ id: record.id, data, digest: generateDigest(data) });
      }
    },
  };
}
