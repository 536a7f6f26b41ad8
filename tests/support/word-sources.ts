import { Compounds } from '../../src/search/engine/compounds.ts';
import type { TermSources } from '../../src/search/engine/terms.ts';
import type { PostingList } from '../../src/search/format/posting-list.ts';
import type { Abbreviation } from '../../src/search/format/word-files.ts';
import { stem } from '../../src/words/stem.ts';
import { type Places, pagesOf } from './query-terms.ts';

/**
 * What terms are looked up in, of papers that are given as the places of their words.
 * @param near pairs of words, parted by a space, that stand in one chunk of the index
 */
export function wordSources(
  words: Record<string, Places>,
  more: Partial<Pick<TermSources, 'spellings' | 'stopWords' | 'columns'>> & {
    abbreviations?: readonly Abbreviation[];
    vocabulary?: Record<string, number>;
    compounds?: readonly string[];
    near?: readonly string[];
  } = {},
): TermSources {
  const { abbreviations = [], vocabulary = {}, compounds = [], near = [], ...others } = more;
  const matching = async (test: (word: string) => boolean) =>
    new Map<string, PostingList>(
      Object.entries(words)
        .filter(([word]) => test(word))
        .map(([word, places]) => [word, pagesOf(places)]),
    );
  const index: Pick<TermSources['index'], 'pagesOf' | 'formsOf' | 'wordsBeginning' | 'isNear' | 'prepare'> = {
    pagesOf: async (word) => pagesOf(words[word] ?? {}),
    formsOf: (word) => matching((other) => stem(other) === stem(word)),
    wordsBeginning: (beginning) => matching((other) => other.startsWith(beginning)),
    prepare: async () => [{ postings: new Map(), names: '', topics: new Map(), abbreviations }],
    isNear: (word, other) => near.includes(`${word} ${other}`),
  };
  return {
    index: index as TermSources['index'],
    compounds: new Compounds(compounds),
    spellings: new Map(),
    stopWords: new Set(),
    columns: async () => {
      throw new Error('There are no columns.');
    },
    titlesWith: async () => [],
    vocabulary: async () => new Map(Object.entries(vocabulary)),
    pace: () => undefined,
    ...others,
  };
}
