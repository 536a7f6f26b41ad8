/** Commands for the characters that LaTeX reserves. */
const RESERVED: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  // The fonts that LaTeX begins with have other signs in these places.
  '<': '$<$',
  '>': '$>$',
  '|': '\\textbar{}',
};

/** Accents by their combining character (Unicode, “Combining Diacritical Marks”). */
const ACCENTS: Readonly<Record<string, string>> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0304': '=',
  '\u0306': 'u',
  '\u0307': '.',
  '\u0308': '"',
  '\u030a': 'r',
  '\u030b': 'H',
  '\u030c': 'v',
  '\u0323': 'd',
  '\u0327': 'c',
  '\u0328': 'k',
  '\u0331': 'b',
};

/** Letters with a command of their own. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  ı: 'i',
};

/** Letters and signs that pdfLaTeX shows in formulas only; Greek letters that look Latin have no command. */
const MATHS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'α alpha β beta γ gamma δ delta ε varepsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu ν nu ξ xi π pi ρ rho σ sigma τ tau υ upsilon φ varphi χ chi ψ psi ω omega Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Υ Upsilon Φ Phi Ψ Psi Ω Omega ∞ infty ≤ leq ≥ geq ≠ neq ≈ approx ∝ propto → rightarrow ← leftarrow ↔ leftrightarrow ∈ in ∑ sum ∏ prod √ surd ∂ partial ∇ nabla ∀ forall ∃ exists ∪ cup ∩ cap ⊂ subset ⊆ subseteq'.matchAll(
      /(\S+) (\S+)/g,
    ),
  ].map(([, sign = '', command = '']) => [sign, command] as const),
);
const MATHS_PATTERN = new RegExp(`[${Object.keys(MATHS).join('')}]`, 'g');

/** What LaTeX would read as something else: most texts hold none of it. */
const TELLING = /[\\~^&%$#_<>|{}]|--|''|``|,,|[?!]`/;

/**
 * Text as LaTeX that reads back as the same text. Letters stay as they are (UTF-8); what LaTeX reserves gets its
 * command, and character pairs that fonts join (`--`, `''`) are kept apart. Braces come in pairs, as BibTeX counts
 * them even behind a backslash.
 */
export function latexText(text: string): string {
  if (!TELLING.test(text)) return text;
  const braces = hasPairedBraces(text);
  return text
    .replace(/[\\~^&%$#_<>|{}]/g, (character) => {
      if (character === '{') return braces ? '\\{' : '\\textbraceleft{}';
      if (character === '}') return braces ? '\\}' : '\\textbraceright{}';
      return RESERVED[character] ?? character;
    })
    .replace(/([-'`,])(?=\1)|[?!](?=`)/g, '$&{}');
}

/** What {@link latexText} writes, by sign. */
const WRITTEN =
  /\\text(backslash|asciitilde|asciicircum|bar|braceleft|braceright)\{\}|\\([&%$#_{}])|\$([<>])\$|\{\}/g;
const COMMANDS: Readonly<Record<string, string>> = {
  backslash: '\\',
  asciitilde: '~',
  asciicircum: '^',
  bar: '|',
  braceleft: '{',
  braceright: '}',
};

/** The text that {@link latexText} wrote, to the letter; other people's LaTeX is for `src/metadata/bibtex/`. */
export function textOfLatex(latex: string): string {
  return latex.replace(
    WRITTEN,
    (_, command?: string, sign?: string, angle?: string) =>
      (command === undefined ? (sign ?? angle) : COMMANDS[command]) ?? '',
  );
}

/** Text with straight quotation marks as LaTeX's opening and closing ones: the first opens, as does each behind a space or bracket. */
export function latexQuotes(text: string): string {
  return text.replace(/"/g, (_, at: number) =>
    /[\s([{–—-]$/.test(text.slice(0, at)) || at === 0 ? '“' : '”',
  );
}

/** Like `latexText`, with Greek letters and mathematical signs as formulas, for text that is typeset. */
export function latexTypeset(text: string): string {
  return latexText(text).replace(MATHS_PATTERN, (sign) => `{$\\${MATHS[sign] ?? ''}$}`);
}

/**
 * A part of a person's name as LaTeX, with accents as commands: BibTeX takes `{\'E}` for one letter, but cuts the
 * bytes of `É` apart where a style abbreviates names.
 */
export function latexName(name: string): string {
  if (/^[A-Za-z .]*$/.test(name)) return name;
  return name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}]+|\p{L}\p{M}*/gu, (part) =>
      /\p{L}/u.test(part) ? latexLetter(part) : latexText(part),
    );
}

/** A letter with its marks; as it is where LaTeX has no command for it. */
function latexLetter(letter: string): string {
  const command = LETTERS[letter];
  if (command) return `{\\${command}}`;
  const [base = '', mark = '', ...more] = letter.normalize('NFD');
  const accent = ACCENTS[mark];
  if (!accent || more.length > 0 || !/^[A-Za-z]$/.test(base)) return letter;
  return /[a-z]/i.test(accent) ? `{\\${accent}{${base}}}` : `{\\${accent}${base}}`;
}

/** Whether every closing brace has its opening brace before it, and the other way round. */
function hasPairedBraces(text: string): boolean {
  if (!/[{}]/.test(text)) return true;
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
