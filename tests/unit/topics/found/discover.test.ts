import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { compare } from '../../../../src/compare.ts';
import { findKeyTerms } from '../../../../src/glossary/key-terms.ts';
import { topicDraft } from '../../../../src/topics/draft.ts';
import { discoverTopics, topicCount } from '../../../../src/topics/found/discover.ts';
import { namesAmongTerms } from '../../../../src/topics/found/name-candidates.ts';
import { topicSchema } from '../../../../src/topics/schema.ts';
import { type Document, documentVectors } from '../../../../src/vectors/document-vectors.ts';
import { SUBJECTS, subjectPapers } from '../../../support/subject-papers.ts';

const papers = subjectPapers(25);
const find = (texts: readonly Document[]) =>
  discoverTopics(
    documentVectors(texts),
    findKeyTerms(
      texts.toSorted((a, b) => compare(a.id, b.id)),
      undefined,
      namesAmongTerms(texts.length),
    ),
  );
const { topics, assignments } = find(papers);

describe('topics found in the text', () => {
  test('are as many as the corpus can carry', () => {
    assert.deepEqual([0, 12, 24, 400, 1600, 100_000].map(topicCount), [0, 4, 8, 20, 40, 40]);
    assert.ok(topics.length >= 4 && topics.length <= topicCount(papers.length));
  });

  test('are these of the made-up papers', () => {
    assert.deepEqual(
      topics.map(([id, { area, definition }]) => [
        id,
        area,
        definition.replace(/^Papers that share (?:these terms:|the term) /, ''),
      ]),
      [
        ['hive-temperature', 'Honey bees', 'hive temperature, waggle dance, pollen.'],
        ['nectar', 'Honey bees', 'nectar.'],
        ['tidal-range', 'Estuary', 'tidal range, moon phase, estuary, current meter.'],
        ['salt-marsh', 'Estuary', 'salt marsh, sandbank.'],
        ['expansion-joint', 'Wind load', 'expansion joint, wind load, bridge deck.'],
        ['suspension-towers', 'Wind load', 'suspension towers, steel cables, rivets, corrosion.'],
        ['leap-second', 'Dial plate', 'leap second, pendulum, data sundial.'],
        ['gear-train', 'Dial plate', 'gear train.'],
      ],
    );
    assert.ok(topics.every(([, { namelessArea, found }]) => found && !namelessArea));
    assert.deepEqual(assignments.get('bees-0000'), [
      { id: 'hive-temperature', score: 0.836 },
      { id: 'nectar', score: 0.734 },
    ]);
    assert.deepEqual(assignments.get('bees-0004'), [
      { id: 'nectar', score: 0.8 },
      { id: 'hive-temperature', score: 0.626 },
    ]);
  });

  test('part the subjects', () => {
    const main = new Map<string, Map<string, number>>();
    for (const { id, subject } of papers) {
      const topic = assignments.get(id)?.[0]?.id ?? '';
      const counts = main.get(topic) ?? new Map<string, number>();
      counts.set(subject, (counts.get(subject) ?? 0) + 1);
      main.set(topic, counts);
    }
    const pure = [...main.values()].reduce((sum, counts) => sum + Math.max(...counts.values()), 0);
    assert.ok(pure / papers.length > 0.9, `${pure} of ${papers.length}`);
  });

  test('are named by words of their papers, each id once', () => {
    // Sentences of the made-up papers put `data` before anything.
    const known = new Set(['data', ...Object.values(SUBJECTS).join(' ').split(/[| ]/)]);
    for (const [, { title, terms }] of topics) {
      assert.ok(terms.length > 0, title);
      for (const word of terms.join(' ').split(/[ -]/)) assert.ok(known.has(word), `${title}: ${word}`);
    }
    assert.equal(new Set(topics.map(([id]) => id)).size, topics.length);
  });

  test('do not depend on the order of the papers', () => {
    assert.deepEqual(find(papers.toReversed()), { topics, assignments });
  });

  test('keep their subjects when a few papers come', () => {
    const more = find([...papers, ...subjectPapers(26).slice(-4)]).assignments;
    const subjects = Map.groupBy(papers, ({ id }) => more.get(id)?.[0]?.id ?? '');
    const pure = [...subjects.values()].filter(
      (group) => new Set(group.map(({ subject }) => subject)).size === 1,
    );
    assert.ok(pure.flat().length > 0.8 * papers.length, `${pure.flat().length} of ${papers.length}`);
  });

  test('are one to three a paper, with scores in 0…1', () => {
    for (const scores of assignments.values()) {
      assert.ok(scores.length >= 1 && scores.length <= 3);
      assert.ok(scores.every(({ score }) => score > 0 && score <= 1));
    }
  });

  test('of no papers are none', () => {
    assert.deepEqual(find([]).topics, []);
  });
});

test('a draft is a topic file that the build accepts', () => {
  const topic = {
    title: 'RAG: "search", first',
    area: 'A',
    order: 3,
    definition: 'Papers: all.',
    terms: ['a: b', 'c'],
  };
  const draft = topicDraft(topic, ['one', 'two']);
  assert.deepEqual(topicSchema.parse(parse(draft.split('---\n')[1] ?? '')), topic);
  assert.ok(draft.includes('<Paper id="two" />'));
});
