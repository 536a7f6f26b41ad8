import { eachWord } from '../words/each-word.ts';
import { PairNumbers } from '../words/pair-numbers.ts';
import { contentWordAt, isHyphen, joins } from '../words/tokenize.ts';
import { ofEachWord } from '../words/written-words.ts';

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

/**
 * Numbers the words of one text after the other.
 * @param number gives a stem's number, -1 where it is not known; asked once for each written word
 */
export function textNumbering(number: (stem: string) => number): (text: TitledText) => NumberedText {
  const stemAt = ofEachWord((text, start, end) => {
    const word = contentWordAt(text, start, end);
    return word && number(word.stem);
  });
  let numbers = new Int32Array();
  let hyphens = new Uint8Array();
  const part = (text: string): NumberedWords => {
    // A word has a letter, and one more number parts it from others.
    if (numbers.length < 2 * text.length)
      [numbers, hyphens] = [new Int32Array(4 * text.length), new Uint8Array(4 * text.length)];
    let size = 0;
    const add = (stem: number, hyphen: number) => {
      numbers[size] = stem;
      hyphens[size] = hyphen;
      size += 1;
    };
    let previousEnd = -1;
    eachWord(text, (start, end) => {
      const stem = stemAt(text, start, end);
      if (stem === null) {
        previousEnd = -1;
        return;
      }
      if (previousEnd < 0 || !joins(text, previousEnd, start)) add(-1, 0);
      const before = isHyphen(text, start - 1, start - 2) ? HYPHEN_BEFORE : 0;
      const after = isHyphen(text, end, end + 1) ? HYPHEN_AFTER : 0;
      add(stem, before | after);
      previousEnd = end;
    });
    return { numbers: numbers.slice(0, size), hyphens: hyphens.slice(0, size) };
  };
  return ({ title, abstract }) => ({ title: part(title), abstract: part(abstract) });
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
