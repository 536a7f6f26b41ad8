import { labelsOf, type NumberedName, type PageName } from '../format/beside/page-names.ts';
import { compareWords, wordsOf } from '../format/words.ts';

/** A page and what it is called; a topic also says what it is about, in words. */
export interface NamedPage extends PageName {
  about?: string;
}

/** Names by the words that lead to them, in the order of the words. */
export interface NamesByWord {
  names: (readonly [word: string, name: NumberedName])[];
  /** Words of what topics are about, with the numbers of these. */
  topics: (readonly [word: string, topics: readonly number[]])[];
}

/**
 * Spreads the names of pages to words: each of what a page is called leads to it by its first word, and by the first that
 * has a meaning, since a query is not looked up by the others.
 * @param pages those that say most of a subject first
 * @param topicIds ids of all topics, by number
 */
export function namesByWord(
  pages: readonly NamedPage[],
  topicIds: readonly string[],
  stopWords: ReadonlySet<string>,
): NamesByWord {
  const topicNumbers = new Map(topicIds.map((id, number) => [id, number]));
  const topicsOf = new Map<string, number[]>();
  const names: [string, NumberedName][] = [];
  for (const [number, { about, ...page }] of pages.entries()) {
    const byWord = new Map<string, string[]>();
    for (const label of labelsOf(page)) {
      const words = wordsOf(label);
      for (const word of new Set([words[0], words.find((other) => !stopWords.has(other))]))
        if (word !== undefined) byWord.set(word, [...(byWord.get(word) ?? []), label]);
    }
    for (const [word, labels] of byWord)
      names.push([word, { ...page, number, also: page.also.filter((other) => labels.includes(other)) }]);
    const topic = topicNumbers.get(page.slug);
    if (about !== undefined && topic !== undefined)
      for (const word of new Set(wordsOf(`${page.name} ${about}`)))
        topicsOf.set(word, [...(topicsOf.get(word) ?? []), topic]);
  }
  return {
    names: names.sort(([a, x], [b, y]) => compareWords(a, b) || x.number - y.number),
    topics: [...topicsOf].sort(([a], [b]) => compareWords(a, b)),
  };
}
