import { getEntry } from 'astro:content';
import type { LiveDataCollectionResult } from 'astro';

// A collection that Astro watches, so that what pages took from the corpus is asked for anew when it has been made anew.
await getEntry('makings', 'corpus');

/** The records of a live collection, in the corpus' order. @throws {Error} what kept them from being loaded */
export function recordsOf<T extends object>({ entries = [], error }: LiveDataCollectionResult<T>): T[] {
  if (error) throw error;
  return entries.map(({ data }) => data);
}
