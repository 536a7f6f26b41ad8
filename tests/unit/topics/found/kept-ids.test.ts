import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DiscoveredTopics } from '../../../../src/topics/found/discover.ts';
import {
  keepTopicIds,
  nearestTopic,
  type RecordedTopic,
  recordTopics,
} from '../../../../src/topics/found/kept-ids.ts';

/** Found topics by title, each with its papers. */
function found(papersOf: Record<string, string>): DiscoveredTopics {
  const assignments: DiscoveredTopics['assignments'] = new Map();
  const topics = Object.entries(papersOf).map(
    ([title, papers], place): DiscoveredTopics['topics'][number] => {
      const id = title.toLowerCase();
      for (const [at, paper] of papers.split(' ').entries())
        assignments.set(paper, [...(assignments.get(paper) ?? []), { id, score: 1 - at / 100 }]);
      return [id, { title, area: 'All', order: place + 1, definition: '', terms: [], found: true }];
    },
  );
  return { topics, assignments };
}
const records = (entries: Record<string, [topic: string, papers: string]>) =>
  new Map(
    Object.entries(entries).map(([id, [topic, papers]]): [string, RecordedTopic] => [
      id,
      { topic, papers: papers.split(' ') },
    ]),
  );
const idsOf = ({ topics }: DiscoveredTopics) =>
  Object.fromEntries(topics.map(([id, { title }]) => [title, id]));

describe('a found topic', () => {
  const cases: [what: string, Record<string, [string, string]>, string[], Record<string, string>][] = [
    ['has the id of its name where nothing is recorded', {}, [], { Tides: 'tides', Bees: 'bees' }],
    [
      'keeps the id of the recorded topic whose papers it holds, whatever it is called now',
      { waves: ['Waves', 'a b c'], hives: ['Hives', 'x y gone'] },
      [],
      { Tides: 'waves', Bees: 'hives' },
    ],
    [
      'has an id that no other topic ever had',
      { tides: ['Tides', 'x y z'] },
      [],
      { Tides: 'tides-fd9i23sl', Bees: 'tides' },
    ],
    [
      'does not take the address of one of which it holds few papers',
      { waves: ['Waves', 'a k l m n x y'] },
      [],
      { Tides: 'tides', Bees: 'bees' },
    ],
    [
      'gives way to an editor',
      { waves: ['Waves', 'a b c'], bees: ['Bees', 'x y z'] },
      ['waves', 'bees'],
      { Tides: 'tides', Bees: 'bees-1f7nb87j' },
    ],
    [
      'has one id where it holds two recorded ones: that of which it holds the larger share, then that of its name',
      { tides: ['Tides', 'a b'], waves: ['Waves', 'a b'], moons: ['Moons', 'c d u v'] },
      [],
      { Tides: 'tides', Bees: 'bees' },
    ],
  ];
  for (const [what, recorded, taken, expected] of cases)
    test(what, () => {
      // Papers k to n are in no topic.
      const now = found({ Tides: 'a b c d', Bees: 'x y z' });
      for (const paper of ['k', 'l', 'm', 'n', 'u', 'v']) now.assignments.set(paper, []);
      assert.deepEqual(idsOf(keepTopicIds(now, records(recorded), new Set(taken))), expected);
    });

  test('takes its papers along to its id', () => {
    const kept = keepTopicIds(
      found({ Tides: 'a b', Bees: 'b c' }),
      records({ waves: ['Waves', 'a b'] }),
      new Set(),
    );
    assert.deepEqual(Object.fromEntries(kept.assignments), {
      a: [{ id: 'waves', score: 1 }],
      b: [
        { id: 'waves', score: 0.99 },
        { id: 'bees', score: 1 },
      ],
      c: [{ id: 'bees', score: 0.99 }],
    });
  });

  test('that is gone leads to the one with most of its papers, or nowhere', () => {
    const { assignments } = found({ Tides: 'a b c d', Bees: 'x y z' });
    assert.equal(nearestTopic({ topic: 'Waves', papers: ['a', 'x', 'y'] }, assignments), 'bees');
    assert.equal(nearestTopic({ topic: 'Waves', papers: ['gone'] }, assignments), undefined);
  });

  test('is recorded with the twenty papers that fit best, an editor’s is not', () => {
    const many = Array.from({ length: 25 }, (_, at) => `p${String(at).padStart(2, '0')}`);
    const now = found({ Tides: many.toReversed().join(' '), Bees: 'x' });
    now.topics[1]?.[1] && delete now.topics[1][1].found;
    assert.deepEqual([...recordTopics(now)], [['tides', { topic: 'Tides', papers: many.slice(5) }]]);
  });
});

test('of topics that hold as much of a recorded one, that of its name keeps its id, else the first', () => {
  const both = found({ Tides: 'a b', Waves: 'a b' });
  assert.deepEqual(idsOf(keepTopicIds(both, records({ sea: ['Waves', 'a b'] }), new Set())), {
    Tides: 'tides',
    Waves: 'sea',
  });
  assert.deepEqual(idsOf(keepTopicIds(both, records({ sea: ['Sea', 'a b'] }), new Set())), {
    Tides: 'sea',
    Waves: 'waves',
  });
  const more = found({ Tides: 'a b', Waves: 'a b c' });
  assert.deepEqual(idsOf(keepTopicIds(more, records({ sea: ['Tides', 'a b c'] }), new Set())), {
    Tides: 'tides',
    Waves: 'sea',
  });
  const two = records({ sea: ['Tides', 'a b'], shore: ['Shore', 'a b'] });
  assert.deepEqual(idsOf(keepTopicIds(both, two, new Set())), { Tides: 'sea', Waves: 'shore' });
});

test('a recorded topic leads to the one that holds most of its papers that are left', () => {
  const { assignments } = found({ Tides: 'a b', Waves: 'b c d', Bees: 'x y' });
  const nearest = (papers: string) => nearestTopic({ topic: 'Sea', papers: papers.split(' ') }, assignments);
  assert.equal(nearest('a b c d'), 'waves');
  assert.equal(nearest('a b'), 'tides');
  assert.equal(nearest('b'), 'tides');
  assert.equal(nearest('x gone gone2'), 'bees');
  assert.equal(nearest('gone'), undefined);
});

test('a topic is recorded with the papers that it fits best, unless it is an editor’s or empty', () => {
  const topics = found({ Tides: 'c a b', Bees: 'x' });
  assert.deepEqual(
    [...recordTopics(topics)],
    [
      ['tides', { topic: 'Tides', papers: ['a', 'b', 'c'] }],
      ['bees', { topic: 'Bees', papers: ['x'] }],
    ],
  );
  const many = Array.from({ length: 300 }, (_, place) => `p${String(300 - place).padStart(3, '0')}`);
  const { papers = [] } = recordTopics(found({ Tides: many.join(' ') })).get('tides') ?? {};
  assert.ok(papers.length < 300);
  assert.deepEqual(papers, many.slice(0, papers.length).sort());
  const edited = {
    ...topics,
    topics: topics.topics.map(([id, topic]) => [id, { ...topic, found: undefined }] as const),
  };
  assert.deepEqual([...recordTopics(edited as unknown as DiscoveredTopics)], []);
  assert.deepEqual([...recordTopics({ ...topics, assignments: new Map() })], []);
});
