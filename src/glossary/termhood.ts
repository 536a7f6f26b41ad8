import { NAMELESS_NOUNS } from '../words/nameless-words.ts';
import type { Candidate } from './candidate.ts';
import type { Majority } from './majority.ts';
import { mayStandAlone, readsAsName } from './name-words.ts';
import { mostFrequent } from './term-labels.ts';
import type { TermWords } from './term-words.ts';

/** Below this association (normalised pointwise mutual information) two words only happen to meet. */
const LEAST_ASSOCIATION = { general: 0.3, subject: 0.15 };
/** So much less is asked of a candidate for each title that holds it, up to three. */
const ASSOCIATION_PER_TITLE = 0.04;
/** A candidate is a piece of a longer one that makes up so much of its occurrences. */
const LARGEST_SHARE_IN_LONGER = 0.65;
/** A candidate is a piece of a longer name with capitals if so many of its occurrences in running text are. */
const LARGEST_SHARE_CUT = 0.75;
/** A candidate is a piece of a longer name if one word that no term holds stands beside it so much more often than all else. */
const LARGEST_LEAD_OF_NEIGHBOUR = 0.4;
/** Occurrences that can tell so: of a few sentences, many say “we use”. */
const FEWEST_OF_NEIGHBOUR = 6;
/** A word is the end of longer names if so many of its occurrences follow another word. */
const LARGEST_SHARE_MODIFIED = 0.85;
/** A noun says nothing without its object if so many of its occurrences are before `of`. */
const LARGEST_SHARE_OF_SOMETHING = 0.4;
/** Share of the rarer of its ends that a phrase with `of` or `for` must make up. */
const LEAST_SHARE_OF_ENDS = 0.3;
/** Words of adjectives, which are terms only where they end phrases as nouns do. */
const ADJECTIVE =
  /(?:ous|ic|al|ar|ive|able|ible|ed|less|ful|-release|-dose|-term|-free|-based|-like|ary|oid|ular)$/;
const LEAST_CLOSES_OF_ADJECTIVE = 0.6;
/** A word in -ing is a verb if so many of its occurrences are before an article. */
const LARGEST_SHARE_BEFORE_ARTICLE = 0.15;
/** Share of occurrences where the name must be able to end. */
const LEAST_CLOSES = 0.35;
const NOUN_ENDING =
  /(?:tion|sion|ity|ment|ness|ism|ance|ence|ency|ancy|ship|age|ure|graphy|logy|ics|er|or|ing|sis|gram|ware|cy|dge|um|ty)$/;

/** How characteristic a candidate is; 0 where it is no term. */
export function weigh(
  candidate: Candidate,
  candidates: ReadonlyMap<string, Candidate>,
  words: TermWords,
  associationOfRun: (run: readonly number[]) => number,
): number {
  const { occurrences, papers, titlePapers, inLonger, closes, isName } = candidate;
  if (!isName && (inLonger / occurrences > LARGEST_SHARE_IN_LONGER || closes / occurrences < LEAST_CLOSES))
    return 0;
  if (candidate.cut > LARGEST_SHARE_CUT * candidate.inside) return 0;
  if (!isName && (isLed(candidate.before, occurrences) || isLed(candidate.after, occurrences))) return 0;
  const inTitle = 1 + titlePapers.length / papers.length;
  const often = occurrences / papers.length;
  const spread = Math.log2(papers.length);
  if (isName) return isNameTerm(candidate, words) ? spread * often * inTitle : 0;
  if (candidate.words.length === 1) return isWordTerm(candidate, words) ? spread * often * inTitle * 0.5 : 0;
  const run = candidate.words.map((word) => words.singulars[word] ?? '');
  const roles = candidate.words.map((word) => words.roles[word] ?? 'function');
  if (!readsAsName(run, roles, titlePapers.length)) return 0;
  if (isSubjectOfClause(candidate, words)) return 0;
  if (roles.includes('connector') && (roles[0] !== 'subject' || roles.at(-1) !== 'subject')) return 0;
  if (roles.includes('connector') && !isPhrase(candidate, candidates, words)) return 0;
  // A verb before its object, and a run that ends in an adjective.
  const first = candidates.get(words.keys[candidate.words[0] ?? 0] ?? '');
  if (first && roles[0] === 'subject' && first.asVerb / first.occurrences > 0.3) return 0;
  const last = candidates.get(words.keys[candidate.words.at(-1) ?? 0] ?? '');
  if (last && roles.at(-1) === 'subject' && last.closes / last.occurrences < 0.2) return 0;
  const association = associationOfRun(candidate.words);
  const general = roles.every((role) => role !== 'subject');
  const least = general ? LEAST_ASSOCIATION.general : LEAST_ASSOCIATION.subject;
  if (association < least - ASSOCIATION_PER_TITLE * Math.min(3, titlePapers.length)) return 0;
  return association * Math.log2(1 + candidate.words.length) * spread * often * inTitle * (general ? 1 : 1.5);
}

