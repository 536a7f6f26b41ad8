import type { Compounds } from './compounds.ts';
import type { Occurrences, WordPages } from './pagefind-files.ts';
import type { WordIndex } from './word-index.ts';

/** One way to write a stretch of a phrase as a single word. */
interface Stretch {
  /** Index of its first word in the phrase. */
  from: number;
  /** Index after its last word. */
  to: number;
  /** Words that stand one after another for it. */
  words: string[];
}

/**
 * Pages that have words one after another in just these forms; joined, hyphenated and parted spellings are the same
 * (`pretraining data` is found in “pre-training data”).
 * @param words folded words
 * @returns places of the first word by page
 */
export async function findPhrase(
  words: readonly string[],
  index: WordIndex,
  compounds: Compounds,
): Promise<Map<number, { start: number; end: number }[]>> {
  const stretches = stretchesOf(words, compounds);
  const pagesOf = new Map<string, WordPages>();
  await Promise.all(
    [...new Set(stretches.flatMap((stretch) => stretch.words))].map(async (word) =>
      pagesOf.set(word, await index.pagesOf(word)),
    ),
  );
  const starting = stretches.filter(({ from }) => from === 0);
  const candidates = new Set(
    starting.flatMap((stretch) => [...(pagesOf.get(stretch.words[0] ?? '')?.keys() ?? [])]),
  );
  const found = new Map<number, { start: number; end: number }[]>();
  for (const page of candidates) {
    const hits = findInPage(words.length, stretches, (word) => pagesOf.get(word)?.get(page));
    if (hits.length > 0) found.set(page, hits);
  }
  return found;
}

/** Walks through the phrase, keeping for each place where it may have begun the places where it may go on. */
function findInPage(
  length: number,
  stretches: readonly Stretch[],
  placesOf: (word: string) => Occurrences | undefined,
): { start: number; end: number }[] {
  /** By number of words done: end place → start place. */
  const reached: Map<number, number>[] = Array.from({ length: length + 1 }, () => new Map());
  for (const stretch of stretches) {
    const [first = '', ...rest] = stretch.words;
    for (const place of placesOf(first)?.keys() ?? []) {
      const start = stretch.from === 0 ? place : reached[stretch.from]?.get(place);
      if (start === undefined) continue;
      if (rest.every((word, i) => placesOf(word)?.has(place + i + 1)))
        reached[stretch.to]?.set(place + stretch.words.length, start);
    }
  }
  return [...(reached[length] ?? [])].map(([end, start]) => ({ start, end }));
}

/** Each word by itself, and joined or parted where it is also written so; by the word that they begin with. */
function stretchesOf(words: readonly string[], compounds: Compounds): Stretch[] {
  return words.flatMap((word, i) => {
    const stretches: Stretch[] = [{ from: i, to: i + 1, words: [word] }];
    for (const name of compounds.namesWith(word)) stretches.push({ from: i, to: i + 1, words: [name] });
    const parts = compounds.partsOf(word);
    if (parts) stretches.push({ from: i, to: i + 1, words: parts });
    const next = words[i + 1];
    if (next !== undefined && compounds.isJoined(word, next))
      stretches.push({ from: i, to: i + 2, words: [word + next] });
    return stretches;
  });
}
