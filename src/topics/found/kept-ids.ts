import { compare } from '../../compare.ts';
import type { TopicScore } from '../../schema.ts';
import { keptOrNewIds } from '../../text/keys/label-ids.ts';
import type { DiscoveredTopics } from './discover.ts';

/** A topic is the recorded one if it holds this share of the papers that are recorded of it. */
const LEAST_SHARE = 0.3;
/** Papers recorded of a topic, those that fit best: enough to know it by. */
const MOST_RECORDED = 20;

/** A found topic as it was recorded. */
export interface RecordedTopic {
  /** What it was called. */
  topic: string;
  /** Ids of papers that it held. */
  papers: readonly string[];
}

type Assignments = ReadonlyMap<string, readonly TopicScore[]>;

/**
 * Gives found topics the ids under which they have been published: of all topics the one that holds the largest share of
 * a recorded one's papers has its id, each topic one at most. The others get ids that nothing else has had.
 * @param recorded by id
 * @param taken ids that found topics cannot have
 */
export function keepTopicIds(
  { topics, assignments }: DiscoveredTopics,
  recorded: ReadonlyMap<string, RecordedTopic>,
  taken: ReadonlySet<string>,
): DiscoveredTopics {
  const titleOf = new Map(topics.map(([id, { title }]) => [id, title]));
  const pairs = [...recorded]
    .filter(([id]) => !taken.has(id))
    .flatMap(([id, { topic: title, papers }]) =>
      [...shares(papers, assignments)].map(([topic, share]) => ({
        id,
        topic,
        share,
        isCalledSo: titleOf.get(topic) === title,
      })),
    )
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort(
      (a, b) =>
        b.share - a.share ||
        Number(b.isCalledSo) - Number(a.isCalledSo) ||
        compare(a.id, b.id) ||
        compare(a.topic, b.topic),
    );
  const kept = new Map<string, string>();
  const given = new Set<string>();
  for (const { id, topic } of pairs) {
    if (kept.has(topic) || given.has(id)) continue;
    kept.set(topic, id);
    given.add(id);
  }
  const ids = keptOrNewIds(
    topics.map(([id, { title }]) => ({ label: title, kept: kept.get(id) })),
    new Set([...taken, ...recorded.keys()]),
  );
  const idOf = new Map(topics.map(([id], place) => [id, ids[place] ?? id]));
  return {
    topics: topics.map(([id, topic]) => [idOf.get(id) ?? id, topic]),
    assignments: new Map(
      [...assignments].map(([paper, scores]) => [
        paper,
        scores.map(({ id, score }) => ({ id: idOf.get(id) ?? id, score })),
      ]),
    ),
  };
}

/** The topic that holds most of a recorded one's papers; undefined where none holds enough to lead there. */
export function nearestTopic({ papers }: RecordedTopic, assignments: Assignments): string | undefined {
  const [nearest] = [...shares(papers, assignments)].sort(([a, x], [b, y]) => y - x || compare(a, b));
  return nearest && nearest[1] >= LEAST_SHARE ? nearest[0] : undefined;
}

/** Found topics as they are to be recorded, by id. */
export function recordTopics({ topics, assignments }: DiscoveredTopics): Map<string, RecordedTopic> {
  const papersOf = new Map<string, { paper: string; score: number }[]>();
  for (const [paper, scores] of assignments)
    for (const { id, score } of scores) {
      const papers = papersOf.get(id);
      if (papers) papers.push({ paper, score });
      else papersOf.set(id, [{ paper, score }]);
    }
  return new Map(
    topics.flatMap(([id, { title, found }]) => {
      const papers = (papersOf.get(id) ?? [])
        .sort((a, b) => b.score - a.score || compare(a.paper, b.paper))
        .slice(0, MOST_RECORDED)
        .map(({ paper }) => paper)
        .sort(compare);
      return found && papers.length > 0 ? [[id, { topic: title, papers }]] : [];
    }),
  );
}

/** Share of some papers that each topic holds; papers that are gone do not count. */
function shares(papers: readonly string[], assignments: Assignments): Map<string, number> {
  const held = new Map<string, number>();
  const present = papers.filter((paper) => assignments.has(paper));
  for (const paper of present)
    for (const { id } of assignments.get(paper) ?? []) held.set(id, (held.get(id) ?? 0) + 1);
  return new Map([...held].map(([id, count]) => [id, count / present.length]));
}
