import { compare } from '../compare.ts';
import { americanSpelling } from '../words/american-spelling.ts';
import { singular } from '../words/singular.ts';
import { stem } from '../words/stem.ts';
import { atomsOf, secondHalfOf } from './long-form.ts';
import { singularShort } from './short-form.ts';

/** One meaning of a short form, as the papers write it. */
export interface LongForms {
  /** Number of papers that define the short form so, by writing. */
  writings: Map<string, number>;
  /** Stems of its words. */
  stems: readonly string[];
  /** Papers that define it so, in the order of the papers. */
  papers: string[];
}

/** A long form in one paper. */
export interface PaperLongForm {
  paper: string;
  short: string;
  long: string;
}

/** Stems of the words of a text; compounds are parted, so that `pretrained` has the two of `pre-trained`. */
function stemsOf(text: string): string[] {
  return atomsOf(text).flatMap(({ folded }) => {
    if (folded === '&') return ['and'];
    const half = secondHalfOf(folded);
    const spelt = (part: string) => stem(americanSpelling(singular(part)));
    return half < 0 ? [spelt(folded)] : [folded.slice(0, half), spelt(folded.slice(half))];
  });
}

/** What `pre-trained`, `pretrained` and `pre trained`, singular and plural, have in common: stems with blanks around. */
export function meaningKey(text: string): string {
  return ` ${stemsOf(text).join(' ')} `;
}

/**
 * Sorts the long forms of one short form into meanings, the most frequent first. Writings that differ in capitals,
 * hyphens or endings are one meaning, and so are those of which one has a single word more than the other
 * (`parameter-efficient (fine-)tuning`).
 */
export function groupMeanings(longForms: readonly PaperLongForm[]): LongForms[] {
  const byKey = new Map<string, LongForms>();
  for (const { paper, short, long } of longForms) {
    const singular = singularLong(short, long);
    const stems = stemsOf(long);
    const key = stems.join(' ');
    const known = byKey.get(key) ?? { writings: new Map<string, number>(), stems, papers: [] };
    byKey.set(key, known);
    known.writings.set(singular, (known.writings.get(singular) ?? 0) + 1);
    if (known.papers.at(-1) !== paper) known.papers.push(paper);
  }
  const meanings: LongForms[] = [];
  const near = new NearLists();
  const ranked = [...byKey].sort(([a, x], [b, y]) => y.papers.length - x.papers.length || compare(a, b));
  for (const [, meaning] of ranked) {
    const same = meanings[near.find(meaning.stems) ?? -1];
    if (same) same.papers.push(...meaning.papers);
    else near.add(meaning.stems, meanings.push(meaning) - 1);
  }
  return meanings;
}

/** Words that a list must have for one that differs by a word to mean the same. */
const LEAST_WORDS = 3;

/** Finds among lists of words the first of which the other is one with a single word put in or left out. */
class NearLists {
  readonly #whole = new Map<string, number>();
  /** Lists with one word left out. */
  readonly #shortened = new Map<string, number>();

  add(words: readonly string[], index: number): void {
    if (words.length >= LEAST_WORDS) this.#whole.set(words.join(' '), index);
    for (const shorter of shortened(words))
      if (!this.#shortened.has(shorter)) this.#shortened.set(shorter, index);
  }

  find(words: readonly string[]): number | undefined {
    const found = shortened(words).map((shorter) => this.#whole.get(shorter));
    if (words.length >= LEAST_WORDS) found.push(this.#shortened.get(words.join(' ')));
    const known = found.filter((index) => index !== undefined);
    return known.length > 0 ? Math.min(...known) : undefined;
  }
}

/** A list with each of its words left out in turn, if enough are left. */
function shortened(words: readonly string[]): string[] {
  if (words.length <= LEAST_WORDS) return [];
  return words.map((_, at) => words.toSpliced(at, 1).join(' '));
}

/** `large language models` of `LLMs` in the singular. */
function singularLong(short: string, long: string): string {
  if (singularShort(short) === short) return long;
  return long.replace(/\p{L}\p{Ll}+$/u, (last) => {
    const one = singular(last.toLowerCase());
    // What the singular has in common with the plural keeps its capitals.
    let common = 0;
    while (common < one.length && one[common] === last[common]?.toLowerCase()) common++;
    return last.slice(0, common) + one.slice(common);
  });
}

/**
 * The writing to show for a meaning: the most frequent words, in small letters if any paper writes them so. A capital
 * at the beginning only is that of a sentence, unless it is a person's (`Alzheimer's disease`) or nearly all write it.
 */
export function bestWriting({ writings }: LongForms): string {
  const byWords = Map.groupBy(
    [...writings].sort(([a], [b]) => compare(a, b)),
    ([writing]) => writing.toLowerCase(),
  );
  const total = (all: readonly (readonly [string, number])[]) =>
    all.reduce((sum, [, count]) => sum + count, 0);
  const [best] = [...byWords].sort(([a, x], [b, y]) => total(y) - total(x) || compare(a, b));
  if (!best) return '';
  const [small, all] = best;
  const inSmall = all.filter(([writing]) => isSmall(writing));
  const [commonest = small] = (inSmall.length > 0 ? inSmall : all).toSorted(([, x], [, y]) => y - x)[0] ?? [];
  if (inSmall.length === 0 || PERSON.test(commonest)) return commonest;
  const capital = total(inSmall.filter(([writing]) => writing !== small));
  return capital >= CAPITALS_PER_SMALL * Math.max(1, total(inSmall) - capital) ? commonest : small;
}

/** So many times as many writings with a first capital as without make it the name's. */
const CAPITALS_PER_SMALL = 4;
const PERSON = /^\p{Lu}\p{Ll}+['’]s? /u;

function isSmall(writing: string): boolean {
  return writing.includes(' ') ? !/\p{Lu}/u.test(writing.slice(1)) : !/\p{Lu}/u.test(writing);
}
