import type { TopicScore } from '../schema.ts';
import { fileId } from '../text/keys/file-id.ts';
import { aboutness } from '../vectors/aboutness.ts';
import type { DocumentVectors } from '../vectors/document-vectors.ts';
import { type Cluster, clusterDocuments } from './clusters.ts';
import type { Topic } from './schema.ts';
import { nameTerms } from './term-names.ts';

const FEWEST_TOPICS = 8;
const MOST_TOPICS = 40;
/** A topic needs about this many papers, or its terms are chance. */
const PAPERS_PER_TOPIC = 3;
/** Terms listed for a topic, and how many of them make its name. */
const TERMS = 12;
const NAME_TERMS = 2;
/** Further topics of a paper fit at least this well compared with its best; there are this many in all at most. */
const LEAST_SHARE = 0.85;
const MOST_TOPICS_OF_PAPER = 3;
const AREA = 'Found in the text';

/** Topics that nobody wrote: found from what the papers say. */
export interface DiscoveredTopics {
  topics: [id: string, topic: Topic][];
  /** Topics by paper id, best first. */
  assignments: Map<string, TopicScore[]>;
}

/** Between 8 and 40 topics, growing with the square root of the number of papers; fewer where there are few papers. */
export function topicCount(papers: number): number {
  const wanted = Math.min(MOST_TOPICS, Math.max(FEWEST_TOPICS, Math.round(Math.sqrt(papers))));
  return Math.min(wanted, Math.floor(papers / PAPERS_PER_TOPIC));
}

/**
 * Finds topics in the text: clusters of papers around terms that many of them are about, named by their strongest terms.
 * The same papers give the same topics, in whatever order they come.
 */
export function discoverTopics(vectors: DocumentVectors): DiscoveredTopics {
  const { documents, terms } = vectors;
  const { isSubject } = aboutness(terms, documents);
  const clusters = clusterDocuments(vectors, topicCount(documents.length), isSubject).sort(
    (a, b) => b.rows.length - a.rows.length || (a.rows[0] ?? 0) - (b.rows[0] ?? 0),
  );
  const names = nameTerms(
    vectors,
    clusters.map(({ rows }) => rows),
    isSubject,
    TERMS,
  );
  const topics = clusters.map((_, index) => toTopic(names[index] ?? [], index));
  // An address is the strongest term alone: the second changes more easily when papers come.
  const ids = uniqueIds(topics.map(({ title, terms: [strongest] }) => strongest ?? title));
  return {
    topics: topics.map((topic, index) => [ids[index] ?? '', topic]),
    assignments: new Map(documents.map(({ id }, row) => [id, fittingTopics(row, clusters, ids)])),
  };
}

function toTopic(terms: readonly string[], index: number): Topic {
  const named = terms.slice(0, NAME_TERMS);
  const name = named.length === 0 ? `Topic ${index + 1}` : named.join(', ');
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  const list = terms.slice(0, 6).join(', ') || 'no common terms';
  return {
    title,
    area: AREA,
    order: index + 1,
    definition: `Papers that share these terms: ${list}.`,
    terms: terms.map((term) => term.toLowerCase()),
  };
}

function uniqueIds(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const base = fileId(name);
    let id = base;
    for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
    taken.add(id);
    return id;
  });
}

function fittingTopics(row: number, clusters: readonly Cluster[], ids: readonly string[]): TopicScore[] {
  const ranked = clusters
    .map(({ likeness }, index) => ({ id: ids[index] ?? '', score: Math.min(1, likeness(row)) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const least = LEAST_SHARE * (ranked[0]?.score ?? 0);
  return ranked
    .slice(0, MOST_TOPICS_OF_PAPER)
    .filter(({ score }) => score >= least)
    .map(({ id, score }) => ({ id, score: Math.max(0.001, Math.round(1000 * score) / 1000) }));
}
