import type { Occurrences, WordPages } from './pagefind-files.ts';

/**
 * Joins the pages of several words into one.
 * @param words pages of each word, and the share that an occurrence of it counts for, 0…1
 */
export function mergePages(words: readonly { pages: WordPages; share: number }[]): WordPages {
  const [only] = words;
  if (only && words.length === 1 && only.share === 1) return only.pages;
  const merged: WordPages = new Map();
  for (const { pages, share } of words)
    for (const [page, { places, shares }] of pages) {
      const known = merged.get(page);
      const scaled = share === 1 ? shares : shares.map((s) => s * share);
      merged.set(
        page,
        known ? mergeOccurrences(known, { places, shares: scaled }) : { places, shares: scaled },
      );
    }
  return merged;
}

/** Both lists of places in one, each place once with its larger share. */
function mergeOccurrences(a: Occurrences, b: Occurrences): Occurrences {
  const places: number[] = [];
  const shares: number[] = [];
  let [i, j] = [0, 0];
  while (i < a.places.length || j < b.places.length) {
    const p = a.places[i] ?? Number.POSITIVE_INFINITY;
    const q = b.places[j] ?? Number.POSITIVE_INFINITY;
    places.push(Math.min(p, q));
    shares.push(Math.max(p <= q ? (a.shares[i] ?? 0) : 0, q <= p ? (b.shares[j] ?? 0) : 0));
    if (p <= q) i++;
    if (q <= p) j++;
  }
  return { places, shares };
}

/** Only the places that pass a test. */
export function filterPlaces(pages: WordPages, test: (page: number, place: number) => boolean): WordPages {
  const kept: WordPages = new Map();
  for (const [page, { places, shares }] of pages) {
    const passed = places.map((place) => test(page, place));
    if (passed.includes(true))
      kept.set(page, {
        places: places.filter((_, i) => passed[i]),
        shares: shares.filter((_, i) => passed[i]),
      });
  }
  return kept;
}

/** The same occurrences so many places later. */
export function shiftPlaces(pages: WordPages, distance: number): WordPages {
  const shifted: WordPages = new Map();
  for (const [page, { places, shares }] of pages)
    shifted.set(page, { places: places.map((place) => place + distance), shares });
  return shifted;
}
