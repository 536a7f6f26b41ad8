import { stem } from '../../words/stem.ts';
import type { PageName } from '../format/page-names.ts';
import { wordsOf } from '../format/words.ts';

/** A query of more words names nothing. */
const MOST_WORDS = 12;
/** Pages offered for a query. */
const MOST = 6;
/** Topics offered because a query in other words is about them. */
const MOST_ABOUT = 2;
/** A topic is meant when its text has this share of the query, by the rarity of its words among topics. */
const LEAST_ABOUT = 0.25;
/** A query that says what it is about has at least so many words with a meaning. */
const WORDS_ABOUT = 2;
/** A name inside a longer query has more letters. */
const LONGEST_COMMON = 3;

/**
 * Pages that a query names: by their whole name, by its beginning, inside a longer query, or a topic by what it is about.
 * @param q query as typed
 * @param names those that say most of a subject first
 * @param stopWords words that say nothing of a subject
 * @returns the best first
 */
export function namePages(q: string, names: readonly PageName[], stopWords: ReadonlySet<string>): PageName[] {
  const words = wordsOf(q);
  const typed = words.join(' ');
  if (typed === '' || words.length > MOST_WORDS) return [];
  const stems = words.map(stem).join(' ');
  const ranked = names
    .map((page) => ({ page, rank: Math.min(...labelsOf(page).map((label) => rankOf(label, typed, stems))) }))
    .filter(({ rank }) => rank < NOT_NAMED)
    .sort((a, b) => a.rank - b.rank);
  const named = ranked.map(({ page }) => page);
  return [...new Set([...named, ...topicsAbout(words, names, stopWords)])].slice(0, MOST);
}

const NOT_NAMED = 4;

function labelsOf({ kind, name, also }: PageName): string[] {
  return [name, ...also, ...(kind === 'author' ? name.split(' ').slice(-1) : [])];
}

/** How well a query names a page by one of its names: 0 is best. */
function rankOf(label: string, typed: string, stems: string): number {
  const words = wordsOf(label);
  const name = words.join(' ');
  const nameStems = words.map(stem).join(' ');
  if (name === typed || nameStems === stems) return 0;
  if (`${name} `.startsWith(`${typed} `)) return 1;
  if (typed.length > 1 && name.startsWith(typed)) return 2;
  return name.length > LONGEST_COMMON && ` ${stems} `.includes(` ${nameStems} `) ? 3 : NOT_NAMED;
}

/** Topics whose text has most of a query's words. */
function topicsAbout(
  words: readonly string[],
  names: readonly PageName[],
  stopWords: ReadonlySet<string>,
): PageName[] {
  const wanted = [...new Set(words.filter((word) => !stopWords.has(word)).map(stem))];
  if (wanted.length < WORDS_ABOUT) return [];
  const topics = names.flatMap((page) =>
    page.about ? [{ page, stems: new Set(wordsOf(`${page.name} ${page.about}`).map(stem)) }] : [],
  );
  /** Rarity among topics of what is wanted and in `stems`. */
  const weigh = (stems: { has(word: string): boolean }) =>
    wanted.reduce((sum, word) => {
      const count = topics.filter((topic) => topic.stems.has(word)).length;
      return sum + (stems.has(word) ? Math.log(1 + topics.length / (count + 0.5)) : 0);
    }, 0);
  const least = LEAST_ABOUT * weigh(new Set(wanted));
  return topics
    .map(({ page, stems }) => ({ page, weight: weigh(stems) }))
    .filter(({ weight }) => weight >= least)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_ABOUT)
    .map(({ page }) => page);
}
