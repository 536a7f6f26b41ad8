import { foldWord, segment } from './words.ts';

/*
 * Pagefind counts what stands between two spaces as one place, splits it at hyphens and capitals by rules of its own
 * (`LLaMA-MoE` becomes `la`, `ma` and `mo`, but neither `llama` nor `moe`) and drops parts of one letter. The text is
 * therefore handed over with marks that make Pagefind's words ours, one to a place, and that disappear in an excerpt.
 */

/** Written before an added space. Pagefind drops ASCII punctuation from words. */
const JOINT = '\\';
/** Keeps Pagefind from splitting a word, which it does where the case or kind of two neighbouring characters changes. */
const GLUE = '\u2060';
/** Stands for a space beside punctuation that would otherwise take a place of its own. */
const NARROW = '\u2061';

/** Characters that Pagefind takes for letters, and those that stand for them where they are not part of a word. */
const LETTER_LIKE: [string, string][] = [
  ['+', '\uff0b'],
  ['#', '\uff03'],
  ['_', '\u2017'],
];

const LETTER_LIKE_OUTSIDE =
  /(?<![\p{Alphabetic}\p{N}])\+\+|(?<![\p{Alphabetic}\p{N}]\+?)\+|\+(?!\+)(?<!\+\+)|(?<![\p{Alphabetic}\p{N}])#|_/gu;
/** Looks for a word at its beginning only: from every letter on, an endless word would take for ever. */
const WORD_BEFORE_ANOTHER =
  /(?<![\p{Alphabetic}\p{N}\p{M}])[\p{Alphabetic}\p{N}][\p{Alphabetic}\p{N}\p{M}]*(?:(?:\+\+|#)(?=[^\p{Alphabetic}\p{N}\s]*[\p{Alphabetic}\p{N}])|(?=[^\p{Alphabetic}\p{N}\p{M}\s][^\p{Alphabetic}\p{N}\s]*[\p{Alphabetic}\p{N}]))/gu;
/** Our marks, and U+0085, which is white space to Pagefind alone. */
const MARKS = /[\\\u2060\u2061\u0085]/g;
const HAS_WORD = /[\p{Alphabetic}\p{N}]/u;
const RUN = /[\p{Alphabetic}\p{N}][\p{Alphabetic}\p{N}\p{M}]*/gu;
const CAPITALS = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;
const CHANGES = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu;

/** No name is longer; what is has no parts. */
const LONGEST_NAME = 64;

/** How Pagefind must be told to read the records: no stemming, and `C++` and `C#` are words. */
export const PAGEFIND_SETTINGS = {
  /** ISO 639-2 for “no linguistic content”: Pagefind has no stemmer for it. Stems are made at query time. */
  forceLanguage: 'zxx',
  includeCharacters: '+#',
} as const;

/**
 * Text as it is handed to Pagefind: its n-th place holds the n-th word of `wordsOf(text)`.
 * @param text plain text
 * @param isWord whether a folded word stands somewhere by itself: only then a name such as `DeepSpeed` is also found by
 *   its parts
 */
export function toPagefindText(text: string, isWord: (word: string) => boolean): string {
  const pieces = text
    .replace(MARKS, ' ')
    .replace(LETTER_LIKE_OUTSIDE, (characters) =>
      [...characters].map((c) => LETTER_LIKE.find(([from]) => from === c)?.[1] ?? c).join(''),
    )
    .replace(RUN, (run) => segment(run).join(`${JOINT} `))
    .replace(WORD_BEFORE_ANOTHER, `$&${JOINT} `)
    .split(/\s+/);
  const places: string[] = [];
  let before = '';
  for (const piece of pieces) {
    if (piece === '') continue;
    if (HAS_WORD.test(piece)) {
      places.push(
        before +
          piece.replace(RUN, (run) =>
            partsOfName(run, isWord).length > 0 ? run : run.replace(CHANGES, GLUE),
          ),
      );
      before = '';
    } else if (places.length > 0) places[places.length - 1] += NARROW + piece;
    else before += piece + NARROW;
  }
  return places.join(' ');
}

/** The text that {@link toPagefindText} was made from, its white space folded. */
export function fromPagefindText(text: string): string {
  const plain = text.replaceAll(`${JOINT} `, '').replaceAll(GLUE, '').replaceAll(NARROW, ' ');
  return LETTER_LIKE.reduce(
    (result, [character, substitute]) => result.replaceAll(substitute, character),
    plain,
  );
}

/**
 * Folded parts of a name such as `DeepSpeed` or `ProLLaMA` where all of them are words of three letters or more,
 * otherwise none.
 */
export function partsOfName(name: string, isWord: (word: string) => boolean): string[] {
  if (name.length > LONGEST_NAME) return [];
  const isPart = (part: string) => part.length > 2 && isWord(foldWord(part));
  const parts: string[] = [];
  let part = '';
  for (const piece of name.split(CAPITALS)) {
    if (isPart(part) && piece !== '') {
      parts.push(part);
      part = '';
    }
    part += piece;
  }
  parts.push(part);
  return parts.length > 1 && parts.every(isPart) ? parts.map(foldWord) : [];
}

/** Whether Pagefind parts a name into just these parts. */
export function isPartedAlike(name: string, parts: readonly string[]): boolean {
  return name.split(CAPITALS).map(foldWord).join('-') === parts.join('-') && !/\d/.test(name);
}
