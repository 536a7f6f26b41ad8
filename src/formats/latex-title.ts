import { latexTypeset } from './latex-text.ts';

/** Names of countries and of the languages with two-letter codes, in one word. */
const PLACES_AND_LANGUAGES: ReadonlySet<string> = namesOf('language', 'region');

const NONE: ReadonlySet<string> = new Set();

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
  if (wanted.length === 0) return NONE;
  const lowerCase = wanted.map((word) => word.toLowerCase());
  const begins = [...wanted, ...lowerCase];
  const words = text.split(/\s+/);
  const bare = (index: number) => (words[index] ?? '').replace(/^[("“‘]+/, '');
  const small = new Set<string>();
  const names = new Set<string>();
  for (const [index, word] of words.entries()) {
    const own = /^[("“‘]/.test(word) ? bare(index) : word;
    if (!begins.some((begin) => own.startsWith(begin))) continue;
    const [name = ''] = /^\p{L}[\p{L}\p{M}]*/u.exec(own) ?? [];
    if (lowerCase.includes(name)) small.add(name);
    const isInside = /^\p{Ll}.*[\p{L},]$/u.test(bare(index - 1)) && !/^\p{Lu}/u.test(bare(index + 1));
    if (isInside && wanted.includes(name)) names.add(name);
  }
  return new Set([...names].filter((name) => !small.has(name.toLowerCase())));
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
