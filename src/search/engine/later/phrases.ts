import type { Compounds } from '../compounds.ts';
import type { WordIndex } from '../word-index.ts';
import { filterPlaces } from '../word-pages.ts';

/** Ways to write a phrase that are tried: bounds the work for a long one. */
const SPELLINGS = 32;

/**
 * Pages that have words one after another in just these forms; joined, hyphenated and parted spellings are the same
 * (`pretraining data` is found in “pre-training data”).
 * @param words folded words
 * @param names names with capitals inside, parted by `-`, that a word is found in although the index does not say so
 * @returns by page, where the phrase begins: it does not reach from one field into the next
 */
export async function findPhrase(
  words: readonly string[],
  index: WordIndex,
  compounds: Compounds,
  names: readonly string[],
): Promise<Map<number, number[]>> {
  const found = new Map<number, number[]>();
  await Promise.all(
    spellingsOf(words, compounds, names).map(async (spelling) => {
      const pages = await Promise.all(spelling.map((word) => index.pagesOf(word)));
      const [first] = pages;
      if (!first) return;
      const others = pages.slice(1).map((list) => list.lookUp());
      const begins = filterPlaces(first, (page, start) =>
        others.every((isThere, i) => isThere(page, start + 1 + i)),
      );
      for (const page of begins.papers) {
        const hits = found.get(page) ?? [];
        found.set(page, hits);
        for (const start of begins.placesOf(page)) hits.push(start);
      }
    }),
  );
  return found;
}

/** A phrase with each word by itself, and joined or parted where it is also written so. */
function spellingsOf(words: readonly string[], compounds: Compounds, names: readonly string[]): string[][] {
  /** By number of words done, the ways to write these. */
  const done: string[][][] = Array.from({ length: words.length + 1 }, () => []);
  done[0] = [[]];
  words.forEach((word, i) => {
    const add = (length: number, ...written: string[]) => {
      const target = done[i + length];
      for (const before of done[i] ?? [])
        if (target && target.length < SPELLINGS) target.push([...before, ...written]);
    };
    add(1, word);
    for (const name of names) if (name.split('-').includes(word)) add(1, name.replaceAll('-', ''));
    const parts = compounds.partsOf(word);
    if (parts) add(1, ...parts);
    const next = words[i + 1] ?? '';
    if (compounds.isJoined(word, next)) add(2, word + next);
  });
  return done[words.length] ?? [];
}
