const SUBSCRIPT: Readonly<Record<string, string>> = {
  '0': '₀',
  '1': '₁',
  '2': '₂',
  '3': '₃',
  '4': '₄',
  '5': '₅',
  '6': '₆',
  '7': '₇',
  '8': '₈',
  '9': '₉',
  '+': '₊',
  '-': '₋',
  '−': '₋',
  '=': '₌',
};
const SUPERSCRIPT: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  '=': '⁼',
};
/** Signs that stand high by themselves. */
const ALREADY_HIGH = /^[°′″*†‡]+$/;

/**
 * Plain text of a sub- or superscript: Unicode's own digits and signs (`10⁻³`), otherwise `_` or `^` and the
 * content, in brackets when it is more than one word or number (`x_(i+1)`).
 */
export function scriptToPlain(kind: 'sub' | 'sup', content: string): string {
  const text = content.trim();
  if (text === '') return '';
  if (kind === 'sup' && ALREADY_HIGH.test(text)) return text;
  if (/^[0-9+\-−=]+$/.test(text)) {
    const table = kind === 'sub' ? SUBSCRIPT : SUPERSCRIPT;
    return Array.from(text, (character) => table[character] ?? character).join('');
  }
  const mark = kind === 'sub' ? '_' : '^';
  return isClear(kind, text) ? mark + text : `${mark}(${text})`;
}

/** Whether a script ends for a reader where it ends: a word, a number, brackets; below, also `2m` and `500c`. */
function isClear(kind: 'sub' | 'sup', text: string): boolean {
  if (
    /^(?:[\p{Script=Latin}\p{M}]+|[\p{Script=Greek}\p{M}]+|\p{L}|\p{Nd}+(?:\.\p{Nd}+)?|[^\p{ASCII}\p{N}]|\([^()]*\))$/u.test(
      text,
    )
  )
    return true;
  return kind === 'sub' && /^[\p{L}\p{Nd}\p{M}]+$/u.test(text);
}

/** What a `_` or `^` in running text applies to, when it is markup. */
export type BareScript = {
  /** The script as written. */
  content: string;
  /** Index after the script. */
  end: number;
};

const NAMED_SCRIPT =
  '(?:circ|dagger|ddagger|ast|star|prime|top|infty|var(?:epsilon|theta|phi)|alpha|beta|gamma|delta|epsilon|eta|theta|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|phi|chi|psi|omega)(?![\\p{L}\\p{N}_])';
const SUPERSCRIPT_HERE = new RegExp(
  `\\((?<inner>[^()\\\\{}]{1,40})\\)|[+\\-−]?\\d+(?:\\.\\d+)?|${NAMED_SCRIPT}|(?:th|st|nd|rd)(?!\\p{L})|` +
    '[\\p{L}∞⊤](?![\\p{L}\\p{N}])|\\p{Lu}{2,4}(?![\\p{L}\\p{N}_])|[*°†‡′]+|[+\\-−](?=[\\s,.;:)]|$)',
  'uy',
);
/** A number before what it belongs to: an isotope (`^13C`), a term (`^1P_1`). */
const SUPERSCRIPT_BEFORE = /\d{1,3}(?=\p{Lu})/uy;
/** Hours, minutes, seconds and degrees of a place in the sky: `12^h34^m`. */
const SUPERSCRIPT_UNIT = /[dhms](?=\d)/uy;
const SUBSCRIPT_INNER = /\((?<inner>[^()\\{}]{1,40})\)/uy;
const SUBSCRIPT_DIGITS = /\d{1,4}(?![\d_]|\.\d)/uy;
const SUBSCRIPT_NAMED = new RegExp(NAMED_SCRIPT, 'uy');
/** A word that ends there: `B_crit`, but not `a_file.txt`, `a_b_c` or `a_1b2`. */
const SUBSCRIPT_WORD = /(?:\p{L}{1,12}|∞)(?![\p{L}\p{N}_]|\.[\p{L}\p{N}])/uy;
const SUBSCRIPT_LAST_DIGITS = /\d{1,2}(?![\p{L}\p{N}_]|\.\d)/uy;
const SUBSCRIPT_SIZE =
  /(?:\p{Lu}{2,}|\d+(?:\.\d+)?[BMK]|(?:[Bb]ase|[Ll]arge|[Ss]mall|[Tt]iny|[Mm]ini|[Mm]edium|[Bb]ig|[Hh]uge|xl|xxl))(?![\p{L}\p{N}_(/]|\.[\p{L}\p{N}])/uy;

function matchAt(pattern: RegExp, text: string, at: number): BareScript | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (found === null || found[0] === '') return undefined;
  const end = at + found[0].length;
  const inner = found.groups?.inner;
  if (inner === undefined) return { content: found[0], end };
  // Brackets that the script would not need belong to it: `f^(n)`, but `x^(2n)` and `x_(i+1)`.
  const kind = text.charAt(at - 1) === '_' ? 'sub' : 'sup';
  return { content: scriptToPlain(kind, inner).endsWith(')') ? inner : `(${inner})`, end };
}

