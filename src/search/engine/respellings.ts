import { stem } from '../../words/stem.ts';
import type { Abbreviation } from '../format/word-files.ts';
import type { Candidate, OtherForm, TermSources } from './terms.ts';

const NUMBER = /^\d+$/;
/** A name with its version. */
const VERSION = /^(\p{L}{4,})\d+$/u;

/**
 * Other ways to write parts of a query that the papers are known to use.
 * @param abbreviations other forms of abbreviations and of what they stand for, by their first word without a plural's s
 */
export function respellings(
  words: readonly string[],
  abbreviations: ReadonlyMap<string, readonly OtherForm[]>,
  { compounds, index, spellings }: TermSources,
): Candidate[] {
  const stems = words.map(stem);
  return words.flatMap((word, at) => {
    const found: Candidate[] = [];
    const push = (kind: Candidate['kind'], length: number, text: string) =>
      found.push({ kind, at, length, text });
    const parts = compounds.partsOf(word);
    if (parts) push('joined', 1, parts.join(' '));
    const [, name = ''] = VERSION.exec(word) ?? [];
    if (name && index.isNear(name, word)) push('family', 1, name);
    const spelling = spellings.get(stems[at] ?? '');
    if (spelling) push('joined', 1, spelling);
    // Other spellings than known ones are tried only where they cost no fetch.
    for (const next of words.slice(at + 1, at + 2))
      for (const joined of joinedSpellings(word, next))
        if (compounds.isJoined(word, next) || index.isNear(joined, word)) push('joined', 2, joined);
    const code = words.slice(at, at + 3).join('');
    if (isCode(words.slice(at, at + 3)) && index.isNear(code, word)) push('joined', 3, code);
    const isWritten = (part: string, i: number) =>
      isSameWord(part, words[at + i]) || part === spellings.get(stems[at + i] ?? '');
    for (const { words: known, text } of abbreviations.get(withoutPlural(word)) ?? [])
      if (known.every(isWritten)) push('abbreviation', known.length, text);
    return found;
  });
}

/** Both forms of abbreviations, by their first word without a plural's s. One may stand in several files. */
export function otherForms(abbreviations: readonly Abbreviation[]): Map<string, OtherForm[]> {
  const byFirst = new Map<string, OtherForm[]>();
  const note = (words: string[], text: string) => {
    const first = withoutPlural(words[0] ?? '');
    const forms = byFirst.get(first) ?? [];
    byFirst.set(first, forms);
    forms.push({ words, text });
  };
  const different = new Map(abbreviations.map((one) => [`${one.short}=${one.long}`, one]));
  for (const { short, long } of different.values()) {
    note([short], long);
    note(long.split(' '), short);
  }
  return byFirst;
}

function withoutPlural(word: string): string {
  return word.replace(/s$/, '');
}

/** Whether words may be one code, parted where letters and digits meet: `311 C 90`. */
function isCode([a = '', b = '', c = '']: readonly string[]): boolean {
  return NUMBER.test(a) && /^\p{L}{1,2}$/u.test(b) && NUMBER.test(c);
}

/** Whether two words are the same but for a plural's s. Stems would go too far: scaling is no scale. */
function isSameWord(a: string, b: string | undefined): boolean {
  return a === b || `${a}s` === b || a === `${b}s`;
}

/** Two neighbours written as one: `pretraining`, and `r²` for `R^2`. Two numbers side by side are no number. */
function joinedSpellings(a: string, b: string): string[] {
  if (NUMBER.test(a) && !/^\p{L}{2}/u.test(b)) return [];
  const raised = (digits: string) => a + b.replace(/\d/g, (digit) => digits[Number(digit)] ?? '');
  return NUMBER.test(b) ? [a + b, raised('⁰¹²³⁴⁵⁶⁷⁸⁹'), raised('₀₁₂₃₄₅₆₇₈₉')] : [a + b];
}
