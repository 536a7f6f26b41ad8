/** Longer compounds may break at their hyphens: on a telephone a title has some thirty letters a line. */
const LONGEST = 18;
const COMPOUND = /(?<![\p{L}\p{N}-])\p{L}+(?:-[\p{L}\p{N}]+)+(?![\p{L}\p{N}-])/gu;
/** What has no words to be read: formulas, tags, characters by name. */
const MARKUP = /<math[\s\S]*?<\/math>|<[^>]*>|&[#\w]+;/g;

/** A text in pieces, every other one a short compound: `Simple `, `On-the-Fly`, ` Length`. */
export function withCompounds(text: string): string[] {
  const pieces = [''];
  let from = 0;
  for (const { 0: compound, index } of text.matchAll(COMPOUND)) {
    if (compound.length > LONGEST) continue;
    pieces[pieces.length - 1] = text.slice(from, index);
    pieces.push(compound, '');
    from = index + compound.length;
  }
  pieces[pieces.length - 1] = text.slice(from);
  return pieces;
}

/** Markup whose short compounds are elements, so that styles can keep them on one line; its text stays as it is. */
export function spanCompounds(html: string): string {
  let spanned = '';
  let from = 0;
  const add = (text: string) => {
    for (const [at, piece] of withCompounds(text).entries())
      spanned += at % 2 === 1 ? `<span>${piece}</span>` : piece;
  };
  for (const { 0: markup, index } of html.matchAll(MARKUP)) {
    add(html.slice(from, index));
    spanned += markup;
    from = index + markup.length;
  }
  add(html.slice(from));
  return spanned;
}
