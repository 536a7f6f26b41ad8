/** More papers than there are: their numbers stand beside a score of 31 bits in a number that is exact up to 53. */
const MOST_PAPERS = 2 ** 21;
const LARGEST_BITS = 0x7fffffff;

/**
 * Orders papers by their scores, the best first, those of one score by number. Sorting plain numbers takes a tenth of
 * what a comparison of two papers would take.
 * @param papers numbers below 2²¹
 * @param score 0 or more by paper
 */
export function orderByScore(papers: readonly number[], score: Float64Array): number[] {
  const single = new Float32Array(1);
  const bits = new Uint32Array(single.buffer);
  const keys = new Float64Array(papers.length);
  // Plain loops: `from` and a remainder would take longer than the sorting.
  for (let i = 0; i < keys.length; i++) {
    const paper = papers[i] ?? 0;
    // The bits of numbers that are not negative are in the order of the numbers.
    single[0] = score[paper] ?? 0;
    keys[i] = (LARGEST_BITS - (bits[0] ?? 0)) * MOST_PAPERS + paper;
  }
  keys.sort();
  const ordered: number[] = [];
  for (const key of keys) ordered.push(key - Math.floor(key / MOST_PAPERS) * MOST_PAPERS);
  return ordered;
}

/** The number at a place from the top of an array, 1 for the largest; 0 where there are fewer above 0. */
export function largestAt(numbers: Float64Array, place: number): number {
  const largest = new Float64Array(place);
  for (const number of numbers) {
    if (number <= (largest[place - 1] ?? 0)) continue;
    let at = place - 1;
    for (; at > 0 && (largest[at - 1] ?? 0) < number; at--) largest[at] = largest[at - 1] ?? 0;
    largest[at] = number;
  }
  return largest[place - 1] ?? 0;
}
