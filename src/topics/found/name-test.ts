import { wordRole } from '../../words/general-words.ts';
import { isMeasure, isNeverNamed, NAMELESS_NOUNS } from '../../words/nameless-words.ts';
import type { StemUse, WordUse, WordUses } from '../../words/noun-use.ts';
import { singular } from '../../words/singular.ts';
import { stem } from '../../words/stem.ts';
import { foldedWords } from '../../words/tokenize.ts';

/** A single word is a noun if so many of its places are a noun's … */
const LEAST_ALONE = 0.08;
const LEAST_ENDS = 0.38;
const MOST_AS_VERB = 0.12;
const LEAST_SEEN = 4;
/** … and the last word of a longer name if it ends names so often; participles must also stand alone as nouns do. */
const LEAST_HEAD_ENDS = 0.12;
const LEAST_PARTICIPLE_ALONE = 0.015;
const PARTICIPLE = /(?:ed|ing)$/;
/** A gerund by itself names something (`reasoning`, `buckling`) if it is a noun as often as this. */
const LEAST_GERUND_ALONE = 0.15;
const NO_NOUN = /(?:ly|ous|ical|ful|less)$/;

/** A short form before a number in this share of its places numbers things (`NGC 1399`, `IBM 704`) and names none. */
const MOST_NUMBERED = 0.5;

/** Whether a name is the sign of a catalogue, by what stands behind it in texts that hold it. */
export function isDesignation(label: string, texts: readonly string[]): boolean {
  if (!/^\p{Lu}{2,}$/u.test(label)) return false;
  const places = texts.flatMap((text) => [...text.matchAll(new RegExp(`\\b${label}\\b(\\s?\\d)?`, 'g'))]);
  const numbered = places.filter(([, number]) => number !== undefined);
  return numbered.length > MOST_NUMBERED * places.length;
}

/** Whether a phrase can be the name of a subject, by its words and how the corpus uses them. */
export function isName(label: string, uses: WordUses): boolean {
  const parts = label.split(/ (?:of|in|for|on|from|to) /).map((part) => foldedWords(part));
  const all = parts.flat();
  if (all.length === 0 || all.some(isNeverNamed)) return false;
  const heads = parts.map((part) => part.at(-1) ?? '');
  const [first = ''] = all;
  if (isMeasure(singular(first)) || heads.some((head) => isMeasure(singular(head)))) return false;
  if (all.length === 1) return isSingleName(label, first, uses.ofStem(stem(first)));
  if (all.every((word) => NAMELESS_NOUNS.has(singular(word)))) return false;
  return heads.every((head) => isHead(head, uses.ofForm(head)));
}

function isSingleName(label: string, word: string, use: StemUse | undefined): boolean {
  const one = singular(word);
  // Short forms are names whatever stands beside them.
  if (/\p{Lu}.*\p{Lu}/u.test(label)) return word.length > 1;
  if (word.length < 4 || wordRole(one) !== 'subject' || NAMELESS_NOUNS.has(one)) return false;
  if (!use || use.seen < LEAST_SEEN || NO_NOUN.test(use.form) || use.form.endsWith('ed')) return false;
  const leastAlone = use.form.endsWith('ing') ? LEAST_GERUND_ALONE : LEAST_ALONE;
  return (
    use.alone >= leastAlone * use.seen &&
    use.ends >= LEAST_ENDS * use.seen &&
    use.asVerb <= MOST_AS_VERB * use.seen
  );
}

function isHead(word: string, use: WordUse | undefined): boolean {
  if (NO_NOUN.test(word)) return false;
  if (!use) return true;
  if (use.ends < LEAST_HEAD_ENDS * use.seen) return false;
  return !PARTICIPLE.test(word) || use.alone >= LEAST_PARTICIPLE_ALONE * use.seen;
}
