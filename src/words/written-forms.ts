import { eachWord } from './each-word.ts';
import { ofEachWord } from './written-words.ts';

/** Turns a phrase cut out of a text into the form in which one would name it: with the corpus’s usual capitals. */
export type WrittenForm = (phrase: string) => string;

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** How words are written inside sentences. */
export interface WordForms {
  /** The words, in small letters. */
  seen: ReadonlySet<string>;
  /** The usual form of those that are usually written with capitals, by their small letters. */
  usual: ReadonlyMap<string, string>;
}

/**
 * Learns how words are written inside sentences, where capitals mean something (`KV`, `LoRA`, `Chinese`); titles and the
 * first words of sentences are no evidence.
 */
export function wordForms(texts: Iterable<string>): WordForms {
  const written: { word: string; count: number }[] = [];
  const formAt = ofEachWord((text, start, end) => {
    const form = { word: text.slice(start, end), count: 0 };
    written.push(form);
    return form;
  });
  for (const text of texts)
    eachWord(text, (start, end) => {
      if (!startsSentence(text, start)) formAt(text, start, end).count += 1;
    });
  const counts = new Map<string, Map<string, number>>();
  for (const { word, count } of written) {
    const key = word.toLowerCase();
    const forms = counts.get(key);
    if (forms === undefined) counts.set(key, new Map([[word, count]]));
    else forms.set(word, count);
  }
  const usual = new Map<string, string>();
  for (const [key, forms] of counts) {
    let best = key;
    for (const [form, count] of forms) {
      const known = forms.get(best) ?? 0;
      if (count > known || (count === known && form > best)) best = form;
    }
    // What is usual in lower case need not be kept.
    if (best !== key) usual.set(key, best);
  }
  return { seen: new Set(counts.keys()), usual };
}

/** Writes phrases as words are usually written. A word never seen inside a sentence keeps capitals beyond its first letter. */
export function writtenForms({ seen, usual }: WordForms): WrittenForm {
  return (phrase) =>
    phrase.replace(/\s+/g, ' ').replace(WORD, (word) => {
      const key = word.toLowerCase();
      const form = usual.get(key);
      if (form !== undefined) return form;
      return seen.has(key) || word.slice(1) === word.slice(1).toLowerCase() ? key : word;
    });
}

function startsSentence(text: string, start: number): boolean {
  // So it is with nearly all words.
  if (text[start - 1] === ' ' && isSmallLetter(text.charCodeAt(start - 2))) return false;
  let at = start - 1;
  while (at >= 0 && /[\s"'“”‘’([]/.test(text[at] ?? '')) at -= 1;
  return at < 0 || (at < start - 1 && /[.!?:]/.test(text[at] ?? ''));
}

function isSmallLetter(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}
