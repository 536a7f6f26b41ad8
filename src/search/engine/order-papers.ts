/** Numbers of 32 bits are sorted by so many of them at a time, from the lowest. */
const DIGIT = 11;
const DIGITS = 2 ** DIGIT;

/** Columns for keys and two orders, kept for the next query: to make them anew takes longer than to fill them. */
let room = new Uint32Array();

/** One of three columns of the room, with anything in it. */
function column(number: number, size: number): Uint32Array<ArrayBuffer> {
  if (room.length < 3 * size) room = new Uint32Array(3 * size);
  return room.subarray(number * size, (number + 1) * size);
}

/**
 * Orders papers by their keys, the smallest first; those of one key stay as they are. Takes time in proportion to the
 * papers (radix sort, Knuth, The Art of Computer Programming 3, 5.2.5), a tenth of what comparisons of two papers take.
 * @param keys one a paper, in the order of the papers
 */
export function orderByKey(papers: ArrayLike<number>, keys: Uint32Array): number[] {
  const size = papers.length;
  let order = column(1, size);
  let spare = column(2, size);
  for (let i = 0; i < size; i++) order[i] = i;
  for (let shift = 0; shift < 32; shift += DIGIT) {
    const ends = new Uint32Array(DIGITS);
    for (let i = 0; i < size; i++) {
      const digit = ((keys[i] ?? 0) >>> shift) % DIGITS;
      ends[digit] = (ends[digit] ?? 0) + 1;
    }
    // Where all have the same digit it puts nothing in order.
    if (ends[((keys[0] ?? 0) >>> shift) % DIGITS] === size) continue;
    for (let digit = 1; digit < DIGITS; digit++) ends[digit] = (ends[digit] ?? 0) + (ends[digit - 1] ?? 0);
    for (let i = size - 1; i >= 0; i--) {
      const item = order[i] ?? 0;
      const digit = ((keys[item] ?? 0) >>> shift) % DIGITS;
      const place = (ends[digit] ?? 0) - 1;
      ends[digit] = place;
      spare[place] = item;
    }
    [order, spare] = [spare, order];
  }
  const ordered = new Array<number>(size);
  for (let i = 0; i < size; i++) ordered[i] = papers[order[i] ?? 0] ?? 0;
  return ordered;
}

const LARGEST_BITS = 0x7fffffff;

/**
 * Orders papers by their scores, the best first, those of one score as they are.
 * @param score 0 or more by paper
 */
export function orderByScore(papers: ArrayLike<number>, score: Float64Array): number[] {
  const keys = column(0, papers.length);
  const scores = new Float32Array(keys.buffer, 0, keys.length);
  for (let i = 0; i < scores.length; i++) scores[i] = score[papers[i] ?? 0] ?? 0;
  // The bits of numbers that are not negative are in the order of the numbers.
  for (let i = 0; i < keys.length; i++) keys[i] = LARGEST_BITS - (keys[i] ?? 0);
  return orderByKey(papers, keys);
}

/** The number at a place from the top of an array, 1 for the largest; 0 where there are fewer above 0. */
export function largestAt(numbers: Float64Array, place: number): number {
  const largest = new Float64Array(place);
  let least = 0;
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] ?? 0;
    if (number <= least) continue;
    let at = place - 1;
    for (; at > 0 && (largest[at - 1] ?? 0) < number; at--) largest[at] = largest[at - 1] ?? 0;
    largest[at] = number;
    least = largest[place - 1] ?? 0;
  }
  return least;
}
