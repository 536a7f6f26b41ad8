/*
 * Places are counted in each field by itself, from a number that is more than any field has words: so it is known of a
 * place which field it is in, however long the fields are, and what ends one is no neighbour of what begins the next.
 */

/** Place of the first word of an abstract. Those of titles count from 0. */
export const ABSTRACT_AT = 2 ** 20;
/** Place of the first word of the authors. */
export const AUTHORS_AT = 2 ** 21;

/**
 * Where a word stands: papers by number, ascending, and in each the places that it fills, ascending, in three columns of
 * numbers, since frequent words stand in most papers of a large corpus.
 */
export class PostingList {
  /** Numbers of the papers. */
  readonly papers: Uint32Array;
  /** Where the places of each paper begin; one more than there are papers. */
  readonly starts: Uint32Array;
  /** Places of words in their papers: in the title, from {@link ABSTRACT_AT} and from {@link AUTHORS_AT}. */
  readonly places: Int32Array;
  /** What each place counts for, 0…1; missing where all count as 1. */
  readonly shares: Float64Array | undefined;

  constructor(papers: Uint32Array, starts: Uint32Array, places: Int32Array, shares?: Float64Array) {
    this.papers = papers;
    this.starts = starts;
    this.places = places;
    this.shares = shares;
  }

  /** Number of papers. */
  get size(): number {
    return this.papers.length;
  }

  has(paper: number): boolean {
    return this.#indexOf(paper) >= 0;
  }

  /** Places in a paper, none where it does not have the word. */
  placesOf(paper: number): Int32Array {
    const at = this.#indexOf(paper);
    return at < 0 ? NO_PLACES : this.places.subarray(this.starts[at], this.starts[at + 1]);
  }

  /** Tells of places whether they are among these; it is asked about papers in ascending order. */
  lookUp(): (paper: number, place: number) => boolean {
    const { papers, starts, places } = this;
    let i = 0;
    return (paper, place) => {
      while (i < papers.length && (papers[i] ?? 0) < paper) i++;
      if (papers[i] !== paper) return false;
      const end = starts[i + 1] ?? 0;
      for (let at = starts[i] ?? 0; at < end; at++) if (places[at] === place) return true;
      return false;
    };
  }

  #indexOf(paper: number): number {
    const { papers } = this;
    let low = 0;
    let high = papers.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = papers[middle] ?? 0;
      if (found === paper) return middle;
      if (found < paper) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}

const NO_PLACES = new Int32Array();

/** Where a word stands that stands nowhere. */
export const NOWHERE = new PostingList(new Uint32Array(), new Uint32Array(1), NO_PLACES);

/** Words with where each stands. Lists are read when they are asked for, since a query needs few of the words. */
export type PostingLists = Map<string, () => PostingList>;
