import { shortHash } from '../text/keys/short-hash.ts';
import { labelIds } from './label-ids.ts';
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

/**
 * Slugs of terms, in their order: the kept ones, and for the others ids of their labels that no kept term has or had.
 * @param taken slugs that are given away
 */
export function termSlugs(
  terms: readonly { label: string; kept: string | undefined }[],
  taken: ReadonlySet<string>,
): string[] {
  const fresh = labelIds(terms.flatMap(({ label, kept }) => (kept === undefined ? [label] : []))).values();
  return terms.map(({ label, kept }) => {
    if (kept !== undefined) return kept;
    const id = fresh.next().value ?? '';
    return taken.has(id) ? `${id}-${shortHash(label)}` : id;
  });
}
