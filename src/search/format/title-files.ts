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
