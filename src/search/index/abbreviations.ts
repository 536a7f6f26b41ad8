import { compare } from '../../compare.ts';
import { stem } from '../../words/stem.ts';
import { compareWords, wordsOf } from '../format/words.ts';
import { eachPaper, type ReadTexts, SMALL, WORD_BITS } from './read-texts.ts';

/** An abbreviation and what it stands for, as an abstract or a person defines it. */
export interface Definition {
  short: string;
  long: string;
}

/** Meanings kept of one abbreviation, the most frequent first. */
const MEANINGS = 3;
/** A meaning is kept when it is defined at least this often, compared with the most frequent one. */
const SHARE_OF_MOST_FREQUENT = 0.2;

/** Stem of an abbreviation without the plural's s: `LLMs` and `LLM` are one. */
function shortKey(short: string): string {
  return wordsOf(/\p{Lu}s$/u.test(short) ? short.slice(0, -1) : short).join(' ');
}

/**
 * Chooses the abbreviations that queries are widened with.
 * @param found definitions from the abstracts, one for each abstract that has it
 * @param byHand definitions by a person: where there is one, those from the abstracts are not used
 * @param isOrdinary whether a folded word is an ordinary one, which says nothing of what an abstract calls so
 * @returns one definition for each short form and meaning, sorted
 */
export function chooseAbbreviations(
  found: Iterable<Definition>,
  byHand: Iterable<Definition>,
  isOrdinary: (word: string) => boolean = () => false,
): Definition[] {
  const chosen: Definition[] = [];
  const hand = countMeanings(byHand);
  const meanings = countMeanings(found);
  for (const [short, byMeaning] of [...meanings, ...hand]) {
    if (hand.has(short) && hand.get(short) !== byMeaning) continue;
    if (!hand.has(short) && isOrdinary(short)) continue;
    const ranked = [...byMeaning.values()].sort((a, b) => b.count - a.count || compare(a.long, b.long));
    const least = (ranked[0]?.count ?? 0) * SHARE_OF_MOST_FREQUENT;
    for (const { long, count } of ranked.slice(0, MEANINGS)) if (count >= least) chosen.push({ short, long });
  }
  return chosen.sort((a, b) => compare(a.short + a.long, b.short + b.long));
}

/** Papers that write a word in small letters make it an ordinary one when there are so many … */
const ORDINARY_PAPERS = 2;
/** … and they are this share of all that have it. */
const ORDINARY_SHARE = 0.5;

/** Tells ordinary words: those that most papers write in small letters, in titles and abstracts. */
export function ordinaryWords({ words, places, lengths }: ReadTexts): (word: string) => boolean {
  const having = counter(words.length);
  const small = counter(words.length);
  eachPaper({ lengths }, (paper, start, _titleEnd, textEnd) => {
    for (let at = start; at < textEnd; at += 1) {
      const place = places[at] ?? 0;
      having.add(place >> WORD_BITS, paper);
      if (place & SMALL) small.add(place >> WORD_BITS, paper);
    }
  });
  const ordinary = new Set(
    words.filter((_, number) => {
      const count = small.counts[number] ?? 0;
      return count >= ORDINARY_PAPERS && count >= ORDINARY_SHARE * (having.counts[number] ?? 0);
    }),
  );
  return (word) => ordinary.has(word);
}

/** Counts papers, each once. */
function counter(length: number) {
  const counts = new Uint32Array(length);
  const last = new Int32Array(length).fill(-1);
  const add = (number: number, paper: number) => {
    if (last[number] === paper) return;
    last[number] = paper;
    counts[number] = (counts[number] ?? 0) + 1;
  };
  return { counts, add };
}

/**
 * Abbreviations by the words that lead to them, in the order of the words: itself, and the first with a meaning of what
 * it stands for, since a query is not looked up by the others.
 */
export function abbreviationsByWord(
  abbreviations: readonly Definition[],
  stopWords: ReadonlySet<string>,
): (readonly [word: string, abbreviation: Definition])[] {
  const wordOf = (long: string) => long.split(' ').find((word) => !stopWords.has(word)) ?? long;
  return abbreviations
    .flatMap((one) => [...new Set([one.short, wordOf(one.long)])].map((word) => [word, one] as const))
    .sort(([a], [b]) => compareWords(a, b));
}

function countMeanings(
  definitions: Iterable<Definition>,
): Map<string, Map<string, { long: string; count: number }>> {
  const meanings = new Map<string, Map<string, { long: string; count: number }>>();
  for (const { short, long } of definitions) {
    const key = shortKey(short);
    const words = wordsOf(long);
    if (key === '' || words.length < 2 || key === words.join(' ')) continue;
    const byMeaning = meanings.get(key) ?? new Map<string, { long: string; count: number }>();
    meanings.set(key, byMeaning);
    const meaning = words.map(stem).join(' ');
    const known = byMeaning.get(meaning);
    if (known) known.count++;
    else byMeaning.set(meaning, { long: words.join(' '), count: 1 });
  }
  return meanings;
}
