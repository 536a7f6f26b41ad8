import { type Memo, NO_MEMO } from '../memo.ts';
import type { TitledText } from '../vectors/numbered-text.ts';
import { wordLikeness } from '../vectors/word-likeness.ts';
import type { WordVectors } from '../vectors/word-vectors.ts';
import { contentWords } from '../words/tokenize.ts';
import type { Topic } from './schema.ts';

/** A word less like every word of a definition than this says nothing; 0.4 and 0.6 serve as well. */
const LEAST_LIKENESS = 0.45;
/** Words of a title or abstract that count: those that say most. */
const MOST_WORDS = 3;
/** Logarithm of the papers for each that has a word: those that a third of the papers have part no topics. */
const LEAST_RARITY = 1;

/** How much the words of a text are like those of what an editor wrote about a topic. */
export interface WordEvidence {
  /** Of the title alone. */
  inTitle: number;
  /** Of the title twice and the abstract. */
  inAll: number;
}

/** A topic that has a word like one at hand. */
interface LikeTopic {
  topic: number;
  likeness: number;
}

/**
 * Words that mean something like a word of a topic’s title or definition (`Czech` where it says `Spanish`), by how alike
 * they are and how rare. It finds what no list of terms has thought of, and its weight is learnt from decisions.
 * @param learnt number of documents, the first ones, that say how rare words are
 * @param memo keeps which words are like those of definitions
 * @returns by the text’s row and the topic’s place
 */
export function definitionWords(
  documents: readonly TitledText[],
  topics: readonly Pick<Topic, 'title' | 'definition'>[],
  words: WordVectors,
  learnt = documents.length,
  memo: Memo = NO_MEMO,
): (row: number, topic: number) => WordEvidence {
  const texts = documents.map(({ title, abstract }) => ({
    title: knownWords(title, words),
    abstract: knownWords(abstract, words),
  }));
  const counts = new Map<string, number>();
  for (const { title, abstract } of texts.slice(0, learnt))
    for (const word of new Set([...title, ...abstract])) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rarityOf = (word: string) => Math.log((learnt + 1) / ((counts.get(word) ?? 0) + 1));
  const vocabulary = [...counts.keys()].filter((word) => rarityOf(word) > LEAST_RARITY);
  const own = topics.map(({ title, definition }) =>
    [...knownWords(`${title} ${definition}`, words)].filter((word) => rarityOf(word) > LEAST_RARITY),
  );
  let likenessOf: ReturnType<typeof wordLikeness> | undefined;
  const topicsLike = memo.each<LikeTopic[]>('words like those of definitions', [memo.digest(own)]);
  const values = topics.map(() => new Map<string, number>());
  for (const word of vocabulary) {
    const like = topicsLike(word, () => {
      likenessOf ??= wordLikeness(words, own);
      return Array.from(likenessOf(word), (likeness, topic) => ({ topic, likeness })).filter(
        ({ likeness }) => likeness > LEAST_LIKENESS,
      );
    });
    for (const { topic, likeness } of like)
      values[topic]?.set(word, (likeness - LEAST_LIKENESS) * rarityOf(word));
  }
  return (row, topic) => {
    const [text, own] = [texts[row], values[topic]];
    if (!text || !own) return { inTitle: 0, inAll: 0 };
    const inTitle = strongest(text.title, own);
    return { inTitle, inAll: 2 * inTitle + strongest(text.abstract, own) };
  };
}

function knownWords(text: string, { placeOf }: WordVectors): Set<string> {
  return new Set(contentWords(text).flatMap(({ folded }) => (placeOf(folded) === undefined ? [] : folded)));
}

/** Sum of the values of the words that have most. */
function strongest(words: ReadonlySet<string>, values: ReadonlyMap<string, number>): number {
  const found = [...words].flatMap((word) => values.get(word) ?? []).sort((a, b) => b - a);
  return found.slice(0, MOST_WORDS).reduce((sum, value) => sum + value, 0);
}
