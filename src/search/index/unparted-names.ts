import { isPartedAlike, partsOfName } from '../format/name-parts.ts';
import { type ReadTexts, wordTest } from './read-texts.ts';

/** A capital after a small letter. */
const MIXED_NAME = /\p{Ll}\p{Lu}/u;

/** Names with capitals inside that are found by their parts, yet not by Pagefind's own: `ProLLaMA` by `llama`. */
export function unpartedNames(texts: ReadTexts): string[] {
  const isWord = wordTest(texts);
  const names = new Set<string>();
  for (const name of texts.names) {
    if (!MIXED_NAME.test(name)) continue;
    const parts = partsOfName(name, isWord);
    if (parts.length > 0 && !isPartedAlike(name, parts)) names.add(parts.join('-'));
  }
  return [...names].sort();
}
