import { decodeNumbers, encodeNumbers } from './number-text.ts';

/*
 * In which titles function words stand, so that a title is known by all of its words. Few queries ask for it: those in
 * which enough words of a title stand, and function words between them.
 */

/** A title that has a word: the paper's number, and the word's place in its title. */
export type TitlePlace = readonly [paper: number, place: number];

/** Gives the titles that a function word stands in. */
export type TitlesWith = (word: string) => Promise<readonly TitlePlace[]>;

/**
 * The file that a function word is in.
 * @param number of the word among all function words
 * @param files how many there are
 */
export function titleFileOf(number: number, files: number): string | undefined {
  return files > 0 && number >= 0 ? `titles/${number % files}.json` : undefined;
}

/** Writes the titles of some words, in order of their papers, for {@link decodeTitleWords}. */
export function encodeTitleWords(titles: ReadonlyMap<string, readonly TitlePlace[]>): string {
  const texts = [...titles].map(([word, places]) => {
    let next = 0;
    const numbers = places.flatMap(([paper, place]) => {
      const distance = paper - next;
      next = paper;
      return [distance, place];
    });
    return [word, encodeNumbers(numbers)];
  });
  return JSON.stringify(Object.fromEntries(texts));
}

/** Reads what {@link encodeTitleWords} wrote. */
export function decodeTitleWords(text: string): Map<string, TitlePlace[]> {
  const texts: Record<string, string> = JSON.parse(text);
  return new Map(
    Object.entries(texts).map(([word, places]) => {
      const numbers = decodeNumbers(places);
      let paper = 0;
      const found: TitlePlace[] = [];
      for (let at = 0; at < numbers.length; at += 2) {
        paper += numbers[at] ?? 0;
        found.push([paper, numbers[at + 1] ?? 0]);
      }
      return [word, found];
    }),
  );
}
