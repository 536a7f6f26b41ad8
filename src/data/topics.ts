import { type CollectionEntry, getCollection } from 'astro:content';
import { papersByTopic } from './papers.ts';

export type TopicEntry = CollectionEntry<'topics'>;

/** Topics in their editors' order. */
export const topics: readonly TopicEntry[] = (await getCollection('topics')).toSorted(
  (a, b) => a.data.order - b.data.order || (a.id < b.id ? -1 : 1),
);

const topicById: ReadonlyMap<string, TopicEntry> = new Map(topics.map((topic) => [topic.id, topic]));

/** The topic of that id. @throws {Error} where there is none */
export function requireTopic(id: string): TopicEntry {
  const topic = topicById.get(id);
  if (!topic)
    throw new Error(`There is no topic “${id}” · use the name of a file in content/topics/ without .mdx`);
  return topic;
}

/** Areas in the order of their first topic, each with its topics. */
export const areas: readonly { name: string; topics: readonly TopicEntry[] }[] = [
  ...Map.groupBy(topics, ({ data }) => data.area),
].map(([name, group]) => ({ name, topics: group }));

const areaNumber: ReadonlyMap<string, number> = new Map(areas.map(({ name }, index) => [name, index + 1]));

/** Number of the topic's area, from 1: its colour. */
export function topicArea(topic: TopicEntry): number {
  return areaNumber.get(topic.data.area) ?? 0;
}

export function topicPaperCount(id: string): number {
  return papersByTopic.get(id)?.length ?? 0;
}
