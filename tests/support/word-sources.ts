import { Compounds } from '../../src/search/engine/compounds.ts';
import { otherForms } from '../../src/search/engine/respellings.ts';
import type { TermSources } from '../../src/search/engine/terms.ts';
import type { PostingList } from '../../src/search/format/posting-list.ts';
import { stem } from '../../src/words/stem.ts';
import { type Places, pagesOf } from './query-terms.ts';

/**
 * What terms are looked up in, of papers that are given as the places of their words.
 * @param near pairs of words, parted by a space, that stand in one chunk of the index
 */
export function wordSources(
  words: Record<string, Places>,
  more: Partial<Pick<TermSources, 'spellings' | 'stopWords'>> & {
    abbreviations?: Parameters<typeof otherForms>[0];
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
    prepare: async () => [],
    isNear: (word, other) => near.includes(`${word} ${other}`),
  };
  return {
    index: index as TermSources['index'],
    compounds: new Compounds(compounds),
    abbreviations: otherForms(abbreviations),
    spellings: new Map(),
    stopWords: new Set(),
    vocabulary: async () => new Map(Object.entries(vocabulary)),
    pace: () => undefined,
    ...others,
  };
}
