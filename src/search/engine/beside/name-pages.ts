import { stem } from '../../../words/stem.ts';
import type { NumberedName, PageName } from '../../format/beside/page-names.ts';
import type { SearchTable } from '../../format/search-table.ts';
import { wordsOf } from '../../format/words.ts';
import type { WordIndex } from '../word-index.ts';
import { labelsBeginning, labelsIn, type NameLabel, type NameLabels } from './name-labels.ts';

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
  /** What pages are called, by file. */
  labels: readonly NameLabels[];
  /** All topics. */
  topics: readonly PageName[];
  /** Numbers of the topics whose text has a word of the query in any form, by its stem. */
  topicsWith: ReadonlyMap<string, ReadonlySet<number>>;
}

/** Pages that a query names, see {@link namePages}. */
export async function pagesNamed(
  q: string,
  { topics, stopWords }: Pick<SearchTable, 'topics' | 'stopWords'>,
  index: WordIndex,
): Promise<PageName[]> {
  const pages = topics.map(
    ({ id, name, count }): PageName => ({ kind: 'topic', name, slug: id, count, also: [] }),
  );
  return namePages(q, await namesNear(q, index, stopWords, pages), stopWords);
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
  return { labels: [...files].map(labelsIn), topics, topicsWith };
}

/**
 * Pages that a query names: by their whole name, by its beginning, inside a longer query, or a topic by what it is about.
 * @param q query as typed
 * @param stopWords words that say nothing of a subject
 * @returns the best first, those named equally well in the order of what says most of a subject
 */
export function namePages(q: string, nearby: NearbyNames, stopWords: ReadonlySet<string>): PageName[] {
  const words = wordsToName(q);
  if (words.length === 0) return [];
  const stems = words.map(stem);
  const ranks = new Map<number, { page: NumberedName; rank: number }>();
  const note = ({ page }: NameLabel, rank: number) => {
    const known = ranks.get(page.number);
    if (!known || rank < known.rank) ranks.set(page.number, { page, rank });
  };
  for (const labels of nearby.labels) {
    const typed = words.join(' ');
    for (const label of labelsBeginning(labels, typed))
      if (label.words === typed) note(label, 0);
      else if (label.words.startsWith(`${typed} `)) note(label, 1);
      else if (typed.length > 1) note(label, 2);
    for (const label of labels.byStems.get(stems.join(' ')) ?? []) note(label, 0);
    for (let start = 0; start < stems.length; start++)
      for (let end = start + 1; end <= stems.length; end++)
        for (const label of labels.byStems.get(stems.slice(start, end).join(' ')) ?? [])
          if (label.words.length > LONGEST_COMMON) note(label, 3);
  }
  const ranked = [...ranks.values()].sort((a, b) => a.rank - b.rank || a.page.number - b.page.number);
  const found = [...ranked.map(({ page }) => page), ...topicsAbout(words, nearby, stopWords)];
  return [...new Map(found.map((page) => [`${page.kind} ${page.slug}`, page])).values()].slice(0, MOST);
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
