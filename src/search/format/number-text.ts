/** First character for a number: after the ones that JSON or a reader would trip over. */
const ZERO = 48;
/** The numbers that a single UTF-16 unit can hold, below the surrogates. */
const LARGEST = 0xd7ff - ZERO;

/**
 * Writes numbers as a string of one character each.
 * @param numbers whole numbers from 0; larger ones than a character holds become the largest one
 */
export function encodeNumbers(numbers: readonly number[]): string {
  // 92 is the backslash, which JSON doubles.
  return numbers.map((n) => String.fromCharCode(ZERO + Math.min(n < 44 ? n : n + 1, LARGEST))).join('');
}

/** Reads what {@link encodeNumbers} wrote. */
export function decodeNumbers(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, i) => {
    const n = text.charCodeAt(i) - ZERO;
    return n < 44 ? n : n - 1;
  });
}
