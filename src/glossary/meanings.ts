import { stem } from '../words/stemming.ts';
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
    return half < 0 ? [stem(folded)] : [folded.slice(0, half), stem(folded.slice(half))];
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
  const ranked = [...byKey].sort(([a, x], [b, y]) => y.papers.length - x.papers.length || (a < b ? -1 : 1));
  for (const [, meaning] of ranked) {
    const same = meanings.find(({ stems }) => differsByOneWord(stems, meaning.stems));
    if (same) same.papers.push(...meaning.papers);
    else meanings.push(meaning);
  }
  return meanings;
}

/** Whether the longer of two lists, of three or more words, is the other with one word put in. */
function differsByOneWord(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length !== short.length + 1 || short.length < 3) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(at).every((word, i) => word === long[at + 1 + i]);
}

/** `large language models` of `LLMs` in the singular. */
function singularLong(short: string, long: string): string {
  const plural = singularShort(short) !== short;
  return plural ? long.replace(/(?<=[\p{L}]{2}[^siu\P{L}])s$/u, '').replace(/(?<=\p{L}{3})ies$/u, 'y') : long;
}

/**
 * The writing to show for a meaning: the most frequent words, in small letters if any paper writes them so. A capital
 * at the beginning only is that of a sentence.
 */
export function bestWriting({ writings }: LongForms): string {
  const words = new Map<string, { count: number; small: string; other: string; otherCount: number }>();
  for (const [writing, count] of [...writings].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const small = writing.toLowerCase();
    const known = words.get(small) ?? { count: 0, small: '', other: '', otherCount: 0 };
    words.set(small, known);
    known.count += count;
    if (isSmall(writing)) known.small = small;
    else if (count > known.otherCount) {
      known.other = writing;
      known.otherCount = count;
    }
  }
  const [best] = [...words].sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1));
  return best?.[1].small || best?.[1].other || '';
}

function isSmall(writing: string): boolean {
  return writing.includes(' ') ? !/\p{Lu}/u.test(writing.slice(1)) : !/\p{Lu}/u.test(writing);
}
