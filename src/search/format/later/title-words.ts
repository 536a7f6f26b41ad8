import { decodeNumbers, encodeNumbers } from '../number-text.ts';
import type { TitlePlace } from '../title-files.ts';

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
