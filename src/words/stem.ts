/*
 * An English stemmer: inflections are taken off as in Martin Porter's second stemmer for English (the Snowball project's
 * description of “Porter2”, steps 1a to 1c), derivations by cutting one ending after another in the regions that it
 * defines. Keeps apart what the first Porter stemmer joins (general, generative), and joins British and American
 * spellings.
 */

/** Words that only look like a plural or a past. */
const UNCHANGED = /^(?:news|bias|atlas|cosmos|proceed|exceed|succeed)$/;
const BRITISH = /(?<=..[a-z][^s])is(?=(?:e[drs]*|ing|ations?|able)$)|(?<=anal)ys(?=(?:e|ed|es|ing)$)/;
const VOWEL = /[aeiouy]/;
const DOUBLE = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;
const SHORT_END = /(?:^[aeiouy][^aeiouy]|[^aeiouy][aeiouy][^aeiouywxY])$/;
/** Endings that may follow the first consonant after a vowel. */
const LIGHT_ENDING = /(?:ness|ful|less|li)$/;
/** Endings that must leave another vowel and consonant before them. */
const ENDING = /(?:ous|ive|[ae]nc[ei]|[ai]ble|ize?|ate?|al|ic|er|or|ant|e?ment|ent|ism|iti|(?<=[st])ion)$/;
/** Endings that a word has at most. */
const ENDINGS = 4;
/** No word is longer; what is has no endings, and the patterns above would try each of its letters as a beginning. */
const LONGEST_WORD = 64;

/**
 * Stem of a folded word. Words with other than the letters a–z, and words of one or two letters or of more than 64, are
 * their own stems.
 * @example stem('quantisation') === stem('quantized')
 */
export function stem(word: string): string {
  if (word.length < 3 || word.length > LONGEST_WORD || !/^[a-z]+$/.test(word) || UNCHANGED.test(word))
    return word;
  let w = word.replace(BRITISH, (ending) => `${ending[0]}z`);
  // A y that is a consonant is written Y until the end.
  w = w.replace(/^y|(?<=[aeiouy])y/g, 'Y');
  const r1 = /^(?:gener|commun|arsen)/.exec(w)?.[0].length ?? after(w, 0);
  const r2 = after(w, r1);

  if (/sses$/.test(w)) w = w.slice(0, -2);
  else if (/ie[ds]$/.test(w)) w = w.slice(0, w.length > 4 ? -2 : -1);
  else if (/[aeiouy].+s$/.test(w) && !/[us]s$/.test(w)) w = w.slice(0, -1);
  w = removePast(w, r1);
  if (/.[^aeiouy][yY]$/.test(w)) w = `${w.slice(0, -1)}i`;

  for (let left = ENDINGS; left > 0; left--) {
    const light = LIGHT_ENDING.exec(w);
    const ending = light ?? ENDING.exec(w);
    if (!ending || ending.index < (light ? r1 : r2)) break;
    w = w.slice(0, ending.index);
  }
  const end = w.length - 1;
  const isSilent = w.endsWith('e') && end >= r1 && (end >= r2 || !SHORT_END.test(w.slice(0, -1)));
  return (isSilent || (w.endsWith('ll') && end >= r2) ? w.slice(0, -1) : w).toLowerCase();
}

/** Start of the region after the first consonant that follows a vowel, from `from` on. */
function after(word: string, from: number): number {
  const match = /[aeiouy][^aeiouy]/.exec(word.slice(from));
  return match ? from + match.index + 2 : word.length;
}

function removePast(word: string, r1: number): string {
  const eed = /eed(?:ly)?$/.exec(word);
  if (eed) return eed.index < r1 ? word : `${word.slice(0, eed.index)}ee`;
  const ending = /(?:ed|ing)(?:ly)?$/.exec(word);
  const rest = word.slice(0, ending?.index ?? 0);
  if (!VOWEL.test(rest)) return word;
  if (DOUBLE.test(rest)) return rest.slice(0, -1);
  return /(?:at|bl|iz)$/.test(rest) || (SHORT_END.test(rest) && r1 >= rest.length) ? `${rest}e` : rest;
}
