import { findByMeaning } from '../../../src/search/engine/later/meaning.ts';
import type { MeaningClient } from '../../../src/search/engine/later/meaning-vectors.ts';
import type { Term } from '../../../src/search/engine/terms.ts';
import { NOWHERE } from '../../../src/search/format/posting-list.ts';

/** A question whose words say nothing of the papers, so that what it means decides. */
export interface Question {
  words: readonly string[];
  /** Words of it that say nothing of any subject. */
  stopWords: readonly string[];
}

/** A corpus of so many papers, of which words find a quarter: more for meaning to rank than most questions leave. */
export function askByMeaning({ words, stopWords }: Question, count: number, client: MeaningClient) {
  const papers = Array.from({ length: Math.ceil(count / 4) }, (_, place) => 4 * place);
  const score = Float64Array.from({ length: count }, (_, paper) => (paper % 4 === 0 ? 1 - paper / count : 0));
  const terms = words.map(
    (word): Term => ({ word, count: 1, own: NOWHERE, pages: NOWHERE, alternatives: [] }),
  );
  const dropped = stopWords.map((word, place) => ({ word, place }));
  // Titles of no word and abstracts of a hundred: no paper is found by its author.
  const lengths = { titleLengths: new Uint16Array(count), abstractLengths: new Uint16Array(count).fill(100) };
  return findByMeaning(
    { papers, terms: { terms, dropped, sequence: [], length: words.length }, scores: { score, rarity: 10 } },
    1,
    { count, stopWords: new Set(stopWords), ...lengths },
    client,
  );
}
