import { CAPITALS } from '../format/name-parts.ts';
import { foldWord, isUnspaced, segment, WORD } from '../format/words.ts';

/** What stands between a word and the one before it. */
export const BETWEEN = { other: 0, space: 1, hyphen: 2 } as const;
/** Set where a word is written in small letters. */
export const SMALL = 4;
/** A place of a text is the number of its word, moved by so many bits, and what is said of it there. */
export const WORD_BITS = 3;

/**
 * The texts of papers, parted into words once for all that is made of these, since that takes its time. Words are numbered
 * as they first come.
 */
export interface ReadTexts {
  /** Folded words by number. */
  words: string[];
  /** Papers that have a word, by its number. */
  counts: Uint32Array;
  /** Words one after another, of each paper those of title, abstract and authors: see {@link WORD_BITS}. */
  places: Int32Array;
  /** Words of each paper in title, abstract and authors. */
  lengths: [titles: Uint32Array, abstracts: Uint32Array, authors: Uint32Array];
  /** Words with capitals inside, as they are written, each once. */
  names: string[];
}

/** Two words with a hyphen between them, also inside a longer chain. */
const HYPHEN = /^[-\u2010\u2011]$/;
/** What a word may end with besides letters and digits. */
const SIGNS = /\+\+$|#$/;
/** A writing that is no word. */
const NO_WORD = -1;

/** @param papers plain texts of each: title, abstract and authors; those at the end may be missing */
export function readTexts(papers: readonly (readonly string[])[]): ReadTexts {
  const words: string[] = [];
  const numbers = new Map<string, number>();
  /** Number and smallness by word as written, so that each is folded once. */
  const writings = new Map<string, number>();
  const names: string[] = [];
  const read = (written: string): number => {
    const word = foldWord(written);
    if (word === '') return NO_WORD;
    if (CAPITALS.test(written)) names.push(written.replace(SIGNS, ''));
    const number = numbers.get(word) ?? words.push(word) - 1;
    numbers.set(word, number);
    return (number << WORD_BITS) | (written === written.toLowerCase() ? SMALL : 0);
  };
  const places: number[] = [];
  const lengths: ReadTexts['lengths'] = [
    new Uint32Array(papers.length),
    new Uint32Array(papers.length),
    new Uint32Array(papers.length),
  ];
  for (const [number, paper] of papers.entries())
    for (const [field, text] of paper.entries()) {
      const first = places.length;
      const parts = isUnspaced(text) ? segment : alone;
      let end = -1;
      for (const match of text.matchAll(WORD)) {
        let start = match.index;
        for (const written of parts(match[0])) {
          let place = writings.get(written);
          if (place === undefined) {
            place = read(written);
            writings.set(written, place);
          }
          if (place !== NO_WORD) {
            places.push(place | between(text, end, start));
            end = start + written.length;
          }
          start += written.length;
        }
      }
      const column = lengths[field];
      if (column) column[number] = places.length - first;
    }
  const texts = { words, counts: new Uint32Array(words.length), places: Int32Array.from(places), lengths };
  countPapers(texts);
  return { ...texts, names: [...new Set(names)] };
}

/** Texts one after another as if they had been read at once. */
export function joinTexts(parts: readonly ReadTexts[]): ReadTexts {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const places = new Int32Array(parts.reduce((sum, part) => sum + part.places.length, 0));
  let at = 0;
  for (const part of parts) {
    const numberOf = Int32Array.from(part.words, (word, own) => {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      counts[number] = (counts[number] ?? 0) + (part.counts[own] ?? 0);
      return number << WORD_BITS;
    });
    const said = (1 << WORD_BITS) - 1;
    for (let own = 0; own < part.places.length; own += 1) {
      const place = part.places[own] ?? 0;
      places[at++] = (numberOf[place >> WORD_BITS] ?? 0) | (place & said);
    }
  }
  const column = (field: 0 | 1 | 2) => Uint32Array.from(parts.flatMap(({ lengths }) => [...lengths[field]]));
  return {
    words: [...numbers.keys()],
    counts: Uint32Array.from(counts),
    places,
    lengths: [column(0), column(1), column(2)],
    names: [...new Set(parts.flatMap(({ names }) => names))],
  };
}

/** Whether a folded word stands somewhere by itself. */
export function wordTest({ words }: ReadTexts): (word: string) => boolean {
  const known = new Set(words);
  return (word) => known.has(word);
}

/** How many papers have each folded word. */
export function paperCounts({ words, counts }: ReadTexts): Map<string, number> {
  return new Map(words.map((word, number) => [word, counts[number] ?? 0]));
}

/**
 * The places of each paper in order.
 * @param take is told where those of its title begin, and where those of its title, of its abstract and of its authors end
 */
export function eachPaper(
  { lengths: [titles, abstracts, authors] }: Pick<ReadTexts, 'lengths'>,
  take: (paper: number, start: number, titleEnd: number, textEnd: number, end: number) => void,
): void {
  let start = 0;
  for (let paper = 0; paper < titles.length; paper++) {
    const titleEnd = start + (titles[paper] ?? 0);
    const textEnd = titleEnd + (abstracts[paper] ?? 0);
    const end = textEnd + (authors[paper] ?? 0);
    take(paper, start, titleEnd, textEnd, end);
    start = end;
  }
}

const alone = (run: string): string[] => [run];

function between(text: string, end: number, start: number): number {
  if (end < 0 || start - end !== 1) return BETWEEN.other;
  const sign = text.charAt(end);
  return sign === ' ' ? BETWEEN.space : HYPHEN.test(sign) ? BETWEEN.hyphen : BETWEEN.other;
}

function countPapers({ words, counts, places, lengths }: Omit<ReadTexts, 'names'>): void {
  const last = new Int32Array(words.length).fill(-1);
  eachPaper({ lengths }, (paper, start, _titleEnd, _textEnd, end) => {
    for (let at = start; at < end; at++) {
      const number = (places[at] ?? 0) >> WORD_BITS;
      if (last[number] === paper) continue;
      last[number] = paper;
      counts[number] = (counts[number] ?? 0) + 1;
    }
  });
}
