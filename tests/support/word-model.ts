import { compare } from '../../src/compare.ts';
import type { Random } from '../../src/random.ts';

/** Words of a language with how often they occur. */
export interface WordModel {
  /** A word as it occurs in running text: the commonest ones most often. */
  word(random: Random): string;
  /** A word that says what a text is about: neither among the commonest nor the rarest. */
  subject(random: Random): string;
}

/**
 * Counts the words of real texts. Their frequencies follow Zipf's law as those of any text do, and so do those of
 * the words drawn from the model.
 * @param texts running text
 * @throws {Error} when there are too few words to draw from
 */
export function learnWords(texts: Iterable<string>): WordModel {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [word] of text.toLowerCase().matchAll(/[a-z][a-z0-9]*(?:-[a-z0-9]+)*/g)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || compare(a, b));
  const common = 150;
  const subjects = ranked.filter(([word, count], rank) => rank >= common && count > 2 && word.length > 3);
  if (subjects.length === 0)
    throw new Error(`${ranked.length} different words are too few to make texts of.`);
  return { word: drawer(ranked), subject: drawer(subjects) };
}

/** Draws words as often as they were counted, by a binary search among the sums of the counts. */
function drawer(ranked: readonly (readonly [string, number])[]): (random: Random) => string {
  const words = ranked.map(([word]) => word);
  const sums = new Float64Array(ranked.length);
  let total = 0;
  for (const [rank, [, count]] of ranked.entries()) {
    total += count;
    sums[rank] = total;
  }
  return (random) => {
    const wanted = random.next() * total;
    let low = 0;
    let high = words.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    return words[low] ?? '';
  };
}

const ONSETS = [
  'b',
  'br',
  'd',
  'dr',
  'f',
  'g',
  'gl',
  'h',
  'k',
  'kl',
  'l',
  'm',
  'n',
  'p',
  'pr',
  'r',
  's',
  'st',
  't',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou'];
const CODAS = ['', '', 'l', 'm', 'n', 'nd', 'r', 'rk', 's', 'st', 'x'];

/** A pronounceable word that no dictionary has, for names and new terms. */
export function inventWord(random: Random, syllables: number): string {
  let word = '';
  for (let n = 0; n < syllables; n++) word += random.pick(ONSETS) + random.pick(VOWELS) + random.pick(CODAS);
  return word;
}

export function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
