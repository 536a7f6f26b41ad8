/** Abbreviated names of journals before their numbers, in running text: `Rev. Mod. Phys.` before ` 94`. */
const NAME = /(?<![\p{L}.])(?:\p{Lu}\p{Ll}{0,9}\.\s){1,5}(?:\p{Lu}\p{Ll}{2,12}\.?,?\s)?(?=\(?\d)/gu;

/** Where abbreviated names of journals begin and end in a text. */
export function abbreviatedNames(text: string): { start: number; end: number }[] {
  return [...text.matchAll(NAME)]
    .filter(([name]) => /\p{Ll}{2}\./u.test(name) && /\s\S/.test(name))
    .map(({ 0: name, index }) => ({ start: index, end: index + name.length }));
}
