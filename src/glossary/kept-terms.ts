import { type TermWords, wordNumbers } from './term-words.ts';

/** Slugs of terms that have had a page, by what the writings of a term have in common; the first slug of a term counts. */
export function keptSlugs(
  kept: ReadonlyMap<string, { term: string }>,
  words: TermWords,
): Map<string, string> {
  const slugs = new Map<string, string>();
  for (const [slug, { term }] of kept) {
    const key = Array.from(wordNumbers(term, words), (word) => words.keys[word] ?? '').join('');
    if (key !== '' && !slugs.has(key)) slugs.set(key, slug);
  }
  return slugs;
}
