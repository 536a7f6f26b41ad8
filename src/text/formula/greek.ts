import { GREEK } from './latex-symbols.ts';

/*
 * Listings lose the backslashes of formulas, so that `$\beta_2$` arrives as `beta_2`. But many Greek names are
 * English words too (a beta version, alpha release, delta, mu), hence a bare name becomes its letter only
 * where its surroundings are mathematics.
 */

const NAMES = [...GREEK.keys()];
const LOWER = NAMES.filter((name) => name === name.toLowerCase()).join('|');
const ANY = NAMES.join('|');
/** Names that no English sentence holds. */
const ALWAYS = 'eta|varepsilon|vartheta|varphi|varrho|varsigma|varpi';
/** Names that stand before a hyphen and a word only as letters (`epsilon-greedy`, `mu-law`). */
const BEFORE_HYPHEN = 'epsilon|zeta|eta|theta|kappa|lambda|mu|nu|xi|rho|sigma|tau|psi|omega|phi';
const HYPHEN_WORDS =
  '(?:tests?|testing|tester|version|release|stage|phase|build|software|channel|users?|readers?|numeric\\w*|squared?|male|particle)(?!\\p{L})';
const NO_WORD_BEFORE = '(?<![\\p{L}\\p{N}_.\\\\/@#-])';
const WORD_END = '(?![\\p{L}\\p{N}_])';

const CONTEXTS: readonly RegExp[] = [
  // A script: `beta_2`, `sigma^2`, `theta_{t+1}`, `lambda_max`; longer words are identifiers (`beta_version`).
  new RegExp(
    `(?<![\\p{L}_.\\\\/@#])(?:${ANY})(?=_(?:\\{|\\d|\\p{L}{1,3}(?![\\p{L}\\p{N}_])|(?:${ANY})(?![\\p{L}\\p{N}_])|infty)|\\^[\\p{L}\\p{N}{*+-])`,
    'gu',
  ),
  // A relation before or after: `Omega = 0.28`, `with 0 < epsilon`.
  new RegExp(`${NO_WORD_BEFORE}(?:${ANY})(?=\\s?[=<>≤≥≈≠∈∝≪≫∼≡]=?\\s?[\\p{L}\\p{N}.{\\\\-])`, 'gu'),
  new RegExp(`(?<=[=<>≤≥≈≠∈∝≪≫]\\s?)(?:${ANY})${WORD_END}(?!-)`, 'gu'),
  new RegExp(`(?<=[=<>≤≥≈≠∈∝≪≫+×·±]\\s\\d{1,4}(?:\\.\\d{1,4})?\\s?)(?:${LOWER})${WORD_END}(?!-)`, 'gu'),
  // A function: `Theta(n^2)`, `phi(x)`.
  new RegExp(`${NO_WORD_BEFORE}(?:${ANY})(?=\\((?!s\\))(?:\\p{L}(?!\\p{L})|\\d|log |sqrt|frac))`, 'gu'),
  // A divisor: `1/epsilon`, `n/epsilon^2`; and a value in words: `lambda of 0.5`.
  new RegExp(`(?<=(?<![\\p{L}\\p{N}/.])(?:\\d{1,4}|\\p{L})\\/)(?:${LOWER})(?![\\p{L}\\p{N}_/.-])`, 'gu'),
  new RegExp(
    `${NO_WORD_BEFORE}(?:alpha|beta|gamma|epsilon|lambda|mu|rho|sigma|tau|theta|kappa)(?= of \\d)`,
    'gu',
  ),
  // Hyphenated terms: `epsilon-greedy`, `beta-VAE`, `Lambda-shaped`.
  new RegExp(
    `${NO_WORD_BEFORE}(?:${BEFORE_HYPHEN})(?=-(?!(?:${ANY})${WORD_END}|${HYPHEN_WORDS})\\p{L})`,
    'gu',
  ),
  new RegExp(`${NO_WORD_BEFORE}(?:alpha|beta|gamma|pi|chi)(?=-\\p{Lu}[\\p{Lu}\\p{Ll}]*\\p{Lu})`, 'gu'),
  new RegExp(`${NO_WORD_BEFORE}(?:${ANY})(?=-shaped${WORD_END})`, 'gu'),
  // After a number: `2pi`, `3sigma`, and micro units: `5 mus`.
  new RegExp(
    `(?<=(?<![\\p{L}\\p{N}.])\\d{1,4}(?:\\.\\d{1,4})?)(?:pi|sigma|theta|lambda|epsilon|tau|omega)${WORD_END}`,
    'gu',
  ),
  new RegExp(`(?<=\\d\\s?)mu(?=[smgLWAVFJ]${WORD_END})`, 'gu'),
  // Before one capital: `muP`.
  new RegExp(`${NO_WORD_BEFORE}(?:mu|nu|eta|rho|tau|sigma|lambda|theta|epsilon)(?=\\p{Lu}${WORD_END})`, 'gu'),
  new RegExp(`${NO_WORD_BEFORE}(?:${ALWAYS})${WORD_END}(?!['’])`, 'gu'),
];

/** A bracketed list of variables: `(epsilon, delta)-private`, `f(theta)`. */
const LIST = new RegExp(
  `\\((?=[^()]{0,60}(?:${ANY}))(?:(?:${ANY}|\\p{L}|\\d{1,4}(?:\\.\\d{1,4})?)(?:,\\s?|(?=\\)))){2,6}\\)|(?<=\\b\\p{L})\\((?:${ANY})\\)`,
  'gu',
);
/** Names written together: `alphabeta` for `\alpha\beta`. */
const COMPOSITE = new RegExp(`(?<![\\p{L}\\p{N}_.\\\\/@#-])(?:${ANY}){2,4}${WORD_END}`, 'gu');
const EACH = new RegExp(`(?:var)?(?:${ANY})`, 'g');
const LONG_ENOUGH = /alpha|beta|gamma|delta|epsilon|theta|kappa|lambda|sigma|omega/i;

/** Most texts hold no name at all; one look tells. */
const CANDIDATE = new RegExp(`(?:^|[^A-Za-z])(?:${ANY}|${ALWAYS})(?:[^a-z]|$|${ANY}|[smg](?![a-z]))`);

function letter(name: string): string {
  return GREEK.get(name) ?? GREEK.get(name.replace(/^var/, '')) ?? name;
}

/**
 * Bare Greek names as letters where they are mathematics. A name that is a letter in one place of the text
 * is a letter wherever it stands alone (`Precision Omega` … `Precision Omega = 0.28`).
 */
export function decodeGreekNames(text: string): string {
  if (!CANDIDATE.test(text)) return text;
  const seen = new Set<string>();
  const convert = (name: string): string => {
    seen.add(name);
    return letter(name);
  };
  let decoded = text;
  for (const context of CONTEXTS) decoded = decoded.replace(context, convert);
  decoded = decoded
    .replace(LIST, (list) => list.replace(EACH, convert))
    .replace(COMPOSITE, (word) => (LONG_ENOUGH.test(word) ? word.replace(EACH, letter) : word));
  for (const name of seen) {
    decoded = decoded.replace(
      new RegExp(`${NO_WORD_BEFORE}${name}${WORD_END}(?!-\\p{L}|\\s${HYPHEN_WORDS}|[.]\\p{L})`, 'gu'),
      letter(name),
    );
  }
  return decoded;
}
