import type { Centres } from './centres.ts';

/** A topic, or topics that are more like one another than like others. */
export interface TopicTree {
  /** Topics by their place, ascending. */
  topics: readonly number[];
  /** The two parts that it was joined from; none of a single topic. */
  parts: readonly [] | readonly [TopicTree, TopicTree];
}

/**
 * Joins topics by Ward’s method (1963) on their centres until `number` trees are left, the trees in the order of their
 * first topics.
 */
export function joinTopics(centres: Centres, number: number): TopicTree[] {
  const likeness = likenesses(centres);
  let trees = centres.map((_, topic): TopicTree => ({ topics: [topic], parts: [] }));
  while (trees.length > Math.max(1, number)) {
    let best: { parts: readonly [TopicTree, TopicTree]; value: number } | undefined;
    for (const [at, first] of trees.entries())
      for (const second of trees.slice(at + 1)) {
        const value = addedScatter(likeness, first.topics, second.topics);
        if (!best || value < best.value) best = { parts: [first, second], value };
      }
    if (!best) break;
    const { parts } = best;
    const topics = parts.flatMap((part) => part.topics).sort((a, b) => a - b);
    trees = [...trees.filter((tree) => !parts.includes(tree)), { topics, parts }];
  }
  return trees.sort((a, b) => (a.topics[0] ?? 0) - (b.topics[0] ?? 0));
}

type Likeness = readonly (readonly number[])[];

/** Cosines of all pairs, the common direction taken off. */
export function likenesses(centres: Centres): number[][] {
  const size = centres[0]?.length ?? 0;
  const middle = Float64Array.from(
    { length: size },
    (_, d) => centres.reduce((sum, centre) => sum + (centre[d] ?? 0), 0) / centres.length,
  );
  const own = centres.map((centre) => {
    const difference = centre.map((value, d) => value - (middle[d] ?? 0));
    const length = Math.hypot(...difference);
    return difference.map((value) => value / Math.max(length, 1e-9));
  });
  return own.map((a) => own.map((b) => a.reduce((sum, value, d) => sum + value * (b[d] ?? 0), 0)));
}

function addedScatter(likeness: Likeness, a: readonly number[], b: readonly number[]): number {
  const distance =
    meanLikeness(likeness, a, a) + meanLikeness(likeness, b, b) - 2 * meanLikeness(likeness, a, b);
  return (distance * a.length * b.length) / (a.length + b.length);
}

export function meanLikeness(likeness: Likeness, a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (const x of a) for (const y of b) sum += likeness[x]?.[y] ?? 0;
  return sum / Math.max(1, a.length * b.length);
}
