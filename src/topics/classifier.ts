import { compare } from '../compare.ts';
import type { TopicScore } from '../schema.ts';
import type { DocumentVectors } from '../vectors/document-vectors.ts';
import { topicChances } from './chances.ts';
import type { Decisions } from './decisions.ts';
import type { Introduction } from './introduction.ts';
import type { Topic } from './schema.ts';

const MOST_TOPICS = 4;
/** The best topic of a paper needs this share of the threshold, since nearly every paper belongs somewhere. */
const FIRST_SHARE = 0.5;
/** Scores of editorial topics: the first fits fully, the order of the others shows. */
const EDITORIAL_SCORES = [1, 0.95, 0.9, 0.85];
/** Score of a topic whose introduction names the paper: its editor said so, though not how well it fits. */
const NAMED_SCORE = 0.95;

/**
 * Topics of all papers, best first, four at most. A decided paper gets what was decided, and a paper that a topic's
 * introduction names has that topic. Otherwise a topic needs evidence in the text, one of its terms, or a likeness to
 * decided papers of which leaving each out in turn has shown that it can be trusted; papers for which no topic speaks
 * have none.
 * @param introductions by topic
 * @returns topics by paper id
 */
export function assignTopics(
  vectors: DocumentVectors,
  topics: readonly (readonly [id: string, topic: Topic])[],
  decisions: Decisions,
  introductions: ReadonlyMap<string, Introduction> = new Map(),
): Map<string, TopicScore[]> {
  if (topics.length === 0) return new Map(vectors.documents.map(({ id }) => [id, []]));
  const { chances, hasTerm, threshold, trusted } = topicChances(vectors, topics, decisions, introductions);
  return new Map(
    vectors.documents.map(({ id }, row) => {
      const decided = decisions.get(id);
      if (decided !== undefined && decided.length > 0) {
        return [id, decided.map((topic, place) => ({ id: topic, score: EDITORIAL_SCORES[place] ?? 0.8 }))];
      }
      const scores = topics
        .map(([topic], place) => {
          const chance = chances[row]?.[place] ?? 0;
          if (introductions.get(topic)?.papers.has(id))
            return { id: topic, score: Math.max(chance, NAMED_SCORE) };
          return { id: topic, score: hasTerm(row, place) || chance >= trusted ? chance : 0 };
        })
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score || compare(a.id, b.id));
      return [id, choose(scores, threshold)];
    }),
  );
}

/** The best topic, and up to three more above the threshold. */
function choose(scores: readonly TopicScore[], threshold: number): TopicScore[] {
  return scores
    .slice(0, MOST_TOPICS)
    .filter(({ score }, place) => score >= (place === 0 ? FIRST_SHARE : 1) * threshold)
    .map(({ id, score }) => ({ id, score: Math.round(1000 * score) / 1000 }));
}
