import type { TopicScore } from '../schema.ts';

/**
 * Cosine of what two papers’ topics are, 0…1. A topic that many papers have says less about two that share it, so topics
 * weigh by the logarithm of their rarity, like terms.
 * @param topics of every paper, by row
 */
export function topicLikeness(
  topics: readonly (readonly TopicScore[])[],
): (row: number, other: number) => number {
  const counts = new Map<string, number>();
  for (const scores of topics) for (const { id } of scores) counts.set(id, (counts.get(id) ?? 0) + 1);
  const profiles = topics.map((scores) => {
    const weighted = scores.map(({ id, score }) => ({
      id,
      weight: score * Math.log((topics.length + 1) / (counts.get(id) ?? 1)),
    }));
    const length = Math.hypot(...weighted.map(({ weight }) => weight));
    return new Map(weighted.map(({ id, weight }) => [id, length === 0 ? 0 : weight / length]));
  });
  return (row, other) => {
    let sum = 0;
    for (const [id, weight] of profiles[row] ?? []) sum += weight * (profiles[other]?.get(id) ?? 0);
    return sum;
  };
}
