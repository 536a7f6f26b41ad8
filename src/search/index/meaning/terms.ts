import { compare } from '../../../compare.ts';
import { isRhetoric } from '../../../words/rhetoric-words.ts';
import { stem } from '../../../words/stem.ts';
import { STOP_WORDS } from '../../../words/stop-words.ts';
import { encodeUnits, type WordMeaning, wordSteps } from '../../format/later/meaning-files.ts';
import { normalize } from './rows.ts';

/** Words that a hit can be explained by. */
const MOST_TERMS = 800;
/** Words of fewer papers explain few hits. */
const LEAST_PAPERS = 3;
/** Words of a larger share of the papers explain nothing. */
const MOST_SHARE = 0.3;
/** Numbers of a term's vector that are written: the first ones tell most. */
const DIMENSIONS = 40;

/**
 * The words that most papers have among those that say something, with what they mean: a hit that has none of the words
 * as typed is explained by those of them that are near. A line a word, and one vector after the other on the last line.
 * @param frequency how many of the papers have a word
 */
export function encodeTerms(
  frequency: ReadonlyMap<string, number>,
  papers: number,
  meaningsOf: (words: readonly string[]) => ReadonlyMap<string, WordMeaning>,
  spreads: readonly number[],
): string {
  const candidates = [...frequency]
    .filter(([word, count]) => count >= LEAST_PAPERS && count <= MOST_SHARE * papers && says(word))
    .sort(([a, x], [b, y]) => y - x || compare(a, b))
    .map(([word]) => word);
  const terms: { word: string; vector: Float64Array }[] = [];
  // Nearly all have a meaning.
  for (let first = 0; first < candidates.length && terms.length < MOST_TERMS; first += MOST_TERMS)
    for (const [word, { vector }] of meaningsOf(candidates.slice(first, first + MOST_TERMS)))
      if (terms.length < MOST_TERMS) terms.push({ word, vector: vector.slice(0, DIMENSIONS) });
  for (const { vector } of terms) normalize(vector);
  const steps = wordSteps(spreads).slice(0, DIMENSIONS);
  const units = terms.map(({ vector }) => encodeUnits(vector, steps)).join('');
  return [...terms.map(({ word }) => word), units].join('\n');
}

/** Whether a word may say what a paper is about. */
function says(word: string): boolean {
  return word.length > 2 && !/\d/.test(word) && !STOP_WORDS.has(word) && !isRhetoric(stem(word));
}
