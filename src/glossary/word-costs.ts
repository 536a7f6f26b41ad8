import type { Atom } from './long-form.ts';

/*
 * What it costs, in words, that words of a long form give no letter: leaving out a whole word is the unit that the
 * costs of letters in `letter-costs.ts` are compared with.
 */
export const COST = {
  /** A small word (`of`, `and`) gives no letter. */
  smallWord: 0.15,
  /** Second half of a hyphenated word (`pre-trained`) gives no letter. */
  joinedWord: 0.4,
  /** First half of a hyphenated word gives no letter, as in `reStructured Pre-training (RST)`. */
  firstHalf: 0.9,
  /** Any other word gives no letter. */
  word: 1.4,
  /** A verb, which no name has. */
  verb: 4,
  /** The same at the end of the long form, besides, where the wording does not say where it begins. */
  atEnd: 0.4,
  /** A noun of measure or kind at the end, with which names go on: `visceral adipose tissue area (VAT)`. */
  measureAtEnd: 0.7,
  /** The same after a small word at the end: `Comprehensive Medical Benchmark in Chinese`. */
  afterSmallWordAtEnd: 0.9,
  /** The long form begins after a hyphen. */
  joinedFirst: 0.5,
  /** The long form begins with a small word. */
  smallWordFirst: 2.4,
  comma: 0.2,
  /** What follows a comma at the end is another name: `5-hydroxytryptamine, serotonin (5-HT)`. */
  commaAtEnd: 1.5,
} as const;

const SMALL_WORDS = new Set(
  'a an and as at by for from in into of on or over per that the through to under up upon using via with within &'.split(
    ' ',
  ),
);
const VERBS = new Set(
  'am are be been can could did do does had has have is may might was we were which will'.split(' '),
);
const MEASURES =
  /^(?:activity|antigen|area|assay|concentration|content|count|derivative|disease|disorder|dose|effect|formulation|group|index|instrument|inventory|level|program|programme|questionnaire|rate|ratio|reaction|receptor|response|scale|score|status|study|survey|symptom|syndrome|test|time|treatment|trial|value|volume)(?:e?s)?$/;
/** The place of a group in a molecule: `5'` and `3` of `adenosine 5'-triphosphate` and `3-methoxy…`. */
const LOCANT = /^(?:\d{1,2}|[nodlrsmp]|alpha|beta|gamma|delta)$/;

/** Whether an atom is a word that short forms mostly leave out: `of`, `and`, `for`. */
export function isSmallWord(atom: Atom | undefined): boolean {
  return atom !== undefined && SMALL_WORDS.has(atom.folded);
}

/** Whether an atom says, before a hyphen or comma, where the next one stands in a molecule. */
export function isLocant(atom: Atom | undefined, after: Atom | undefined): boolean {
  return atom !== undefined && after?.joined === true && LOCANT.test(atom.folded);
}

/** Cost of a word before the last one that gives a letter. */
export function costOfLeavingOut(atom: Atom, after: Atom | undefined): number {
  if (isSmallWord(atom) || isLocant(atom, after)) return COST.smallWord;
  if (VERBS.has(atom.folded)) return COST.verb;
  if (atom.joined) return COST.joinedWord;
  return after?.joined ? COST.firstHalf : COST.word;
}

/**
 * Cost of a word after the last one that gives a letter.
 * @param isOpen whether the long form may begin anywhere, so that nothing else says that these words are part of it
 */
export function costAtEnd(atom: Atom, before: Atom | undefined, isOpen: boolean): number {
  return (atom.afterComma ? COST.commaAtEnd : 0) + costOfLast(atom, before, isOpen);
}

function costOfLast(atom: Atom, before: Atom | undefined, isOpen: boolean): number {
  if (isSmallWord(atom) || atom.joined) return costOfLeavingOut(atom, undefined);
  // A letter by itself is part of a name, and would have been kept: `the response to K (ATP)`.
  const isLetter = /^\p{L}$/u.test(atom.text) && !/^\d/.test(before?.text ?? '');
  if (VERBS.has(atom.folded) || isLetter) return COST.verb;
  if (isSmallWord(before)) return COST.afterSmallWordAtEnd;
  if (MEASURES.test(atom.folded)) return COST.measureAtEnd;
  return COST.word + (isOpen ? COST.atEnd : 0);
}

/** Cost of a first word that is small, a verb or the second half of another. */
export function costOfBeginning(atom: Atom, before: Atom | undefined, after: Atom | undefined): number {
  const isSmall = isSmallWord(atom) && !after?.joined && atom.text === atom.folded;
  const isPart = atom.joined && !isLocant(before, atom);
  if (VERBS.has(atom.text)) return COST.verb;
  return (isSmall ? COST.smallWordFirst : 0) + (isPart ? COST.joinedFirst : 0);
}
