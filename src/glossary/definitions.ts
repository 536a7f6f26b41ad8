import { definitionsInBrackets } from './in-brackets.ts';
import { atomsBefore, longFormIn, longFormKey } from './long-form.ts';
import { longAtBeginning } from './long-form-search.ts';
import { looksShort, shortFormKey } from './short-form.ts';
import { definitionsWithoutBrackets } from './without-brackets.ts';
import { isSmallWord } from './word-costs.ts';

/** An abbreviation that a text defines. */
export interface Definition {
  /** Short form as written, for example `LLMs`. */
  short: string;
  /** Long form as written, for example `large language models`, without the short forms in brackets in it. */
  long: string;
  /** Where it is defined. */
  in: 'title' | 'abstract';
  /** Index of the long form's first UTF-16 unit in that text. */
  start: number;
  /** Index after its last unit. */
  end: number;
}

/**
 * Characters of an abstract that are read for definitions. The longest abstracts have some thousands; what is a megabyte
 * long is no abstract, and weighing every word of it would take seconds.
 */
const LONGEST_READ = 200_000;

/**
 * Abbreviations that a title and an abstract define, in order, each once: where both or two places do so, the first
 * in the abstract counts. Takes time in proportion to the length of the texts.
 *
 * The patterns are those of Schwartz and Hearst, “A simple algorithm for identifying abbreviation definitions in
 * biomedical text” (PSB 2003), and the appositions that people use besides brackets. Letters are not found greedily
 * from the right, but by the alignment of least cost (`align.ts`), which also decides where the long form begins.
 *
 * @param title plain text
 * @param abstract plain text
 */
export function findDefinitions(title: string, abstract: string): Definition[] {
  const found = new Map<string, Definition>();
  const names = new Set([title, ...title.split(/: +/)].map(longFormKey));
  for (const definition of [
    ...definitionsIn(abstract.slice(0, LONGEST_READ), 'abstract').map((definition) =>
      asInTitle(definition, abstract, names),
    ),
    ...definitionsIn(title, 'title'),
    ...definitionsByTitle(title),
  ]) {
    const key = shortFormKey(definition.short);
    if (!found.has(key)) found.set(key, definition);
  }
  return [...found.values()];
}

/**
 * Where the words up to the bracket are the title or its part before or after the colon, the long form is all of it,
 * although the short form leaves its beginning out.
 */
function asInTitle(definition: Definition, abstract: string, names: ReadonlySet<string>): Definition {
  const atoms = atomsBefore(abstract, definition.end, 16);
  for (const atom of atoms) {
    const { start, joined } = atom;
    if (start >= definition.start) break;
    if (isSmallWord(atom)) continue;
    const long = abstract.slice(start, definition.end);
    const capitalised = long.split(/\s+/).every((word) => /^\p{Lu}/u.test(word) || word.length < 5);
    if (!joined && capitalised && names.has(longFormKey(long))) return { ...definition, long, start };
  }
  return definition;
}

function definitionsIn(text: string, place: Definition['in']): Definition[] {
  return [...definitionsInBrackets(text), ...definitionsWithoutBrackets(text)]
    .sort((a, b) => a.at - b.at)
    .map(({ short, start, end }) => ({ short, long: longFormIn(text, start, end), in: place, start, end }));
}

/** `SF: long form` as a title, or as its beginning. */
function definitionsByTitle(title: string): Definition[] {
  const match = /^([^\s:]{3,20}): +(?:an? |the )?/i.exec(title);
  const short = match?.[1] ?? '';
  if (!match || !looksShort(short)) return [];
  const found = longAtBeginning(title, short, match[0].length);
  return found ? [{ ...found, long: title.slice(found.start, found.end), in: 'title' }] : [];
}
