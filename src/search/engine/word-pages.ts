import { NOWHERE, PostingList } from '../format/posting-list.ts';

/**
 * Joins the lists of several words into one; a place that several fill counts for the largest share. Takes time in
 * proportion to the places, and to the highest number of a paper.
 * @param words list of each word, and the share that an occurrence of it counts for, 0…1
 */
export function mergePages(words: readonly { pages: PostingList; share: number }[]): PostingList {
  const parts = words.filter(({ pages }) => pages.size > 0);
  const [only] = parts;
  if (!only) return NOWHERE;
  if (parts.length === 1)
    return only.share === 1
      ? only.pages
      : new PostingList(only.pages.papers, only.pages.starts, only.pages.places, scaled(only));
  const { papers, starts, places, shares } = gather(parts);
  // Places of one paper come from several lists, and a place may be in several of them.
  let end = 0;
  let from = 0;
  for (let i = 0; i < papers.length; i++) {
    const to = starts[i + 1] ?? 0;
    const start = end;
    for (let at = from; at < to; at++) end = insert(places, shares, start, end, at);
    from = to;
    starts[i + 1] = end;
  }
  return new PostingList(papers, starts, places.subarray(0, end), shares.subarray(0, end));
}

function scaled({ pages: { places, shares }, share }: { pages: PostingList; share: number }): Float64Array {
  return shares ? shares.map((own) => own * share) : new Float64Array(places.length).fill(share);
}

/** All places by paper, those of each list one after another. */
function gather(parts: readonly { pages: PostingList; share: number }[]) {
  const last = parts.reduce((most, { pages }) => Math.max(most, pages.papers.at(-1) ?? 0), 0);
  const next = new Uint32Array(last + 1);
  for (const { pages } of parts)
    for (let i = 0; i < pages.size; i++) {
      const paper = pages.papers[i] ?? 0;
      next[paper] = (next[paper] ?? 0) + (pages.starts[i + 1] ?? 0) - (pages.starts[i] ?? 0);
    }
  const found = new Uint32Array(next.reduce((count, places) => count + Math.min(1, places), 0));
  const starts = new Uint32Array(found.length + 1);
  let size = 0;
  let total = 0;
  for (let paper = 0; paper <= last; paper++) {
    const count = next[paper] ?? 0;
    if (count === 0) continue;
    next[paper] = total;
    total += count;
    found[size++] = paper;
    starts[size] = total;
  }
  const places = new Int32Array(total);
  const shares = new Float64Array(total);
  for (const { pages, share } of parts)
    for (let i = 0; i < pages.size; i++) {
      const paper = pages.papers[i] ?? 0;
      let target = next[paper] ?? 0;
      for (let at = pages.starts[i] ?? 0; at < (pages.starts[i + 1] ?? 0); at++) {
        places[target] = pages.places[at] ?? 0;
        shares[target++] = share * (pages.shares?.[at] ?? 1);
      }
      next[paper] = target;
    }
  return { papers: found, starts, places, shares };
}

/**
 * Puts the place at `at` among those from `start` to `end`, which are in order.
 * @returns the new end
 */
function insert(places: Int32Array, shares: Float64Array, start: number, end: number, at: number): number {
  const place = places[at] ?? 0;
  const share = shares[at] ?? 0;
  let target = end;
  while (target > start && (places[target - 1] ?? 0) > place) target--;
  if (target > start && places[target - 1] === place) {
    shares[target - 1] = Math.max(shares[target - 1] ?? 0, share);
    return end;
  }
  if (target < end) {
    places.copyWithin(target + 1, target, end);
    shares.copyWithin(target + 1, target, end);
  }
  places[target] = place;
  shares[target] = share;
  return end + 1;
}

/** Only the places that pass a test. */
export function filterPlaces(
  pages: PostingList,
  test: (paper: number, place: number) => boolean,
): PostingList {
  const papers: number[] = [];
  const starts = [0];
  const kept: number[] = [];
  for (let i = 0; i < pages.size; i++) {
    const paper = pages.papers[i] ?? 0;
    const before = kept.length;
    for (let at = pages.starts[i] ?? 0; at < (pages.starts[i + 1] ?? 0); at++)
      if (test(paper, pages.places[at] ?? 0)) kept.push(at);
    if (kept.length === before) continue;
    papers.push(paper);
    starts.push(kept.length);
  }
  const { places, shares } = pages;
  return new PostingList(
    Uint32Array.from(papers),
    Uint32Array.from(starts),
    Int32Array.from(kept, (at) => places[at] ?? 0),
    shares && Float64Array.from(kept, (at) => shares[at] ?? 0),
  );
}

/** The same occurrences so many places later. */
export function shiftPlaces({ papers, starts, places, shares }: PostingList, distance: number): PostingList {
  return new PostingList(
    papers,
    starts,
    places.map((place) => place + distance),
    shares,
  );
}
