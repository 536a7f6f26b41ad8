import { seededRandom } from '../../../src/random.ts';
import { wordsOf } from '../../../src/search/format/words.ts';
import type { PublishedPaper } from './build-collection.ts';
import type { JudgedQuery } from './judged-queries.ts';

/** A sentence of fewer words may stand in any paper. */
const SHORTEST = 5;

/**
 * What readers paste to find a paper again: the first sentence of its abstract, some sentence, the abstract as a whole.
 * @param seed of the choice of sentences
 */
export function pastedTexts(papers: readonly PublishedPaper[], seed: number): JudgedQuery[] {
  const random = seededRandom(seed);
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return papers.flatMap(({ id, abstract }) => {
    const sentences = [...segmenter.segment(abstract)]
      .map(({ segment }) => segment.trim())
      .filter((sentence) => wordsOf(sentence).length >= SHORTEST);
    const query = (type: string, text: string | undefined): JudgedQuery[] =>
      text === undefined ? [] : [{ id, type, text, judged: new Map([[id, 1]]) }];
    return [
      ...query('first sentence', sentences[0]),
      ...query('random sentence', sentences.length > 0 ? random.pick(sentences) : undefined),
      ...query('abstract', abstract || undefined),
    ];
  });
}
