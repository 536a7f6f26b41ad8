import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { seededRandom } from '../../../../src/random.ts';
import { topicAreas } from '../../../../src/topics/found/areas.ts';
import type { NamedGroup } from '../../../../src/topics/found/named-groups.ts';
import { joinTopics, likenesses, meanLikeness } from '../../../../src/topics/found/topic-tree.ts';

const random = seededRandom(29);
const centresOf = (count: number, size = 4) =>
  Array.from({ length: count }, () => Float64Array.from({ length: size }, () => random.next() * 2 - 0.5));
const close = (a: number, b: number) => assert.ok(Math.abs(a - b) < 1e-9, `${a} is ${b}`);

/** Directions of the centres from their middle, of length 1. */
function directions(centres: readonly Float64Array[]): number[][] {
  const middle = Array.from(centres[0] ?? [], (_, d) => {
    let sum = 0;
    for (const centre of centres) sum += centre[d] ?? 0;
    return sum / centres.length;
  });
  return centres.map((centre) => {
    const own = Array.from(centre, (value, d) => value - (middle[d] ?? 0));
    const length = Math.sqrt(own.reduce((sum, value) => sum + value * value, 0));
    return own.map((value) => value / length);
  });
}

/** Ward's method as its author describes it: the parts are joined whose joining scatters least. */
function joined(centres: readonly Float64Array[], number: number): number[][] {
  const points = directions(centres);
  const mean = (part: readonly number[]) =>
    (points[0] ?? []).map((_, d) => part.reduce((sum, at) => sum + (points[at]?.[d] ?? 0), 0) / part.length);
  const scatter = (part: readonly number[]) => {
    const middle = mean(part);
    return part.reduce(
      (sum, at) => sum + middle.reduce((own, value, d) => own + (value - (points[at]?.[d] ?? 0)) ** 2, 0),
      0,
    );
  };
  let parts = centres.map((_, at) => [at]);
  while (parts.length > number) {
    const pairs = parts.flatMap((a, at) => parts.slice(at + 1).map((b) => [a, b] as const));
    const costs = pairs.map(([a, b]) => scatter([...a, ...b]) - scatter(a) - scatter(b));
    const [a, b] = pairs[costs.indexOf(Math.min(...costs))] ?? assert.fail();
    parts = [...parts.filter((part) => part !== a && part !== b), [...a, ...b].sort((x, y) => x - y)];
  }
  return parts.sort(([x = 0], [y = 0]) => x - y);
}

const partsOf = (centres: readonly Float64Array[], number: number) =>
  joinTopics(centres, number).map(({ topics }) => [...topics]);

describe('topics', () => {
  test('are joined so that their scatter grows least', () => {
    for (const count of [5, 8, 11]) {
      const centres = centresOf(count);
      for (const number of [1, 2, 3, count - 1, count])
        assert.deepEqual(partsOf(centres, number), joined(centres, number));
      assert.deepEqual(partsOf(centres, 0), partsOf(centres, 1));
      assert.deepEqual(partsOf(centres, count + 1), joined(centres, count));
    }
    assert.deepEqual(joinTopics([], 1), []);
  });

  test('know what they were joined from', () => {
    const [tree] = joinTopics(centresOf(6), 1);
    const walk = ({ topics, parts }: NonNullable<typeof tree>): number[] => {
      const [first, second] = parts;
      if (!first || !second) return [...topics];
      assert.deepEqual([...first.topics, ...second.topics].sort(), [...topics]);
      return [...walk(first), ...walk(second)];
    };
    assert.deepEqual(tree && walk(tree).sort(), [0, 1, 2, 3, 4, 5]);
  });

  test('are as alike as the directions in which they lie from their middle', () => {
    const centres = centresOf(5);
    const points = directions(centres);
    for (const [a, row] of likenesses(centres).entries())
      for (const [b, value] of row.entries())
        close(
          value,
          (points[a] ?? []).reduce((sum, own, d) => sum + own * (points[b]?.[d] ?? 0), 0),
        );
    assert.deepEqual(likenesses([Float64Array.of(1, 2), Float64Array.of(1, 2)]), [
      [0, 0],
      [0, 0],
    ]);
    assert.deepEqual(likenesses([]), []);
  });

  test('are alike on the mean over all pairs', () => {
    const likeness = [
      [1, 0.5, 0.25],
      [0.5, 1, -1],
      [0.25, -1, 1],
    ];
    close(meanLikeness(likeness, [0], [1, 2]), 0.375);
    close(meanLikeness(likeness, [0, 1], [0, 1]), 0.75);
    close(meanLikeness(likeness, [0, 1], [2]), -0.375);
    close(meanLikeness(likeness, [], [2]), 0);
  });
});

test('areas without names are the parting into three to seven in which topics are nearest to their own', () => {
  for (const count of [2, 3, 5, 8, 9, 14, 17]) {
    const centres = centresOf(count, 3);
    const groups = centres.map(
      (centre, number): NamedGroup => ({
        name: { label: `topic${number}`, stems: [`topic${number}`], rows: [], joined: [] },
        terms: [],
        centre,
        rows: [number],
        evidence: new Set(),
        hints: new Set(),
      }),
    );
    const points = directions(centres);
    const distance = (a: number, part: readonly number[]) =>
      part.reduce(
        (sum, b) =>
          sum + 1 - (points[a] ?? []).reduce((own, value, d) => own + value * (points[b]?.[d] ?? 0), 0),
        0,
      ) / part.length;
    const clearness = (parts: number[][]) =>
      parts
        .flatMap((part) =>
          part.map((topic) => {
            if (part.length === 1) return 0;
            const own = distance(
              topic,
              part.filter((other) => other !== topic),
            );
            const next = Math.min(
              ...parts.filter((other) => other !== part).map((other) => distance(topic, other)),
            );
            return (next - own) / Math.max(next, own);
          }),
        )
        .reduce((sum, value) => sum + value, 0);
    const most = Math.min(7, Math.max(3, Math.floor(count / 2)), count);
    const fewest = Math.min(3, most);
    const partings = Array.from({ length: most - fewest + 1 }, (_, more) => joined(centres, fewest + more));
    const best = partings.toSorted((a, b) => clearness(b) - clearness(a))[0];
    assert.deepEqual(
      topicAreas(groups, { candidates: [], named: (of) => of }, count).map(({ topics }) => [...topics]),
      best,
    );
  }
});
