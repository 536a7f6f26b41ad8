import { foldWord } from './words.ts';

/** Between a small letter and a capital, and before the last of several capitals: `Deep|Speed`, `L|La|MA`. */
export const CAPITALS = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;
/** No name is longer; what is has no parts. */
const LONGEST_NAME = 64;

/**
 * Folded parts of a name such as `DeepSpeed` or `ProLLaMA` where all of them are words of three letters or more,
 * otherwise none.
 * @param isWord whether a folded word stands somewhere by itself
 */
export function partsOfName(name: string, isWord: (word: string) => boolean): string[] {
  if (name.length > LONGEST_NAME) return [];
  const isPart = (part: string) => part.length > 2 && isWord(foldWord(part));
  const parts: string[] = [];
  let part = '';
  for (const piece of name.split(CAPITALS)) {
    if (isPart(part) && piece !== '') {
      parts.push(part);
      part = '';
    }
    part += piece;
  }
  parts.push(part);
  return parts.length > 1 && parts.every(isPart) ? parts.map(foldWord) : [];
}

/** Whether Pagefind parts a name into just these parts. */
export function isPartedAlike(name: string, parts: readonly string[]): boolean {
  return name.split(CAPITALS).map(foldWord).join('-') === parts.join('-') && !/\d/.test(name);
}
