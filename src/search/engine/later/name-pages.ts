import { stem } from '../../../words/stem.ts';
import { PAGE_KINDS, type PageName } from '../../format/later/page-names.ts';
import { wordsOf } from '../../format/words.ts';

/** Pages offered for a query. */
const MOST = 6;
/** Topics offered because a query in other words is about them. */
const MOST_ABOUT = 2;
/** A topic is meant when its text has this share of the query, by the rarity of its words among topics. */
const LEAST_ABOUT = 0.25;
/** A query that says what it is about has at least so many words with a meaning. */
const WORDS_ABOUT = 2;
/** A name of one word inside a longer query has at least so many letters. */
const LONGEST_COMMON = 3;

/**
 * Pages that a query names: by their whole name, by its beginning, inside a longer query, or a topic by what it is about.
 * @param q query as typed
 * @param stopWords words that say nothing of a subject
 * @returns the best first
 */
export function namePages(q: string, names: readonly PageName[], stopWords: ReadonlySet<string>): PageName[] {
  const words = wordsOf(q);
  if (words.length === 0) return [];
  const typed = words.join(' ');
  const stems = words.map(stem).join(' ');
  const named = names.flatMap((page) => {
    const rank = Math.min(...[page.name, ...page.also].map((label) => rankOf(label, page, typed, stems)));
    return rank < Number.POSITIVE_INFINITY ? [{ page, rank }] : [];
  });
  const known = new Set(named.map(({ page }) => page));
  const about = topicsAbout(words, names, stopWords).filter((page) => !known.has(page));
  return [
    ...named
      .sort((a, b) => a.rank - b.rank || kindOf(a.page) - kindOf(b.page) || b.page.count - a.page.count)
      .map(({ page }) => page),
    ...about,
  ].slice(0, MOST);
}

/** How well a query names a page by one of its names: 0 is best, infinity not at all. */
function rankOf(label: string, { kind }: PageName, typed: string, stems: string): number {
  const words = wordsOf(label);
  const name = words.join(' ');
  const nameStems = words.map(stem).join(' ');
  if (name === '') return Number.POSITIVE_INFINITY;
  if (name === typed || nameStems === stems) return 0;
  const last = words.at(-1) ?? '';
  if (kind === 'author' && last === typed) return 1;
  if (`${name} `.startsWith(`${typed} `)) return 2;
  if (typed.length > 1 && name.startsWith(typed)) return 3;
  const isLong = words.length > 1 || name.length > LONGEST_COMMON;
  if (isLong && ` ${stems} `.includes(` ${nameStems} `)) return 4;
  if (kind === 'author' && last.length > LONGEST_COMMON && ` ${typed} `.includes(` ${last} `)) return 5;
  return Number.POSITIVE_INFINITY;
}

function kindOf({ kind }: PageName): number {
  return PAGE_KINDS.indexOf(kind);
}

/** Topics whose text has most of a query's words. */
function topicsAbout(
  words: readonly string[],
  names: readonly PageName[],
  stopWords: ReadonlySet<string>,
): PageName[] {
  const wanted = [...new Set(words.filter((word) => !stopWords.has(word)).map(stem))];
  if (wanted.length < WORDS_ABOUT) return [];
  const topics = names
    .filter(({ about }) => about !== '')
    .map((page) => ({ page, stems: new Set(wordsOf(`${page.name} ${page.about}`).map(stem)) }));
  const weights = new Map(
    wanted.map((word) => {
      const count = topics.filter(({ stems }) => stems.has(word)).length;
      return [word, Math.log(1 + topics.length / (count + 0.5))];
    }),
  );
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return topics
    .map(({ page, stems }) => {
      const has = wanted.reduce((sum, word) => sum + (stems.has(word) ? (weights.get(word) ?? 0) : 0), 0);
      return { page, share: has / total };
    })
    .filter(({ share }) => share >= LEAST_ABOUT)
    .sort((a, b) => b.share - a.share || b.page.count - a.page.count)
    .slice(0, MOST_ABOUT)
    .map(({ page }) => page);
}
