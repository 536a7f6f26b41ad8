import { isPartedAlike, partsOfName } from '../format/name-parts.ts';
import { type SearchPaper, textsOf, wordTest } from './search-paper.ts';

/** A run of letters and digits with a capital after a small letter, looked for at its beginning only. */
const MIXED_NAME = /(?<![\p{L}\p{N}])[\p{L}\p{N}]*\p{Ll}\p{Lu}[\p{L}\p{N}]*/gu;

/** Names with capitals inside that are found by their parts, yet not by Pagefind's own: `ProLLaMA` by `llama`. */
export function unpartedNames(papers: readonly SearchPaper[]): string[] {
  const isWord = wordTest(papers);
  const names = new Set<string>();
  for (const paper of papers)
    for (const text of textsOf(paper))
      for (const name of text.match(MIXED_NAME) ?? []) {
        const parts = partsOfName(name, isWord);
        if (parts.length > 0 && !isPartedAlike(name, parts)) names.add(parts.join('-'));
      }
  return [...names].sort();
}
