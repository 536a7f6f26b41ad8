/** Endings that make members of one word family, longest first; the first that fits is cut. */
const ENDINGS = (
  'izations isations ization isation ations izing ising ating ators ators ation izers izer ized ised ated ator ize ise ' +
  'ate ings ions ment ing ers ive ion ed er al ly e'
).split(' ');
/** Shortest stem: below it, words of different families begin to fall together. */
const SHORTEST = 4;
const DOUBLED = /([bdfgmnprt])\1$/;

/**
 * Light stemming: a plural s, then one ending. Joins `quantize`, `quantized` and `quantization`, and leaves short words
 * alone. Much less than Porter’s algorithm, and as good for comparing abstracts with one another.
 * @param word lower case
 */
export function stem(word: string): string {
  const singular = dropPlural(word);
  for (const ending of ENDINGS) {
    if (!singular.endsWith(ending) || singular.length - ending.length < SHORTEST) continue;
    const cut = singular.slice(0, -ending.length);
    return DOUBLED.test(cut) ? cut.slice(0, -1) : cut;
  }
  return singular;
}

/** A word without its plural s: `policies` → `policy`, `boxes` → `box`, `models` → `model`; `bias` and `class` stay. */
export function dropPlural(word: string): string {
  if (word.length <= 3 || !word.endsWith('s')) return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word;
  if (/(?:sse|xe|che|she)s$/.test(word)) return word.slice(0, -2);
  return /(?:ss|us|is|bias|lias|tlas)$/.test(word) ? word : word.slice(0, -1);
}
