import { stem } from '../words/stem.ts';
import { foldedWords } from '../words/tokenize.ts';
import type { Topic } from './schema.ts';

/** A term in the title says as much as three in the abstract. */
const TITLE_WEIGHT = 3;
/** A term is counted this often at most in one abstract, so that one repeated word does not decide. */
const ABSTRACT_CAP = 2;

/** One of a topic's hand-written terms. */
export interface Clue {
  /** Place of the topic. */
  topic: number;
  /** Whether the topic's title or definition has it too, so that it surely belongs. */
  isDefining: boolean;
}

/** A clue that a text holds. */
export interface FoundClue {
  /** Place in {@link Clues.clues}. */
  clue: number;
  /** How much it counts: occurrences, those in the title more. */
  weight: number;
  inTitle: boolean;
}

export interface Clues {
  clues: readonly Clue[];
  find(title: string, abstract: string): FoundClue[];
}

/**
 * Looks for hand-written terms. They are looked up word by word in one table, so that the cost for a text is its length
 * times the longest term's number of words, however many topics there are.
 */
export function findClues(topics: readonly Pick<Topic, 'title' | 'definition' | 'terms'>[]): Clues {
  const clues: Clue[] = [];
  const byTerm = new Map<string, number[]>();
  const termWords = stemmer();
  /** Words of the longest term that begins with a word, by that word. */
  const longest = new Map<string, number>();
  for (const [topic, { title, definition, terms }] of topics.entries()) {
    const known = ` ${termWords(`${title} ${definition}`).join(' ')} `;
    // A topic of which nothing more is said is looked for by its title.
    const wanted = terms.length > 0 ? terms : [title];
    for (const key of new Set(wanted.map((term) => termWords(term).join(' ')))) {
      if (key === '') continue;
      const [first = '', ...others] = key.split(' ');
      longest.set(first, Math.max(longest.get(first) ?? 0, 1 + others.length));
      byTerm.set(key, [...(byTerm.get(key) ?? []), clues.length]);
      clues.push({ topic, isDefining: known.includes(` ${key} `) });
    }
  }
  return {
    clues,
    find(title, abstract) {
      const inTitle = countTerms(termWords(title), longest, byTerm);
      const inAbstract = countTerms(termWords(abstract), longest, byTerm);
      return [...new Set([...inTitle.keys(), ...inAbstract.keys()])].flatMap((term) => {
        const weight =
          (inTitle.has(term) ? TITLE_WEIGHT : 0) + Math.min(inAbstract.get(term) ?? 0, ABSTRACT_CAP);
        return (byTerm.get(term) ?? []).map((clue) => ({ clue, weight, inTitle: inTitle.has(term) }));
      });
    },
  };
}

/** Gives the stems of a text's words, each of which is found once. */
function stemmer(): (text: string) => string[] {
  const stems = new Map<string, string>();
  return (text) =>
    foldedWords(text).map((word) => {
      const known = stems.get(word) ?? stem(word);
      stems.set(word, known);
      return known;
    });
}

function countTerms(
  words: readonly string[],
  longest: ReadonlyMap<string, number>,
  known: ReadonlyMap<string, unknown>,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [start, first] of words.entries()) {
    const most = Math.min(longest.get(first) ?? 0, words.length - start);
    let key = first;
    for (let length = 1; length <= most; length += 1) {
      if (length > 1) key += ` ${words[start + length - 1]}`;
      if (known.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}
