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

/** How much a word says for a topic. */
interface ValueForTopic {
  topic: number;
  value: number;
}

/**
 * Words that mean something like a word of a topic’s title or definition (`Czech` where it says `Spanish`), by how alike
 * they are and how rare. It finds what no list of terms has thought of, and its weight is learnt from decisions.
 * @param learnt number of documents, the first ones, that say how rare words are
 * @returns by the text’s row and the topic’s place
 */
export function definitionWords(
  documents: readonly TitledText[],
  topics: readonly Pick<Topic, 'title' | 'definition'>[],
  words: WordVectors,
  learnt = documents.length,
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
  const valuesOf = new Map<string, ValueForTopic[]>();
  for (const [at, likenesses] of wordLikeness(words, vocabulary, own).entries()) {
    const word = vocabulary[at] ?? '';
    const rarity = rarityOf(word);
    const values = Array.from(likenesses, (likeness, topic) => {
      return { topic, value: (likeness - LEAST_LIKENESS) * rarity };
    }).filter(({ value }) => value > 0);
    if (values.length > 0) valuesOf.set(word, values);
  }
  // Few words are like those of any definition: a text is gone through once for all topics.
  const sums = texts.map(({ title, abstract }) => ({
    title: strongest(title, valuesOf),
    abstract: strongest(abstract, valuesOf),
  }));
  return (row, topic) => {
    const { title, abstract } = sums[row] ?? {};
    const inTitle = title?.get(topic) ?? 0;
    return { inTitle, inAll: 2 * inTitle + (abstract?.get(topic) ?? 0) };
  };
}

function knownWords(text: string, { placeOf }: WordVectors): Set<string> {
  return new Set(contentWords(text).flatMap(({ folded }) => (placeOf(folded) === undefined ? [] : folded)));
}

/** Sum of the values of the words that have most, by topic. */
function strongest(
  words: ReadonlySet<string>,
  valuesOf: ReadonlyMap<string, readonly ValueForTopic[]>,
): Map<number, number> {
  const found = new Map<number, number[]>();
  for (const word of words)
    for (const { topic, value } of valuesOf.get(word) ?? []) {
      const values = found.get(topic);
      if (values) values.push(value);
      else found.set(topic, [value]);
    }
  const sums = new Map<number, number>();
  for (const [topic, values] of found) {
    values.sort((a, b) => b - a);
    sums.set(
      topic,
      values.slice(0, MOST_WORDS).reduce((sum, value) => sum + value, 0),
    );
  }
  return sums;
}
