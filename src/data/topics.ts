import { type CollectionEntry, getCollection, getLiveCollection } from 'astro:content';
import { compare } from '../compare.ts';
import type { KeyTerm } from '../glossary/schema.ts';
import { overviewsOf, type Tour, tour } from '../lists/tour.ts';
import type { Paper } from '../schema.ts';
import { type AreaLook, areaLooks } from '../topics/areas.ts';
import { characteristicTerms } from '../topics/characteristic-terms.ts';
import type { ShownTopic } from '../topics/schema.ts';
import { terms } from './glossary.ts';
import { papers, papersByTopic } from './papers.ts';
import { recordsOf } from './records.ts';

/** A topic with its id. */
export interface TopicEntry {
  id: string;
  data: ShownTopic;
}

/** Topics in their editors' order. */
export const topics: readonly TopicEntry[] = recordsOf(await getLiveCollection('topics')).sort(
  (a, b) => a.data.order - b.data.order || compare(a.id, b.id),
);

const introductionById = new Map((await getCollection('introductions')).map((entry) => [entry.id, entry]));

const topicById: ReadonlyMap<string, TopicEntry> = new Map(topics.map((topic) => [topic.id, topic]));

/** The topic of that id. @throws {Error} where there is none */
export function requireTopic(id: string): TopicEntry {
  const topic = topicById.get(id);
  if (!topic)
    throw new Error(`There is no topic “${id}” · use the name of a file in content/topics/ without .mdx`);
  return topic;
}

/** What an editor wrote about the topic. */
export function topicIntroduction(id: string): CollectionEntry<'introductions'> | undefined {
  return introductionById.get(id);
}

/** Areas in the order of their first topic, each with its topics. */
export const areas: readonly { name: string; topics: readonly TopicEntry[] }[] = [
  ...Map.groupBy(topics, ({ data }) => data.area),
].map(([name, group]) => ({ name, topics: group }));

const looks: ReadonlyMap<string, AreaLook> = areaLooks(topics.map(({ data }) => data));

/** Number of the colour of the topic's area, from 1. */
export function topicArea(topic: TopicEntry): number {
  return looks.get(topic.data.area)?.colour ?? 0;
}

/** How points on the map are filled, by the topic's area: the three ways take turns where colours come again. */
export function topicFill(topic: TopicEntry): 'full' | 'ring' | 'pale' {
  const fills = ['full', 'ring', 'pale'] as const;
  return fills[((looks.get(topic.data.area)?.round ?? 1) - 1) % fills.length] ?? 'full';
}

export function topicPaperCount(id: string): number {
  return papersByTopic.get(id)?.length ?? 0;
}

/** Terms that set the topic's papers apart. */
export function topicTerms(id: string, most = 12): KeyTerm[] {
  const own = new Set(papersByTopic.get(id)?.map((paper) => paper.id));
  return characteristicTerms(terms, own, papers.length, most);
}

/** Topics that share papers with this one, those that share most first, with how many. */
export function neighbouringTopics(id: string, most = 6): { topic: TopicEntry; shared: number }[] {
  const counts = new Map<string, number>();
  for (const { topics } of papersByTopic.get(id) ?? [])
    for (const other of topics) if (other.id !== id) counts.set(other.id, (counts.get(other.id) ?? 0) + 1);
  return [...counts]
    .map(([other, shared]) => ({ topic: requireTopic(other), shared }))
    .sort((a, b) => b.shared - a.shared || a.topic.data.order - b.topic.data.order)
    .slice(0, most);
}

/**
 * A topic's papers by sub-theme: first those that give an overview, then the sub-themes, then the rest, each the best
 * fit first; undefined where the topic has no sub-themes.
 */
export function topicTour(id: string): Tour<Paper> | undefined {
  const { subThemes } = requireTopic(id).data;
  return subThemes && tour(papersByTopic.get(id) ?? [], subThemes);
}

/** Papers to begin with: those whose titles say that they are surveys or overviews, the best fit first. */
export function topicOverviews(id: string): Paper[] {
  return overviewsOf(papersByTopic.get(id) ?? []);
}
