import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chanceLikeness, meanLikeness, sumOf } from '../../../../src/topics/found/likeness-by-chance.ts';
import { subThemeFinder } from '../../../../src/topics/found/sub-themes.ts';
import { withSubThemes } from '../../../../src/topics/with-sub-themes.ts';
import { documentVectors } from '../../../../src/vectors/document-vectors.ts';
import { subjectPapers } from '../../../support/subject-papers.ts';

const papers = subjectPapers(8);
const ids = papers.map(({ id }) => id);
const subjects = [...new Set(papers.map(({ subject }) => subject))];
// Papers of another corpus, so that the names are the topic's and not everybody's.
const others = Array.from({ length: 40 }, (_, at) => ({
  id: `other-${at}`,
  title: `Weather report ${at}`,
  abstract: 'Rain and wind over the sea, with clouds in the evening and sun at noon.',
}));
const vectors = documentVectors([...papers, ...others]);

describe('sub-themes of a topic', () => {
  const find = subThemeFinder(vectors, []);
  const found = find('Everything', ids);

  test('are parts whose papers are of one subject', () => {
    assert.deepEqual(
      found.map((part) => [...new Set(part.papers.map((id) => id.split('-')[0]))].join()).sort(),
      subjects.toSorted(),
    );
  });

  test('have each paper once, and do not depend on the order of the papers', () => {
    const placed = found.flatMap((part) => part.papers);
    assert.equal(new Set(placed).size, placed.length);
    assert.deepEqual(find('Everything', ids.toReversed()), found);
  });

  test('are none where there are few papers, or all are alike', () => {
    assert.deepEqual(find('Everything', ids.slice(0, 15)), []);
    assert.deepEqual(
      find(
        'Weather',
        others.map(({ id }) => id),
      ),
      [],
    );
  });

  test('are not called what the topic is called', () => {
    const title = found[0]?.label ?? '';
    assert.ok(find(title, ids).every(({ label }) => label !== title));
    const words = [...title.replace(/\W/g, '')].map((letter) => `${letter}ord`).join(' ');
    assert.ok(
      find(words, ids).every(({ label }) => label !== title),
      words,
    );
  });

  test('stand in the topics that have them', () => {
    const topic = { title: 'Everything', area: 'All', order: 1, definition: 'All.', terms: [] };
    const assignments = new Map(ids.map((id) => [id, [{ id: 'all', score: 1 }]]));
    const [, [, none] = []] = withSubThemes(
      [
        ['all', topic],
        ['none', topic],
      ],
      assignments,
      find,
    );
    assert.deepEqual(none, topic);
    const [[, all] = []] = withSubThemes([['all', topic]], assignments, find);
    assert.deepEqual(
      all?.subThemes?.map(({ title }) => title),
      found.map(({ label }) => label.charAt(0).toUpperCase() + label.slice(1)),
    );
  });
});

describe('likeness by chance', () => {
  const rows = { dimensions: 2, values: Float32Array.of(1, 0, 0, 1, 1, 0, 0, 1) };
  test('is the mean of all pairs, from the sum of the rows', () => {
    assert.equal(meanLikeness(sumOf(rows, [0, 2]), 2), 1);
    assert.equal(meanLikeness(sumOf(rows, [0, 1]), 2), 0);
    assert.ok(Math.abs(meanLikeness(sumOf(rows, [0, 1, 2]), 3) - 1 / 3) < 1e-9);
  });
  test('is the same each time, and that of all rows where all are drawn', () => {
    const chance = chanceLikeness(rows, [0, 1, 2, 3], 4);
    assert.deepEqual(chanceLikeness(rows, [0, 1, 2, 3], 4)(3), chance(3));
    assert.ok(Math.abs((chance(4)?.atLeast ?? 0) - 1 / 3) < 1e-9);
    assert.ok((chance(4)?.deviation ?? 1) < 1e-9);
    assert.ok((chance(2)?.mean ?? 0) > 0.2 && (chance(2)?.mean ?? 1) < 0.5);
    assert.equal(chance(2)?.atLeast, 1);
    assert.deepEqual([chance(1), chance(5)], [undefined, undefined]);
  });
});
