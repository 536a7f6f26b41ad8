import { compare } from '../../../compare.ts';
import { otherSpellings } from '../../../words/other-spellings.ts';
import { stem } from '../../../words/stem.ts';
import {
  decodeVocabulary,
  lettersOf,
  nearWords,
  partsOfWord,
  splitsOf,
  type Vocabulary,
} from '../../format/later/vocabulary.ts';
import { pagesOfPhrase } from '../forms.ts';
import type { Pace } from '../pace.ts';
import type { Candidate, TermSources } from '../terms.ts';
import { isLikelyMeant } from './likely-meant.ts';
import { withoutRepeats } from './sound.ts';

/** What a word that no paper has may have been meant to be. */
export interface Correction {
  /** What is searched in place of it. */
  candidates: Candidate[];
  /** A word that is near, yet too far to search for it without being asked. */
  suggestion?: string | undefined;
}

/** Corrections tried for one word. */
const CORRECTIONS = 3;
/** A further correction must stand in at least this share of the papers that the first one stands in. */
const CORRECTION_LEAST = 0.1;
/** Words of fewer letters are not corrected: too many words are near them. */
const CORRECTED_LENGTH = 4;
/** No word is longer. */
const LONGEST_WORD = 40;
/** Ways to part a word that are looked up. */
const SPLITS = 3;
const VERSION = /^(\p{L}{3,})(\d+)$/u;
const DIGIT = /\d/;

/**
 * Looks for what was meant by a word that no paper has, the surest first: the same word written otherwise, a name with
 * its version, a word that is being typed, a typing error. Numbers are left alone.
 * @param at place of the word in the query
 * @param isLast whether it is the last one, which may have been submitted half typed
 */
export async function correct(
  word: string,
  at: number,
  isLast: boolean,
  sources: TermSources,
): Promise<Correction> {
  if (word.length > LONGEST_WORD || /^\d+$/.test(word)) return { candidates: [] };
  const vocabulary = await sources.vocabulary(decodeVocabulary);
  await sources.pace(vocabulary.size);
  const candidate = (kind: Candidate['kind'], text: string): Candidate => ({ kind, at, length: 1, text });
  const isThere = async (words: readonly string[]) =>
    (await pagesOfPhrase(words, sources.index, sources.stopWords)).size > 0;
  const firstThere = async (ways: readonly (readonly string[])[]): Promise<string | undefined> => {
    for (const way of ways) if (await isThere(way)) return way.join(' ');
    return undefined;
  };

  const [, name, version = ''] = VERSION.exec(word) ?? [];
  if (name && (await isThere([name]))) {
    const whole = await firstThere([[name, version]]);
    return { candidates: [...(whole ? [candidate('joined', whole)] : []), candidate('family', name)] };
  }
  const joined = await firstThere([
    ...otherSpellings(word).map((other) => [other]),
    ...atDigits(word),
    ...splitsOf(word, vocabulary).slice(0, SPLITS),
    ...threeParts(word, vocabulary),
    ...stretched(word, vocabulary),
  ]);
  if (joined) return { candidates: [candidate('joined', joined)] };
  if (word.length < CORRECTED_LENGTH) return { candidates: [] };
  const longer = isLast ? wordsBeginning(word, vocabulary) : [];
  if (longer.length > 0) return { candidates: longer.map((text) => candidate('beginning', text)) };
  if (DIGIT.test(word)) return { candidates: [] };

  let near = nearWords(word, vocabulary);
  if (near.length === 0) near = nearWords(stem(word), await countStems(vocabulary, sources.pace));
  const known = near.filter((other) => !sources.stopWords.has(other.word) && !DIGIT.test(other.word));
  const likely = known.filter((other) => isLikelyMeant(word, other.word));
  const [first] = likely;
  if (!first) return { candidates: [], suggestion: known[0]?.word };
  const byStem = new Map<string, string>();
  for (const other of likely)
    if (
      other.errors === first.errors &&
      other.count >= first.count * CORRECTION_LEAST &&
      !byStem.has(stem(other.word))
    )
      byStem.set(stem(other.word), other.word);
  return {
    candidates: [...byStem.values()].slice(0, CORRECTIONS).map((text) => candidate('spelling', text)),
  };
}

/** A word parted where letters meet digits: `3 mb`, `5 ht 1 d` and `5 ht1d`. */
function atDigits(word: string): string[][] {
  const parts = word.match(/\d+|\D+/g) ?? [];
  if (parts.length < 2) return [];
  const [first = ''] = parts;
  return [parts, [first, word.slice(first.length)]];
}

function threeParts(word: string, vocabulary: Vocabulary): string[][] {
  const parts = partsOfWord(word, vocabulary);
  return parts ? [parts] : [];
}

/** Words that differ only in how often a letter is repeated. */
function stretched(word: string, vocabulary: Vocabulary): string[][] {
  const wanted = withoutRepeats(word);
  if (wanted.length < CORRECTED_LENGTH - 1) return [];
  const letters = lettersOf(word);
  return [...vocabulary.keys()]
    .filter((other) => lettersOf(other) === letters && withoutRepeats(other) === wanted)
    .map((other) => [other]);
}

/** Words that begin so, those in most papers first, one of each family. */
function wordsBeginning(beginning: string, vocabulary: Vocabulary): string[] {
  const longer = [...vocabulary]
    .filter(([word]) => word.startsWith(beginning))
    .sort(([a, m], [b, n]) => n - m || compare(a, b));
  const byFamily = new Map<string, string>();
  for (const [word] of longer) if (!byFamily.has(stem(word))) byFamily.set(stem(word), word);
  return [...byFamily.values()].slice(0, CORRECTIONS);
}

const stemCounts = new WeakMap<Vocabulary, Vocabulary>();

async function countStems(vocabulary: Vocabulary, pace: Pace): Promise<Vocabulary> {
  const known = stemCounts.get(vocabulary);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const [word, count] of vocabulary) {
    await pace(1);
    const wordStem = stem(word);
    counts.set(wordStem, (counts.get(wordStem) ?? 0) + count);
  }
  stemCounts.set(vocabulary, counts);
  return counts;
}
