import { getEntry } from 'astro:content';
import { loadCorpus } from '../build/corpus/corpus.ts';

// So that this is asked anew when the corpus has been made anew.
await getEntry('makings', 'corpus');

/** Everything that the site is made from; the map comes later. */
export const corpus = await loadCorpus();
