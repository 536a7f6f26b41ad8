import { latexTypeset } from './latex-text.ts';

/** Names of countries and of the languages with two-letter codes, in one word. */
const PLACES_AND_LANGUAGES: ReadonlySet<string> = namesOf('language', 'region');

/** How far a text is looked through around a word for the ones beside it. */
const BESIDE = 100;
const BEGINS_HERE = /\s[("“‘]*$/;
const GOES_ON = /^[\p{L}\p{M}]/u;
const LOWER_BEFORE = /\s[("“‘]*\p{Ll}\S*[\p{L},]\s+[("“‘]*$/u;
const CAPITAL_AFTER = /^\S*\s+[("“‘]*\p{Lu}/u;

/**
 * A title with braces around what keeps its capitals in styles that write titles in lower case: words with a capital or
 * digit inside (`LoRA`, `T5`), single letters (`U`-shaped), names, and in titles that are not in headline style every
 * capitalised word after the first. In headline style a word is a name where it is a language or country, or where the
 * abstract has it with a capital in the middle of a sentence.
 */
export function latexTitle(title: string, abstract: string): string {
  const words = title.split(' ');
  const long = words.slice(1).filter((word) => /^\P{L}*\p{L}{4}/u.test(word));
  const isHeadline = 2 * long.filter((word) => /^\P{L}*\p{Lu}/u.test(word)).length > long.length;
  // Most abstracts hold hardly a word of the title with its capital.
  const mayBeNames = () =>
    (title.match(/\p{Lu}\p{Ll}{2,}/gu) ?? []).filter((word) => abstract.includes(word));
  const names = isHeadline ? namesIn(abstract, mayBeNames()) : undefined;
  const isName = (word: string, first: boolean): boolean => {
    if (!/^\p{Lu}\p{Ll}/u.test(word)) return false;
    return names ? names.has(word) || PLACES_AND_LANGUAGES.has(word) : !first;
  };
  return words
    .map((word, index) => {
      const [before, core, after] = withoutPunctuation(word);
      return `${latexTypeset(before)}${protectedWord(core, (part) => isName(part, index === 0))}${latexTypeset(after)}`;
    })
    .join(' ');
}

function protectedWord(word: string, isName: (part: string) => boolean): string {
  if (hasOwnCapitals(word) || isName(word)) return `{${latexTypeset(word)}}`;
  const parts = word.split(/(?<!-)-(?!-)/);
  if (parts.length === 1) return /^[B-Z]$/.test(word) ? `{${word}}` : latexTypeset(word);
  // Each part by itself: a name's capital is not that of the word beside it.
  return parts
    .map((part) => (/^\p{Lu}$/u.test(part) || isName(part) ? `{${latexTypeset(part)}}` : latexTypeset(part)))
    .join('-');
}

/** A word between the punctuation before and after it. */
function withoutPunctuation(word: string): [before: string, core: string, after: string] {
  if (/^[A-Za-z0-9]+$/.test(word)) return ['', word, ''];
  const characters = [...word];
  const counts = (character: string) => /[\p{L}\p{M}\p{N}]/u.test(character);
  const start = characters.findIndex(counts);
  if (start < 0) return [word, '', ''];
  const end = characters.findLastIndex(counts) + 1;
  return [
    characters.slice(0, start).join(''),
    characters.slice(start, end).join(''),
    characters.slice(end).join(''),
  ];
}

/** Whether a word has capitals that are its own: behind another letter, or beside a digit. Hyphens begin a new word. */
function hasOwnCapitals(word: string): boolean {
  return /[\p{L}\p{N}]\p{Lu}|\p{Lu}\p{N}/u.test(word);
}

/**
 * Which of some capitalised words a text has where nothing but a name asks for a capital: between two words in lower case,
 * and never in lower case themselves.
 */
function namesIn(text: string, wanted: readonly string[]): ReadonlySet<string> {
  const isName = (word: string) =>
    surroundingsOf(word, text).some(
      ([before, after]) => LOWER_BEFORE.test(before) && !CAPITAL_AFTER.test(after),
    ) && surroundingsOf(word.toLowerCase(), text).length === 0;
  return new Set(wanted.filter(isName));
}

/** What stands before and after a word, wherever a text has it. */
function surroundingsOf(word: string, text: string): [before: string, after: string][] {
  const found: [before: string, after: string][] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = at < BESIDE ? ` ${text.slice(0, at)}` : text.slice(at - BESIDE, at);
    const after = text.slice(at + word.length, at + word.length + BESIDE);
    if (BEGINS_HERE.test(before) && !GOES_ON.test(after)) found.push([before, after]);
  }
  return found;
}

function namesOf(...types: readonly ('language' | 'region')[]): ReadonlySet<string> {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const names = types.flatMap((type) => {
    const display = new Intl.DisplayNames('en', { type, fallback: 'none' });
    return letters.flatMap((a) =>
      letters.map((b) => display.of(type === 'region' ? (a + b).toUpperCase() : a + b) ?? ''),
    );
  });
  return new Set(names.filter((name) => /^\p{Lu}\p{Ll}{2,}$/u.test(name)));
}
