import { normalizeTitle } from '../normalize.ts';

/**
 * Key under which titles are one paper: they may differ in case, spacing, dashes, punctuation, symbols, LaTeX
 * leftovers and in how Unicode composes their letters. Letters, marks and digits count, and `+` and `#` where
 * they follow a letter (`C`, `C++`, `C#`). A title without any letter or digit is its own key, without spaces;
 * the key of an empty title is `-`.
 */
export function titleKey(title: string): string {
  const { plain } = normalizeTitle(title);
  // Upper case first: it spells out letters such as ß that have one case only.
  const folded = plain
    .normalize('NFKC')
    .replace(/×/g, 'x')
    .toUpperCase()
    .toLowerCase()
    .replace(/ς/g, 'σ')
    .normalize('NFKC');
  const key = folded
    .replace(/(?<=[\p{L}\p{M}]\+{0,3})[+#]|[^\p{L}\p{M}\p{N}]/gu, (sign) =>
      sign === '+' || sign === '#' ? `\0${sign}` : '',
    )
    .replaceAll('\0', '');
  return key || folded.replace(/\s+/g, '') || '-';
}
