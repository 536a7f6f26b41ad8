import type { WordPages } from '../format/postings.ts';

/**
 * Joins the pages of several words into one; a place that several fill counts for the largest share.
 * @param words pages of each word, and the share that an occurrence of it counts for, 0…1
 */
export function mergePages(words: readonly { pages: WordPages; share: number }[]): WordPages {
  const [only] = words;
  if (only?.share === 1 && words.length === 1) return only.pages;
  const merged: WordPages = new Map();
  for (const { pages, share: factor } of words)
    for (const [page, places] of pages) {
      const known = merged.get(page) ?? new Map<number, number>();
      merged.set(page, known);
      for (const [place, share] of places) known.set(place, Math.max(known.get(place) ?? 0, share * factor));
    }
  return merged;
}

/** Only the places that pass a test. */
export function filterPlaces(pages: WordPages, test: (page: number, place: number) => boolean): WordPages {
  const kept: WordPages = new Map();
  for (const [page, places] of pages) {
    const passed = [...places].filter(([place]) => test(page, place));
    if (passed.length > 0) kept.set(page, new Map(passed));
  }
  return kept;
}

/** The same occurrences so many places later. */
export function shiftPlaces(pages: WordPages, distance: number): WordPages {
  const shifted: WordPages = new Map();
  for (const [page, places] of pages)
    shifted.set(page, new Map([...places].map(([place, share]) => [place + distance, share])));
  return shifted;
}
