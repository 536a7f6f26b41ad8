import { fromPagefindText } from '../../format/beside/pagefind-text.ts';
import {
  decodeUnits,
  MEANING_FILES,
  MEANING_INDEX,
  type MeaningIndex,
  wordSteps,
} from '../../format/later/meaning-files.ts';
import { wordsOf } from '../../format/words.ts';
import type { NearWords } from '../answer.ts';
import type { SearchClient } from '../pagefind-client.ts';

/** Words that are named for one that was typed. */
const MOST_NEAR = 2;
/** Cosine from which two words are near. */
const LEAST_LIKENESS = 0.4;

/**
 * Words of a paper that are near those of a query, the nearest first: why it was found although it has none of them.
 * @param text of the paper, as Pagefind keeps it
 * @param typed words of the query, with what they mean
 */
export async function nearWords(
  text: string,
  typed: ReadonlyMap<string, Float64Array>,
  client: SearchClient,
): Promise<NearWords[]> {
  const { spreads } = await client.beside<MeaningIndex>(MEANING_INDEX, JSON.parse);
  const { terms, values } = await client.beside(MEANING_FILES.terms, (text) => decodeTerms(text, spreads));
  const words = new Set(wordsOf(fromPagefindText(text)));
  const dimensions = values.length / Math.max(1, terms.length);
  return [...typed].flatMap(([word, vector]) => {
    const near = terms
      .map((term, row) => ({ term, value: words.has(term) ? cosine(vector, values, row, dimensions) : 0 }))
      .filter(({ term, value }) => value >= LEAST_LIKENESS && term !== word)
      .sort((a, b) => b.value - a.value)
      .slice(0, MOST_NEAR)
      .map(({ term }) => term);
    return near.length > 0 ? [{ typed: word, near }] : [];
  });
}

function decodeTerms(text: string, spreads: readonly number[]): { terms: string[]; values: Float32Array } {
  const terms = text.split('\n');
  const units = terms.pop() ?? '';
  const dimensions = units.length / Math.max(1, terms.length);
  return { terms, values: decodeUnits(units, wordSteps(spreads).slice(0, dimensions)) };
}

/** Cosine of the first numbers of a vector and a row of length 1. */
function cosine(vector: Float64Array, values: Float32Array, row: number, dimensions: number): number {
  let [product, squares] = [0, 0];
  for (let d = 0; d < dimensions; d++) {
    product += (vector[d] ?? 0) * (values[row * dimensions + d] ?? 0);
    squares += (vector[d] ?? 0) ** 2;
  }
  return product / (Math.sqrt(squares) || 1);
}
