import { GREEK } from '../formula/latex-symbols.ts';
import { normalizeTitle } from '../normalize.ts';

/** Readings of a title that are tried until its plain text is read as itself. */
const MOST_READINGS = 4;

/** Letters that no decomposition of Unicode spells out. */
const SPELT: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};
const GREEK_NAMES: ReadonlyMap<string, string> = new Map([...GREEK].map(([name, letter]) => [letter, name]));

/** A sign on which the key depends is kept behind this character. */
const KEPT = '\0';

/** Signs that make another paper of the same words, each between what makes it one. */
const TELLING: readonly [RegExp, string][] = [
  // Powers: `10⁻³` and `10³`, `10³` and `103`.
  [/(?<=\p{Nd})([⁺⁻]?)(?=[⁰¹²³⁴-⁹])/gu, `${KEPT}^${KEPT}$1`],
  // Charges and conjugates: `K⁻`, `K⁺` and `K*`. An asterisk behind a word only leads to a footnote.
  [/(?<=\p{L})[⁺⁻](?!\p{N})/gu, `${KEPT}$&`],
  [/(?<=(?<![\p{L}\p{N}])\p{L}[⁺⁻+]?)[*∗]/gu, `${KEPT}*`],
  [/(?<=\p{Nd})\.(?=\p{Nd})/gu, `${KEPT}.`],
  // Comparisons between numbers and variables: `p<1` and `p>1`.
  [/(?<=(?:(?<!\p{L})\p{L}|\p{Nd})\s?)([<>≤≥≠])(?=\s?(?:[-−.]?\p{Nd}|\p{L}(?!\p{L})))/gu, `${KEPT}$1`],
  [/(?<=[\p{L}\p{M}][+]{0,3})[+#]/gu, `${KEPT}$&`],
];

function settledPlain(title: string): string {
  let plain = title;
  for (let reading = 0; reading < MOST_READINGS; reading += 1) {
    const again = normalizeTitle(plain).plain;
    if (again === plain) break;
    plain = again;
  }
  return plain;
}

/** Letters without case, accents and alphabets that are only another way to write a symbol: `µm` → `um`, `ö` → `o`, `α` → `alpha`. */
function foldLetters(text: string): string {
  // Upper case first: it spells out letters such as ß that have one case only.
  return text
    .normalize('NFKC')
    .replace(/×/g, 'x')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}][\u0300-\u036F]{0,4})[\u0300-\u036F]/gu, '')
    .replace(/[øłđðþæœı]/g, (letter) => SPELT[letter] ?? letter)
    .replace(/ς/g, 'σ')
    .replace(/μ(?=[mslgwavfjh](?!\p{L}))/gu, 'u')
    .replace(/\p{Script=Greek}/gu, (letter) => GREEK_NAMES.get(letter) ?? letter)
    .normalize('NFKC');
}

/**
 * Key under which titles are one paper: they may differ in case, accents, spacing, dashes, punctuation, most symbols,
 * LaTeX leftovers, in how Unicode composes their letters and in whether Greek letters are written by name. Letters,
 * marks and digits count, and the signs that tell papers apart: a decimal point, a power, a comparison, `C++` and `C#`,
 * `K*`. A title without any letter or digit is its own key, without spaces; the key of an empty title is `-`.
 */
export function titleKey(title: string): string {
  const plain = settledPlain(title);
  let telling = plain;
  for (const [sign, kept] of TELLING) telling = telling.replace(sign, kept);
  const key = foldLetters(telling)
    .replace(/\0(.)|[^\p{L}\p{M}\p{N}]/gsu, (_whole, sign?: string) => sign ?? '')
    .replace(/−/g, '-');
  return key || foldLetters(plain).replace(/\s+/g, '') || '-';
}