/**
 * The superscript that starts at `at` (after a `^` without braces), if the text before can carry one.
 * @param before text up to the `^`; its last characters decide.
 */
export function superscriptAt(text: string, at: number, before: string): BareScript | undefined {
  if (/[\p{L}\p{N}\p{M})\]|}′∞⊤]$/u.test(before.slice(-2)))
    return (
      matchAt(SUPERSCRIPT_HERE, text, at) ??
      (/\d$/.test(before) ? matchAt(SUPERSCRIPT_UNIT, text, at) : undefined)
    );
  return /(?:^|[\s([,;/–—-])$/.test(before.slice(-1)) ? matchAt(SUPERSCRIPT_BEFORE, text, at) : undefined;
}

/**
 * The subscript that starts at `at` (after a `_` without braces). Mathematics has bases of one letter (`L_2`,
 * `x_i`, `B_crit`), names in capitals with a size (`BERT_BASE`), two capitals with a number (`CO_2`) and
 * `log_2`; everything else (`snake_case`, `file_name.txt`, `top_k`) is an identifier and stays.
 * @param before text up to the `_`; its last word decides.
 */
export function subscriptAt(text: string, at: number, before: string): BareScript | undefined {
  const tail = before.slice(-40);
  if (/[)\]}|′⟩‖]$/.test(tail))
    return (
      matchAt(SUBSCRIPT_INNER, text, at) ??
      matchAt(SUBSCRIPT_DIGITS, text, at) ??
      matchAt(/\p{L}(?![\p{L}\p{N}_])/uy, text, at)
    );
  const base = /[\p{L}\p{N}\p{M}∇∂∞∑∏∫⊤]+$/u.exec(tail)?.[0];
  if (base === undefined) return undefined;
  const previous = tail.charAt(tail.length - base.length - 1);
  if (previous === '_' || /[./\\@#$:]/.test(previous)) return undefined;
  const letters = base.replace(/\p{M}/gu, '');
  const lastIsSymbol = /[^A-Za-z0-9]$/u.test(letters) && !/^[\p{Script=Latin}\p{N}]+$/u.test(letters);
  if (/^\p{L}$/u.test(letters) || lastIsSymbol || /^\d+(?:\.\d+)?\p{L}$/u.test(letters)) {
    return (
      matchAt(SUBSCRIPT_INNER, text, at) ??
      matchAt(SUBSCRIPT_DIGITS, text, at) ??
      matchAt(SUBSCRIPT_NAMED, text, at) ??
      matchAt(SUBSCRIPT_WORD, text, at)
    );
  }
  if (letters === 'log' || /^\p{Lu}{2}$/u.test(letters)) {
    const number = matchAt(SUBSCRIPT_LAST_DIGITS, text, at);
    if (number !== undefined) return number;
  }
  const capitals = letters.replace(/[^\p{Lu}]/gu, '').length;
  if (capitals >= 2 || /^\p{Lu}\d$/u.test(letters)) return matchAt(SUBSCRIPT_SIZE, text, at);
  return undefined;
}
