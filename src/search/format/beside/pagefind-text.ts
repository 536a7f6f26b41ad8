import { partsOfName } from '../name-parts.ts';
import { isUnspaced, segment } from '../words.ts';

/*
 * Pagefind counts what stands between two spaces as one place, splits it at hyphens and capitals by rules of its own
 * (`LLaMA-MoE` becomes `la`, `ma` and `mo`, but neither `llama` nor `moe`) and drops parts of one letter. The text is
 * therefore handed over with marks that make Pagefind's words ours, one to a place, and that disappear in an excerpt.
 *
 * With ␣ for a space, ⁀ for GLUE and ‿ for NARROW, this becomes of “LLaMA-MoE – a+b”:
 *
 *   LLaMA-MoE␣–␣a＋b           withoutLetterLike: this + is no part of a word
 *   LLaMA\␣-MoE␣–␣a\␣＋b       onePlaceEach: no word shares its place with another
 *   LLaMA\␣-MoE‿–␣a\␣＋b       no place without a word
 *   L⁀La⁀MA\␣-Mo⁀E‿–␣a\␣＋b   keepWhole: no place is split further
 */

/** Written before an added space. Pagefind drops ASCII punctuation from words. */
const JOINT = '\\';
/** Keeps Pagefind from splitting a word, which it does where the case or kind of two neighbouring characters changes. */
const GLUE = '\u2060';
/** Stands for a space beside punctuation that would otherwise take a place of its own. */
const NARROW = '\u2061';
/** Our marks, and U+0085, which is white space to Pagefind alone. */
const MARKS = /[\\\u2060\u2061\u0085]/g;

/** Characters that Pagefind takes for letters, and those that stand for them where they are not part of a word. */
const LETTER_LIKE: ReadonlyMap<string, string> = new Map([
  ['+', '\uff0b'],
  ['#', '\uff03'],
  ['_', '\u2017'],
]);
/** A `+` or `#` that ends no word as in `C++` and `C#`, and every `_`. */
const LETTER_LIKE_OUTSIDE =
  /(?<![\p{Alphabetic}\p{N}])\+\+|(?<![\p{Alphabetic}\p{N}]\+?)\+|\+(?!\+)(?<!\+\+)|(?<![\p{Alphabetic}\p{N}])#|_/gu;

/** Letters and digits in a row. */
const RUN = /[\p{Alphabetic}\p{N}][\p{Alphabetic}\p{N}\p{M}]*/gu;
/** Words of letters that neither change nor are letters to Pagefind alone, perhaps before a sign: most of a text. */
const PLAIN_WORDS = /(?:[A-Za-z][a-z]*[.,;:]?(?: |$)){1,99}/y;
const PIECE = /\s*(\S*)\s*/y;
const HAS_WORD = /[\p{Alphabetic}\p{N}]/u;
/**
 * A word, `C++` and `C#` included, with signs but no space between it and the next. Looks for a word at its beginning
 * only: from every letter on, an endless word would take for ever.
 */
const WORD_BEFORE_ANOTHER =
  /(?<![\p{Alphabetic}\p{N}\p{M}])[\p{Alphabetic}\p{N}][\p{Alphabetic}\p{N}\p{M}]*(?:(?:\+\+|#)(?=[^\p{Alphabetic}\p{N}\s]*[\p{Alphabetic}\p{N}])|(?=[^\p{Alphabetic}\p{N}\p{M}\s][^\p{Alphabetic}\p{N}\s]*[\p{Alphabetic}\p{N}]))/gu;
/** Where Pagefind splits: between small letters and capitals, letters and digits. */
const CHANGES = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu;

/** What stands at one side at least of where Pagefind splits. */
const MAY_CHANGE = /[\p{Lu}\p{N}]/u;

/** Stands between the names of authors, in none of which it occurs; a text has it at any place. */
export const BETWEEN_AUTHORS = '| ';

/** What a paper without any word holds: Pagefind takes it for a word, or it would leave the paper out; nobody finds it. */
export const NO_WORD = '_';

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
  const source = text.replace(MARKS, ' ');
  let places = '';
  /** Pieces without a word before the first place. */
  let before = '';
  const add = (some: string) => {
    places += places === '' ? before + some : ` ${some}`;
  };
  for (let at = 0; at < source.length; ) {
    PLAIN_WORDS.lastIndex = at;
    if (PLAIN_WORDS.test(source)) {
      add(source.slice(at, PLAIN_WORDS.lastIndex).trimEnd());
      at = PLAIN_WORDS.lastIndex;
      continue;
    }
    PIECE.lastIndex = at;
    const [, piece = ''] = PIECE.exec(source) ?? [];
    at = PIECE.lastIndex;
    for (const part of onePlaceEach(withoutLetterLike(piece)).split(' '))
      if (HAS_WORD.test(part)) add(keepWhole(part, isWord));
      else if (places !== '') places += NARROW + part;
      else before += part + NARROW;
  }
  return places;
}

/** The text that {@link toPagefindText} was made from, its white space folded. */
export function fromPagefindText(text: string): string {
  let plain = text.replaceAll(`${JOINT} `, '').replaceAll(GLUE, '').replaceAll(NARROW, ' ');
  for (const [character, substitute] of LETTER_LIKE) plain = plain.replaceAll(substitute, character);
  return plain;
}

function withoutLetterLike(text: string): string {
  return text.replace(LETTER_LIKE_OUTSIDE, (characters) =>
    Array.from(characters, (character) => LETTER_LIKE.get(character) ?? character).join(''),
  );
}

/** Adds a space between words that have none: those of Chinese, and those with a hyphen or another sign between. */
function onePlaceEach(text: string): string {
  const parted = isUnspaced(text) ? text.replace(RUN, (run) => segment(run).join(`${JOINT} `)) : text;
  return parted.replace(WORD_BEFORE_ANOTHER, `$&${JOINT} `);
}

/** Keeps Pagefind from splitting words, but for names that are also found by their parts. */
function keepWhole(place: string, isWord: (word: string) => boolean): string {
  if (!MAY_CHANGE.test(place)) return place;
  return place.replace(RUN, (run) =>
    partsOfName(run, isWord).length > 0 ? run : run.replace(CHANGES, GLUE),
  );
}
