import type { TopicScore } from '../schema.ts';
import { FURTHER_TOPIC } from './constants.ts';

/**
 * Cosine of what two papers’ topics are, 0…1. A main topic counts more than the others; how sure the others are does
 * not count, since that moves with every paper.
 * @param topics of every paper, by row, main topic first
 */
export function topicLikeness(
  topics: readonly (readonly TopicScore[])[],
): (row: number, other: number) => number {
  const profiles = topics.map((scores) => {
    const weighted = scores.map(({ id }, place) => ({ id, weight: place === 0 ? 1 : FURTHER_TOPIC }));
    const length = Math.hypot(...weighted.map(({ weight }) => weight));
    return new Map(weighted.map(({ id, weight }) => [id, weight / length]));
  });
  return (row, other) => {
    let sum = 0;
    for (const [id, weight] of profiles[row] ?? []) sum += weight * (profiles[other]?.get(id) ?? 0);
    return sum;
  };
}
