import { NOWHERE, PostingList } from '../format/posting-list.ts';

/** A list, and the share that an occurrence in it counts for, 0…1. */
interface Part {
  pages: PostingList;
  share: number;
}

/**
 * Joins the lists of several words into one; a place that several fill counts for the largest share. The shortest are
 * joined first, so that a long list is copied once where the others are short.
 */
export function mergePages(words: readonly Part[]): PostingList {
  const parts = words.filter(({ pages }) => pages.size > 0);
  for (;;) {
    parts.sort((a, b) => a.pages.places.length - b.pages.places.length);
    const [a, b] = parts;
    if (!a || !b) break;
    parts.splice(0, 2, mergeTwo(a, b));
  }
  const [only] = parts;
  if (!only) return NOWHERE;
  const { papers, starts, places, shares } = only.pages;
  return only.share === 1
    ? only.pages
    : new PostingList(
        papers,
        starts,
        places,
        shares?.map((share) => only.share * share) ?? new Float64Array(places.length).fill(only.share),
      );
}

function mergeTwo({ pages: a, share: shareOfA }: Part, { pages: b, share: shareOfB }: Part): Part {
  const { papers: papersOfA, starts: startsOfA, places: placesOfA, shares: sharesOfA } = a;
  const { papers: papersOfB, starts: startsOfB, places: placesOfB, shares: sharesOfB } = b;
  const papers = new Uint32Array(papersOfA.length + papersOfB.length);
  const starts = new Uint32Array(papers.length + 1);
  const places = new Int32Array(placesOfA.length + placesOfB.length);
  const shares = new Float64Array(places.length);
  let size = 0;
  let ofA = 0;
  let ofB = 0;
  let end = 0;
  for (let i = 0, j = 0; i < papersOfA.length || j < papersOfB.length; ) {
    const paperOfA = i < papersOfA.length ? (papersOfA[i] ?? 0) : NO_PAPER;
    const paperOfB = j < papersOfB.length ? (papersOfB[j] ?? 0) : NO_PAPER;
    papers[size++] = Math.min(paperOfA, paperOfB);
    if (paperOfA === paperOfB) {
      const endOfA = startsOfA[i + 1] ?? 0;
      const endOfB = startsOfB[j + 1] ?? 0;
      while (ofA < endOfA && ofB < endOfB) {
        const placeOfA = placesOfA[ofA] ?? 0;
        const placeOfB = placesOfB[ofB] ?? 0;
        let share = 0;
        if (placeOfA <= placeOfB) {
          share = sharesOfA === undefined ? shareOfA : shareOfA * (sharesOfA[ofA] ?? 0);
          ofA++;
        }
        if (placeOfB <= placeOfA) {
          share = Math.max(share, sharesOfB === undefined ? shareOfB : shareOfB * (sharesOfB[ofB] ?? 0));
          ofB++;
        }
        places[end] = Math.min(placeOfA, placeOfB);
        shares[end++] = share;
      }
    }
    if (paperOfA <= paperOfB)
      for (const last = startsOfA[++i] ?? 0; ofA < last; ofA++) {
        places[end] = placesOfA[ofA] ?? 0;
        shares[end++] = sharesOfA === undefined ? shareOfA : shareOfA * (sharesOfA[ofA] ?? 0);
      }
    if (paperOfB <= paperOfA)
      for (const last = startsOfB[++j] ?? 0; ofB < last; ofB++) {
        places[end] = placesOfB[ofB] ?? 0;
        shares[end++] = sharesOfB === undefined ? shareOfB : shareOfB * (sharesOfB[ofB] ?? 0);
      }
    starts[size] = end;
  }
  const pages = new PostingList(
    papers.subarray(0, size),
    starts.subarray(0, size + 1),
    places.subarray(0, end),
    shares.subarray(0, end),
  );
  return { pages, share: 1 };
}

/** More than any number of a paper. */
const NO_PAPER = 2 ** 32;

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
