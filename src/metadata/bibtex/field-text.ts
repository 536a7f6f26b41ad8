import { decodeAccents } from '../../text/formula/latex-accents.ts';
import { normalizeTitle } from '../../text/normalize.ts';

/** Text that needs no reading: letters, digits and the signs of names and plain prose. */
const PLAIN = /^[\p{L}\p{M}\p{N} .,:;()!?/+-]*$/u;
/** What a brace belongs to if it follows: a command, an accent, a script, the end of another argument. */
const OWNER = /(?:\\(?:[A-Za-z]{1,40}\*?|[^A-Za-z\s{}])[ \t]?(?:\[[^[\]]{0,40}\])?|[\^_])$/;

/** Commands by which some exporters escape the TeX that a library holds, with what they stand for. */
const ESCAPED_TEX: readonly [RegExp, string][] = [
  [/\\textbraceleft(?:\{\}|(?![A-Za-z]) ?)/g, '{'],
  [/\\textbraceright(?:\{\}|(?![A-Za-z]) ?)/g, '}'],
  [/\\textasciicircum(?:\{\}|(?![A-Za-z]) ?)/g, '^'],
  [/\\([$_])/g, '$1'],
  [/\\textbackslash(?:\{\}|(?![A-Za-z]) ?)/g, '\\'],
];

/**
 * A field's TeX without what is BibTeX's alone: braces that protect capitals. What remains is what a listing may hold,
 * too: formulas, accents, commands.
 */
export function texOf(value: string): string {
  let tex = value.replace(/\s+/g, ' ').trim();
  if (!/[\\{}]/.test(tex)) return tex;
  // Escaped source of a formula: the dollar signs would be money otherwise.
  if (/\\textbraceleft/.test(tex) && /\\textbackslash/.test(tex))
    tex = ESCAPED_TEX.reduce((text, [command, meant]) => text.replace(command, meant), tex);
  // Two rounds, since accents stand in accents: {\~{\^e}}.
  return decodeAccents(decodeAccents(unprotect(tex)));
}

/** A field as plain text on one line. */
export function plainField(value: string): string {
  const tex = texOf(value);
  return PLAIN.test(tex) && !tex.includes('--') ? tex : normalizeTitle(tex).plain;
}

/** A field whose text is literal (an address, an identifier): only escapes and braces go. */
export function verbatimField(value: string): string {
  return value
    .replace(/\{?\\([_%&#$~{}])\}?/g, '$1')
    .replace(/\\textasciitilde(?:\{\})?\s?/g, '~')
    .replace(/\\textless(?:\{\})?\s?/g, '<')
    .replace(/\\textgreater(?:\{\})?\s?/g, '>')
    .replace(/^\\url\s*\{([^{}]*)\}$/, '$1')
    .replace(/[{}]/g, '')
    .trim();
}

/** Removes braces that belong to no command, accent or formula. */
function unprotect(tex: string): string {
  const dropped = new Set<number>();
  const open: { at: number; owned: boolean }[] = [];
  let formula = false;
  let closedAt = -2;
  for (let at = 0; at < tex.length; at += 1) {
    const character = tex.charAt(at);
    if (character === '\\') at += /[A-Za-z]/.test(tex.charAt(at + 1)) ? 0 : 1;
    else if (character === '$') formula = !formula;
    else if (character === '{') {
      const owned =
        formula ||
        tex.charAt(at + 1) === '\\' ||
        closedAt === at - 1 ||
        OWNER.test(tex.slice(Math.max(0, at - 45), at));
      open.push({ at, owned });
    } else if (character === '}') {
      const start = open.pop();
      if (start?.owned) closedAt = at;
      else if (start) dropped.add(start.at).add(at);
    }
  }
  return dropped.size === 0 ? tex : [...tex.split('')].filter((_, at) => !dropped.has(at)).join('');
}
