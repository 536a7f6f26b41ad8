import type { TopicScore } from '../schema.ts';
import { fileId } from '../text/keys/file-id.ts';
import type { DiscoveredTopics } from './found/discover.ts';
import type { ShownTopic } from './schema.ts';

/** A found topic says nothing new where one topic of the editors has this share of its papers. */
const MOST_SHARED = 0.5;
const MOST_TOPICS_OF_PAPER = 4;

/**
 * Sets found topics beside those that editors wrote: after them, without those that an editor's topic covers. A paper's
 * topics are the editors' first.
 * @param assignments of the editors' topics by paper id, best first
 * @param learnt ids of the papers that say which topics are covered; all where missing
 */
export function besideEditors(
  topics: readonly (readonly [id: string, topic: ShownTopic])[],
  assignments: ReadonlyMap<string, readonly TopicScore[]>,
  found: DiscoveredTopics,
  learnt?: ReadonlySet<string>,
): DiscoveredTopics {
  const examples = [...found.assignments].filter(([paper]) => learnt === undefined || learnt.has(paper));
  const covered = coveredTopics(assignments, examples);
  const known = new Set(topics.map(([id]) => id));
  const fresh = new Set(
    found.topics
      // One that is called like an editor's is no other topic, whatever its address.
      .filter(([id, { title }]) => !covered.has(id) && !known.has(id) && !known.has(fileId(title)))
      .map(([id]) => id),
  );
  const last = topics.reduce((most, [, { order }]) => Math.max(most, order), 0);
  return {
    topics: [
      ...topics.map(([id, topic]): [string, ShownTopic] => [id, topic]),
      ...found.topics
        .filter(([id]) => fresh.has(id))
        .map(([id, topic], index): [string, ShownTopic] => [id, { ...topic, order: last + index + 1 }]),
    ],
    assignments: new Map(
      [...assignments].map(([paper, scores]) => [
        paper,
        [...scores, ...(found.assignments.get(paper) ?? []).filter(({ id }) => fresh.has(id))].slice(
          0,
          MOST_TOPICS_OF_PAPER,
        ),
      ]),
    ),
  };
}

/** Found topics whose papers mostly have one and the same topic of the editors. */
function coveredTopics(
  assignments: ReadonlyMap<string, readonly TopicScore[]>,
  found: Iterable<readonly [paper: string, scores: readonly TopicScore[]]>,
): Set<string> {
  const sizes = new Map<string, number>();
  const shared = new Map<string, Map<string, number>>();
  for (const [paper, scores] of found) {
    for (const { id } of scores) {
      sizes.set(id, (sizes.get(id) ?? 0) + 1);
      const counts = shared.get(id) ?? new Map<string, number>();
      for (const editors of assignments.get(paper) ?? [])
        counts.set(editors.id, (counts.get(editors.id) ?? 0) + 1);
      shared.set(id, counts);
    }
  }
  const isCovered = ([id, counts]: [string, Map<string, number>]) =>
    Math.max(0, ...counts.values()) >= MOST_SHARED * (sizes.get(id) ?? 0);
  return new Set([...shared].filter(isCovered).map(([id]) => id));
}
