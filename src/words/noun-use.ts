import { compare } from '../compare.ts';
import { words } from './function-words.ts';
import { fold, foldedWords } from './tokenize.ts';

/** Words before a noun or its adjectives. */
const BEFORE_NOUN = words(
  'a an the this that these those its their our his her some any no each every both all many most several few such of in ' +
    'on for with by from at between among against during without within under over through into towards toward',
);
/** Words before a verb. */
const BEFORE_VERB = words(
  'to we can could will would may might must should cannot not they it i you who which',
);
/** Words after a noun that is not followed by another. */
const AFTER_NOUN = words(
  'is are was were be been has have had do does did can could will would may might must should of in on for with by from ' +
    'at to and or as but that which who than between among against during without within under over through into when ' +
    'where while if because using via not',
);
/** More texts than this say nothing new. */
const MOST_TEXTS = 3000;

/** How a word is used. */
export interface WordUse {
  /** Places where it stands. */
  seen: number;
  /** Places between an article or preposition and a verb, a preposition or the end of a clause, where only nouns stand. */
  alone: number;
  /** Places before a verb, a preposition or the end of a clause: where names end. */
  ends: number;
  /** Places after `to`, a pronoun or an auxiliary, as verbs have them. */
  asVerb: number;
}

/** How the words of a stem are used. */
export interface StemUse extends WordUse {
  /** The one of them that stands alone most often; the commonest one where none does. */
  form: string;
}

interface FormUse extends WordUse {
  word: string;
}

/** How the words of some texts are used. */
export interface WordUses {
  /** All words of a stem together. */
  ofStem(stemmed: string): StemUse | undefined;
  /** A word in lower case, as it is written. */
  ofForm(word: string): WordUse | undefined;
}

/**
 * Counts where words stand, which tells nouns from verbs and adjectives in any field without a list of words.
 * @param stemOf what the forms of a word have in common
 * @param wanted stems to be counted
 * @returns uses of stems, and of their single forms
 */
export function countUses(
  texts: readonly string[],
  stemOf: (word: string) => string,
  wanted: ReadonlySet<string>,
): WordUses {
  const forms = new Map<string, FormUse>();
  const stems = new Map<string, string>();
  const step = Math.max(1, texts.length / MOST_TEXTS);
  for (let at = 0; at < texts.length; at += step) {
    for (const clause of fold(texts[Math.floor(at)] ?? '').split(/[.,;:!?()[\]"“”]+/)) {
      const inClause = foldedWords(clause);
      for (const [index, word] of inClause.entries()) {
        const stemmed = stems.get(word) ?? stemOf(word);
        stems.set(word, stemmed);
        if (wanted.has(stemmed)) countForm(forms, word, inClause[index - 1], inClause[index + 1]);
      }
    }
  }
  const byStem = Map.groupBy(forms.values(), ({ word }) => stems.get(word) ?? word);
  const sums = new Map([...byStem].map(([stemmed, uses]) => [stemmed, together(uses)]));
  return { ofStem: (stemmed) => sums.get(stemmed), ofForm: (word) => forms.get(word) };
}

function countForm(forms: Map<string, FormUse>, word: string, before = '', after = ''): void {
  const use = forms.get(word) ?? { word, seen: 0, alone: 0, ends: 0, asVerb: 0 };
  const ends = after === '' || AFTER_NOUN.has(after);
  const asVerb = BEFORE_VERB.has(before);
  use.seen += 1;
  if (ends && !asVerb) use.ends += 1;
  if (ends && BEFORE_NOUN.has(before)) use.alone += 1;
  if (asVerb) use.asVerb += 1;
  forms.set(word, use);
}

function together(uses: readonly FormUse[]): StemUse {
  const [best] = uses.toSorted((a, b) => b.alone - a.alone || b.seen - a.seen || compare(a.word, b.word));
  const sum = (key: 'seen' | 'alone' | 'ends' | 'asVerb') => uses.reduce((total, use) => total + use[key], 0);
  return {
    seen: sum('seen'),
    alone: sum('alone'),
    ends: sum('ends'),
    asVerb: sum('asVerb'),
    form: best?.word ?? '',
  };
}
