import { stem } from '../../words/stem.ts';
import { labelsOf, type NumberedName, type PageName } from '../format/page-names.ts';
import { wordsOf } from '../format/words.ts';
import type { WordIndex } from './word-index.ts';

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

/** Names that stand near the words of a query. */
export interface NearbyNames {
  /** Those that say most of a subject first. */
  names: readonly PageName[];
  /** All topics. */
  topics: readonly PageName[];
  /** Numbers of the topics whose text has a word of the query in any form, by its stem. */
  topicsWith: ReadonlyMap<string, ReadonlySet<number>>;
}

/** Words of a query that names are looked up by. */
function wordsToName(q: string): string[] {
  const words = wordsOf(q);
  return words.length > MOST_WORDS ? [] : words;
}

/** Fetches the names that a query may mean. */
export async function namesNear(
  q: string,
  index: WordIndex,
  stopWords: ReadonlySet<string>,
  topics: readonly PageName[],
): Promise<NearbyNames> {
  const words = wordsToName(q);
  const meaningful = words.filter((word) => !stopWords.has(word));
  const asked = meaningful.length > 0 ? meaningful : words;
  // The last word may be the beginning of one.
  const growing = asked.at(-1) === words.at(-1) ? asked.slice(-1) : [];
  const files = new Set([
    ...(await index.prepare(asked)),
    ...(await Promise.all(growing.map((word) => index.filesBeginning(word)))).flat(),
  ]);
  const names = new Map<number, NumberedName>();
  for (const file of files)
    for (const name of file.names) {
      const also = [...(names.get(name.number)?.also ?? []), ...name.also];
      names.set(name.number, { ...name, also });
    }
  const wanted = new Set(meaningful.map(stem));
  const topicsWith = new Map<string, Set<number>>();
  for (const file of files)
    for (const [word, read] of file.topics) {
      const key = stem(word);
      if (!wanted.has(key)) continue;
      const known = topicsWith.get(key) ?? new Set<number>();
      topicsWith.set(key, known);
      for (const topic of read().papers) known.add(topic);
    }
  return { names: [...names.values()].sort((a, b) => a.number - b.number), topics, topicsWith };
}

/**
 * Pages that a query names: by their whole name, by its beginning, inside a longer query, or a topic by what it is about.
 * @param q query as typed
 * @param stopWords words that say nothing of a subject
 * @returns the best first
 */
export function namePages(q: string, nearby: NearbyNames, stopWords: ReadonlySet<string>): PageName[] {
  const words = wordsToName(q);
  if (words.length === 0) return [];
  const typed = words.join(' ');
  const stems = words.map(stem).join(' ');
  const ranked = nearby.names
    .map((page) => ({ page, rank: Math.min(...labelsOf(page).map((label) => rankOf(label, typed, stems))) }))
    .filter(({ rank }) => rank < NOT_NAMED)
    .sort((a, b) => a.rank - b.rank);
  const found = [...ranked.map(({ page }) => page), ...topicsAbout(words, nearby, stopWords)];
  return [...new Map(found.map((page) => [`${page.kind} ${page.slug}`, page])).values()].slice(0, MOST);
}

const NOT_NAMED = 4;

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
  { topics, topicsWith }: NearbyNames,
  stopWords: ReadonlySet<string>,
): PageName[] {
  const wanted = [...new Set(words.filter((word) => !stopWords.has(word)).map(stem))];
  if (wanted.length < WORDS_ABOUT) return [];
  /** By topic, the rarity among topics of what is wanted and in its text. */
  const weights = new Map<number, number>();
  let all = 0;
  for (const word of wanted) {
    const having = topicsWith.get(word) ?? new Set();
    const rarity = Math.log(1 + topics.length / (having.size + 0.5));
    all += rarity;
    for (const topic of having) weights.set(topic, (weights.get(topic) ?? 0) + rarity);
  }
  const countOf = (topic: number) => topics[topic]?.count ?? 0;
  return [...weights]
    .filter(([, weight]) => weight >= LEAST_ABOUT * all)
    .sort(([a, x], [b, y]) => y - x || countOf(b) - countOf(a) || a - b)
    .slice(0, MOST_ABOUT)
    .flatMap(([topic]) => topics[topic] ?? []);
}
