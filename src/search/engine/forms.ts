import { NOWHERE, type PostingList } from '../format/posting-list.ts';
import { DERIVED_SHARE, INFLECTED_SHARE, PREFIX_SHARE } from './ranking-constants.ts';
import type { WordIndex } from './word-index.ts';
import { filterPlaces, mergePages, shiftPlaces } from './word-pages.ts';

/** Whether a word names what does something with the other: a tokenizer is no token. */
function isTool(tool: string, other: string): boolean {
  return /..i[sz]ers?$/.test(tool) && !/..i[sz]/.test(other);
}

/** Joined lists that are kept of each index: those of the words in hand, since the next query has most of them again. */
const KEPT = 12;
const kept = new WeakMap<WordIndex, Map<string, PostingList>>();

/**
 * Papers that have a folded word in any of its forms.
 * @param typing whether it may be the beginning of a longer word
 */
export async function pagesOfForms(word: string, index: WordIndex, typing: boolean): Promise<PostingList> {
  const lists = kept.get(index) ?? new Map<string, PostingList>();
  kept.set(index, lists);
  const key = word + typing;
  const pages = lists.get(key) ?? (await joinForms(word, index, typing));
  // The one that was asked for last is the last to go.
  lists.delete(key);
  lists.set(key, pages);
  for (const oldest of lists.keys()) if (lists.size > KEPT) lists.delete(oldest);
  return pages;
}

async function joinForms(word: string, index: WordIndex, typing: boolean): Promise<PostingList> {
  const forms = await index.formsOf(word);
  const parts = [...forms].map(([form, pages]) => ({
    pages,
    share: form === word ? 1 : isTool(word, form) || isTool(form, word) ? DERIVED_SHARE : INFLECTED_SHARE,
  }));
  if (typing)
    for (const [longer, pages] of await index.wordsBeginning(word))
      if (!forms.has(longer)) parts.push({ pages, share: PREFIX_SHARE });
  return mergePages(parts);
}

/**
 * Places of words that stand one after another in any of their forms; all of them are marked and count as one word
 * together. Words without a meaning of their own may be any.
 */
export async function pagesOfPhrase(
  words: readonly string[],
  index: WordIndex,
  stopWords: ReadonlySet<string>,
): Promise<PostingList> {
  const wanted = words.flatMap((word, offset) =>
    offset > 0 && stopWords.has(word) ? [] : [{ word, offset }],
  );
  const parts = await Promise.all(
    wanted.map(async ({ word, offset }) => ({ offset, pages: await pagesOfForms(word, index, false) })),
  );
  const [first] = parts;
  if (!first || parts.length === 1) return first?.pages ?? NOWHERE;
  const others = parts.slice(1).map(({ offset, pages }) => ({ offset, isThere: pages.lookUp() }));
  const starts = filterPlaces(first.pages, (page, place) =>
    others.every(({ offset, isThere }) => isThere(page, place + offset)),
  );
  return mergePages(
    parts.map(({ offset }) => ({ pages: shiftPlaces(starts, offset), share: 1 / parts.length })),
  );
}
