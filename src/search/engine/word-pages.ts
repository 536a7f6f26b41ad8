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
        Float64Array.from(places, (_, at) => only.share * (shares?.[at] ?? 1)),
      );
}

function mergeTwo({ pages: a, share: shareOfA }: Part, { pages: b, share: shareOfB }: Part): Part {
  const papers = new Uint32Array(a.size + b.size);
  const starts = new Uint32Array(papers.length + 1);
  const places = new Int32Array(a.places.length + b.places.length);
  const shares = new Float64Array(places.length);
  let size = 0;
  let end = 0;
  const take = (pages: PostingList, share: number, at: number) => {
    places[end] = pages.places[at] ?? 0;
    shares[end++] = share * (pages.shares?.[at] ?? 1);
  };
  for (let i = 0, j = 0; i < a.size || j < b.size; ) {
    const paperOfA = i < a.size ? (a.papers[i] ?? 0) : NO_PAPER;
    const paperOfB = j < b.size ? (b.papers[j] ?? 0) : NO_PAPER;
    const paper = Math.min(paperOfA, paperOfB);
    let ofA = i < a.size ? (a.starts[i] ?? 0) : 0;
    let ofB = j < b.size ? (b.starts[j] ?? 0) : 0;
    const endOfA = paperOfA === paper ? (a.starts[++i] ?? 0) : ofA;
    const endOfB = paperOfB === paper ? (b.starts[++j] ?? 0) : ofB;
    while (ofA < endOfA && ofB < endOfB) {
      const placeOfA = a.places[ofA] ?? 0;
      const placeOfB = b.places[ofB] ?? 0;
      if (placeOfA < placeOfB) take(a, shareOfA, ofA++);
      else if (placeOfB < placeOfA) take(b, shareOfB, ofB++);
      else {
        const ownOfA = shareOfA * (a.shares?.[ofA] ?? 1);
        ofA++;
        take(b, shareOfB, ofB++);
        shares[end - 1] = Math.max(ownOfA, shares[end - 1] ?? 0);
      }
    }
    while (ofA < endOfA) take(a, shareOfA, ofA++);
    while (ofB < endOfB) take(b, shareOfB, ofB++);
    papers[size++] = paper;
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
