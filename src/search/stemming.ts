/*
 * The English stemmer of the Snowball project ("Porter2"), after Martin Porter's published description of the
 * algorithm, without its list of single words but for those below. It keeps apart what the first Porter stemmer joins (general, generative, generation).
 */

const VOWEL = /[aeiouy]/;
const DOUBLE = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;
const SHORT_END = /(?:^[aeiouy][^aeiouy]|[^aeiouy][aeiouy][^aeiouywxY])$/;

/** Words that only look like a plural or a past. */
const UNCHANGED = /^(?:news|bias|atlas|cosmos|proceed|exceed|succeed)$/;
/** Endings and what takes their place, longest first. */
const STEP_2 = rules(
  'ization:ize ational:ate fulness:ful ousness:ous iveness:ive tional:tion biliti:ble lessli:less entli:ent ation:ate ' +
    'alism:al aliti:al ousli:ous iviti:ive fulli:ful enci:ence anci:ance abli:able izer:ize ator:ate alli:al bli:ble',
);
const STEP_3 = rules('ational:ate tional:tion alize:al icate:ic iciti:ic ical:ic ness: ful:');
const STEP_4 = /(?:ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|al|er|ic)$/;
/** British spellings end in the American stem, so that both find both. */
const BRITISH =
  /(?<=[a-z]{3}(?:[^s]))is(?=(?:e|ed|es|er|ers|ing|ation|ations|able)$)|(?<=anal)ys(?=(?:e|ed|es|er|ers|ing)$)/;

/**
 * Stem of a folded word. Words with other than the letters a–z, and words of one or two letters, are their own stems.
 * @example stem('quantisation') === stem('quantized')
 */
export function stem(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word) || UNCHANGED.test(word)) return word;
  let w = word.replace(BRITISH, (suffix) => `${suffix[0]}z`);
  // A y that is a consonant is written Y until the end.
  w = w.replace(/^y|(?<=[aeiouy])y/g, 'Y');
  const r1 = /^(?:gener|commun|arsen)/.exec(w)?.[0].length ?? after(w, 0);
  const r2 = after(w, r1);

  if (/sses$/.test(w)) w = w.slice(0, -2);
  else if (/(?:ied|ies)$/.test(w)) w = w.slice(0, w.length > 4 ? -2 : -1);
  else if (/[aeiouy].+s$/.test(w) && !/[us]s$/.test(w)) w = w.slice(0, -1);

  w = removePast(w, r1);
  if (/.[^aeiouy][yY]$/.test(w)) w = `${w.slice(0, -1)}i`;

  w = replaceEnding(w, STEP_2, r1);
  if (/ogi$/.test(w) && w.at(-4) === 'l' && w.length - 3 >= r1) w = w.slice(0, -1);
  else if (/[cdeghkmnrt]li$/.test(w) && w.length - 2 >= r1) w = w.slice(0, -2);

  w = replaceEnding(w, STEP_3, r1);
  if (w.endsWith('ative') && w.length - 5 >= r2) w = w.slice(0, -5);

  const suffix = STEP_4.exec(w)?.[0];
  if (suffix) {
    if (w.length - suffix.length >= r2) w = w.slice(0, -suffix.length);
  } else if (/[st]ion$/.test(w) && w.length - 3 >= r2) w = w.slice(0, -3);

  if (w.endsWith('e')) {
    const place = w.length - 1;
    if (place >= r2 || (place >= r1 && !SHORT_END.test(w.slice(0, -1)))) w = w.slice(0, -1);
  } else if (w.endsWith('ll') && w.length - 1 >= r2) w = w.slice(0, -1);
  return w.toLowerCase();
}

/** Start of the region after the first consonant that follows a vowel, from `from` on. */
function after(word: string, from: number): number {
  const match = /[aeiouy][^aeiouy]/.exec(word.slice(from));
  return match ? from + match.index + 2 : word.length;
}

function removePast(word: string, r1: number): string {
  const eed = /eed(?:ly)?$/.exec(word)?.[0];
  if (eed) return word.length - eed.length >= r1 ? `${word.slice(0, -eed.length)}ee` : word;
  const ending = /(?:ed|ing)(?:ly)?$/.exec(word)?.[0];
  const rest = ending ? word.slice(0, -ending.length) : '';
  if (!VOWEL.test(rest)) return word;
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (DOUBLE.test(rest)) return rest.slice(0, -1);
  return SHORT_END.test(rest) && r1 >= rest.length ? `${rest}e` : rest;
}

function replaceEnding(word: string, endings: [string, string][], r1: number): string {
  const found = endings.find(([ending]) => word.endsWith(ending));
  if (!found || word.length - found[0].length < r1) return word;
  return word.slice(0, word.length - found[0].length) + found[1];
}

function rules(list: string): [string, string][] {
  return list.split(' ').map((rule) => rule.split(':') as [string, string]);
}
