import type { Candidate } from './candidate.ts';
import type { GlossaryEntry, KeyTerm } from './schema.ts';
import { MOST_WORDS, type WordedPaper } from './term-candidates.ts';
import { type TermWords, wordNumbers } from './term-words.ts';

/** Papers that hold a term, by their index, ascending. */
export type Holders = Pick<Candidate, 'papers' | 'titlePapers'>;

/**
 * Which papers hold the terms that others made: those that stand in their texts, and those whose short forms they use.
 * @param papers that joined the others
 * @param first index of the first of them
 * @param entries of the glossary of all papers
 * @param indexOf index of a paper by its id
 * @returns by the key of the term
 */
export function holdersOf(
  papers: readonly WordedPaper[],
  first: number,
  { terms, words }: KnownTerms,
  entries: readonly GlossaryEntry[],
  indexOf: ReadonlyMap<string, number>,
): Map<string, Holders> {
  const papersOf = new Map<string, Set<number>>();
  const titlesOf = new Map<string, Set<number>>();
  const add = (counts: Map<string, Set<number>>, key: string, paper: number) => {
    const known = counts.get(key);
    if (known) known.add(paper);
    else counts.set(key, new Set([paper]));
  };
  for (const [place, { title, abstract }] of papers.entries()) {
    const paper = first + place;
    for (const key of keysIn(title, terms, words)) {
      add(titlesOf, key, paper);
      add(papersOf, key, paper);
    }
    for (const key of keysIn(abstract, terms, words)) add(papersOf, key, paper);
  }
  const keyOf = (writing: string) =>
    Array.from(wordNumbers(writing, words), (word) => words.keys[word] ?? '').join('');
  for (const { short, meanings } of entries)
    for (const { long, definedIn, usedIn } of meanings) {
      const [key, shortKey] = [keyOf(long), keyOf(short)];
      const own = terms.get(key)?.short !== undefined ? key : terms.get(shortKey)?.long === long && shortKey;
      if (!own) continue;
      for (const id of [...definedIn, ...usedIn]) {
        const paper = indexOf.get(id) ?? -1;
        if (paper >= first) add(papersOf, own, paper);
      }
    }
  const ascending = (counts: ReadonlySet<number> = new Set()) => [...counts].sort((a, b) => a - b);
  return new Map(
    [...papersOf].map(([key, counts]) => [
      key,
      { papers: ascending(counts), titlePapers: ascending(titlesOf.get(key)) },
    ]),
  );
}

interface KnownTerms {
  /** By what the writings of each have in common. */
  terms: ReadonlyMap<string, Pick<KeyTerm, 'short' | 'long'>>;
  words: TermWords;
}

/** Keys of the terms that stand in a text. */
function keysIn(text: Int32Array, terms: KnownTerms['terms'], words: TermWords): Set<string> {
  const found = new Set<string>();
  for (let start = 0; start < text.length; start += 1) {
    let key = '';
    for (let end = start; end < Math.min(start + MOST_WORDS, text.length); end += 1) {
      const word = text[end] ?? 0;
      if (!words.mayBeIn(word)) break;
      key += words.keys[word] ?? '';
      if (terms.has(key)) found.add(key);
    }
  }
  return found;
}
