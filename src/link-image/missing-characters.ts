import type { Card } from './card.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Characters as readers count them. */
export function charactersOf(text: string): string[] {
  return [...graphemes.segment(text)].map(({ segment }) => segment);
}

/**
 * A card without characters that the fonts do not have. In the title signs are typed (`→` as `->`) and pictures left
 * out; other parts are left out whole.
 * @returns `undefined` where anything else is missing in the title: another letter would be a mistake
 */
export function withoutCharacters(card: Card, missing: ReadonlySet<string>): Card | undefined {
  const hasAll = (text: string) => !charactersOf(text).some((character) => missing.has(character));
  const title = charactersOf(card.title).map((character) =>
    missing.has(character) ? spellOut(character) : character,
  );
  if (title.includes(undefined)) return undefined;
  const text = title.join('').replace(/\s+/g, ' ').trim();
  if (!text) return undefined;
  return {
    title: text,
    byline: hasAll(card.byline) ? card.byline : '',
    note: hasAll(card.note) ? card.note : '',
    marks: card.marks.filter(({ name }) => hasAll(name)),
  };
}

/** Signs that are read the same when they are typed with two others. */
const TYPED: Readonly<Record<string, string>> = {
  '→': '->',
  '←': '<-',
  '↔': '<->',
  '⇒': '=>',
  '≤': '<=',
  '≥': '>=',
  '≈': '~',
  '∼': '~',
  '∗': '*',
};

function spellOut(character: string): string | undefined {
  // Letters of formulas are common letters in another style.
  const plain = character.normalize('NFKC');
  if (plain !== character && /^[\p{Script=Latin}\p{Script=Greek}\p{N}]+$/u.test(plain)) return plain;
  if (/^\p{Emoji_Presentation}|\ufe0f/u.test(character)) return '';
  return TYPED[character];
}
