import { defineLiveCollection } from 'astro:content';
import { recordsLoader } from './build/corpus/corpus.ts';

/*
 * The collections that come from the papers. Pages ask for them live and get the records of the corpus in memory: those
 * of `content.config.ts` Astro writes to a file, makes a module of that and reads it again, which would hold a large
 * corpus four times, and have the pages bundled anew for every paper.
 */

/** What the site calls itself, the one entry `site`. */
const site = defineLiveCollection({
  loader: recordsLoader(
    'site',
    (corpus) => [corpus.site],
    () => 'site',
  ),
});

/** Papers of all listings, one entry each, by slug. */
const papers = defineLiveCollection({
  loader: recordsLoader(
    'papers',
    (corpus) => corpus.papers,
    ({ id }) => id,
  ),
});

/** Topics, written by editors or found in the text, by id. */
const topics = defineLiveCollection({
  loader: recordsLoader(
    'topics',
    (corpus) => corpus.topics.map(([id, topic]) => ({ id, data: topic })),
    ({ id }) => id,
  ),
});

/** Listings by id. */
const listings = defineLiveCollection({
  loader: recordsLoader(
    'listings',
    (corpus) => corpus.listings,
    ({ id }) => id,
  ),
});

/** Abbreviations with their meanings. */
const glossary = defineLiveCollection({
  loader: recordsLoader(
    'glossary',
    (corpus) => corpus.glossary,
    ({ id }) => id,
  ),
});

/** Characteristic terms by slug. */
const terms = defineLiveCollection({
  loader: recordsLoader(
    'terms',
    (corpus) => corpus.terms,
    ({ slug }) => slug,
  ),
});

/** Old addresses, by section and slug. */
const redirects = defineLiveCollection({
  loader: recordsLoader(
    'redirects',
    (corpus) => corpus.redirects,
    ({ id }) => id,
  ),
});

/** What a curator may want to know about the content, by its place in the build log. */
const notes = defineLiveCollection({
  loader: recordsLoader(
    'notes',
    (corpus) => corpus.notes,
    (_, index) => String(index + 1),
  ),
});

export const collections = { site, papers, topics, listings, glossary, terms, redirects, notes };
