import { PairNumbers } from '../words/pair-numbers.ts';
import { contentWords } from '../words/tokenize.ts';

/** What is compared: a title and a longer text below it. */
export interface TitledText {
  title: string;
  abstract: string;
}

/** Title and abstract as numbers of their words. */
export interface NumberedText {
  title: NumberedWords;
  abstract: NumberedWords;
}

/** Words of a text in order. */
export interface NumberedWords {
  /** Numbers of their stems; -1 parts what does not belong together or is not known. */
  numbers: Int32Array;
  /** Whether a hyphen joins the word to the one before, or to the one after: {@link HYPHEN_BEFORE}, {@link HYPHEN_AFTER}. */
  hyphens: Uint8Array;
}
export const HYPHEN_BEFORE = 1;
export const HYPHEN_AFTER = 2;

/** @param number gives a stem's number, -1 where it is not known */
export function numberText({ title, abstract }: TitledText, number: (stem: string) => number): NumberedText {
  const part = (text: string): NumberedWords => {
    const numbers: number[] = [];
    const hyphens: number[] = [];
    for (const { stem, joined, hyphenBefore, hyphenAfter } of contentWords(text)) {
      if (!joined) {
        numbers.push(-1);
        hyphens.push(0);
      }
      numbers.push(number(stem));
      hyphens.push((hyphenBefore ? HYPHEN_BEFORE : 0) | (hyphenAfter ? HYPHEN_AFTER : 0));
    }
    return { numbers: new Int32Array(numbers), hyphens: new Uint8Array(hyphens) };
  };
  return { title: part(title), abstract: part(abstract) };
}

/**
 * Calls back with every word and every pair of joined words, as the number of the word before and one, or 0 for a word
 * alone, and the number of the word.
 */
export function eachKey({ numbers }: NumberedWords, visit: (before: number, word: number) => void): void {
  let previous = -1;
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? -1;
    if (number >= 0) {
      visit(0, number);
      if (previous >= 0) visit(previous + 1, number);
    }
    previous = number;
  }
}

/** Calls back with the words and pairs of each text, each once a text. */
export function eachKeyOfTexts(
  texts: readonly NumberedText[],
  visit: (before: number, word: number) => void,
): void {
  const seen = new PairNumbers();
  const visitNew = (before: number, word: number) => {
    const known = seen.size;
    if (seen.of(before, word) === known) visit(before, word);
  };
  for (const { title, abstract } of texts) {
    seen.clear();
    eachKey(title, visitNew);
    eachKey(abstract, visitNew);
  }
}