/** `patients experiencing relief` begins with those who do so, in the plural, which names hardly do. */
function isSubjectOfClause({ words: [first = 0] }: Candidate, words: TermWords): boolean {
  const singular = words.singulars[first] ?? '';
  return NAMELESS_NOUNS.has(singular) && words.surfaces[first]?.toLowerCase() !== singular;
}

function isLed({ word, votes }: Majority, occurrences: number): boolean {
  return word !== 0 && occurrences >= FEWEST_OF_NEIGHBOUR && votes >= LARGEST_LEAD_OF_NEIGHBOUR * occurrences;
}

/** Whether a name that the glossary knows is a term: not where it is one general noun or an adjective. */
function isNameTerm(
  { words: run, closes, occurrences, titlePapers, papers }: Candidate,
  words: TermWords,
): boolean {
  if (run.some((word) => words.roles[word] === 'never')) return false;
  const [word = 0] = run;
  const small = words.singulars[word] ?? '';
  if (run.length > 1 || words.surfaces[word] !== words.surfaces[word]?.toLowerCase()) return true;
  if (!mayStandAlone(small, titlePapers.length, papers.length)) return false;
  return !ADJECTIVE.test(small) || closes / occurrences >= LEAST_CLOSES_OF_ADJECTIVE;
}

/** Whether words with `of` or `for` between belong together (`equation of state`), which those of `use of the word` do not. */
function isPhrase(
  { occurrences, words: run }: Candidate,
  candidates: ReadonlyMap<string, Candidate>,
  words: TermWords,
): boolean {
  const ends = [run[0], run.at(-1)].map(
    (word) => candidates.get(words.keys[word ?? 0] ?? '')?.occurrences ?? occurrences,
  );
  return occurrences / Math.min(...ends) >= LEAST_SHARE_OF_ENDS;
}

/** Normalised pointwise mutual information of the two parts of a run, the least over all places to part it. */
export function associationOf(
  run: readonly number[],
  occurrences: ReadonlyMap<string, number>,
  words: TermWords,
  totalWords: number,
): number {
  const count = (part: readonly number[]) =>
    occurrences.get(part.map((word) => words.keys[word] ?? '').join(''));
  const together = count(run) ?? 1;
  let least = 1;
  for (let at = 1; at < run.length; at++) {
    const before = count(run.slice(0, at));
    const after = count(run.slice(at));
    if (before === undefined || after === undefined) continue;
    const information = Math.log((together * totalWords) / (before * after));
    least = Math.min(least, information / Math.log(totalWords / together));
  }
  return least;
}

/** Whether a single word is a term: a name, or a noun of the subject that its papers keep coming back to. */
function isWordTerm(candidate: Candidate, words: TermWords): boolean {
  const { occurrences, papers, titlePapers, inside, capital, asVerb } = candidate;
  const [word = 0] = candidate.words;
  if (
    words.roles[word] !== 'subject' ||
    !mayStandAlone(words.singulars[word] ?? '', titlePapers.length, papers.length)
  )
    return false;
  const [surface = ''] = mostFrequent(candidate.writings);
  const letters = surface.replace(/[^\p{L}]/gu, '').length;
  // Numerals, and models of one size (`LLaMA2-13B`).
  if (letters < 2 || /^[ivx]+$/.test(surface) || /\d[BbMm]$/.test(surface)) return false;
  if (/\p{Lu}.*[\p{Lu}\d]|\p{Ll}\p{Lu}/u.test(surface) && !surface.includes('-'))
    return letters > 2 || titlePapers.length > 0;
  if (inside >= 3 && capital === inside) return true;
  const singular = words.singulars[word] ?? '';
  if (candidate.modified / occurrences > LARGEST_SHARE_MODIFIED) return false;
  if (
    candidate.ofSomething / occurrences > LARGEST_SHARE_OF_SOMETHING &&
    titlePapers.length * 2 < papers.length
  )
    return false;
  if (ADJECTIVE.test(singular) && candidate.closes / occurrences < LEAST_CLOSES_OF_ADJECTIVE) return false;
  if (singular.length < 5 || /ly$/.test(singular) || asVerb / occurrences > 0.15) return false;
  const keeps = occurrences / papers.length;
  if (surface.includes('-'))
    return keeps >= 1.2 && candidate.closes / occurrences > 0.6 && NOUN_ENDING.test(singular);
  const isNoun = NOUN_ENDING.test(singular) || candidate.writings.size > 2;
  const gerund = singular.endsWith('ing');
  if (gerund && candidate.modified / occurrences < 0.2) return false;
  if (gerund && candidate.beforeArticle / occurrences > LARGEST_SHARE_BEFORE_ARTICLE) return false;
  return isNoun && keeps >= (titlePapers.length > 0 ? 1.35 : 1.5) && candidate.closes / occurrences >= 0.4;
}
