import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { definitionWords } from '../../../src/topics/definition-words.ts';
import { offsetOf } from '../../../src/topics/logistic.ts';
import { wordLikeness } from '../../../src/vectors/word-likeness.ts';
import type { WordVectors } from '../../../src/vectors/word-vectors.ts';

/** Words in two directions: languages lie to the right, animals above; all of them lean the same way, too. */
const DIRECTIONS: Record<string, [number, number, number]> = {
  bee: [10, 90, 100],
  czech: [90, 10, 100],
  hornet: [0, 100, 100],
  spanish: [100, 0, 100],
};
const names = Object.keys(DIRECTIONS);
const words: WordVectors = {
  dimensions: 3,
  words: names,
  placeOf: (word) => (names.includes(word) ? names.indexOf(word) : undefined),
  rows: Int8Array.from(Object.values(DIRECTIONS).flat()),
  scales: new Float32Array(names.length).fill(1),
};
const round = (values: Iterable<number>) => Array.from(values, (value) => Math.round(10 * value) / 10);

describe('likeness of words', () => {
  const likeness = (asked: readonly string[], ...groups: string[][]) => {
    return wordLikeness(words, asked, groups).map(round);
  };

  test('is that to the nearest of each group, without what all words share', () => {
    assert.deepEqual(likeness(names, ['spanish'], ['spanish', 'bee']), [
      [0, 1],
      [1, 1],
      [0, 1],
      [1, 1],
    ]);
  });

  test('is 0 for what is not known', () => {
    assert.deepEqual(likeness(['nothing', 'czech'], ['spanish', 'unheard']), [[0], [1]]);
    assert.deepEqual(likeness(['czech'], []), [[0]]);
  });
});

describe('words like those of a definition', () => {
  const others = Array.from({ length: 7 }, () => ({ title: 'Other', abstract: 'Others.' }));
  const documents = [
    { title: 'A Czech corpus', abstract: 'Of hornets no word: a hornet is no text.' },
    { title: 'Hives', abstract: 'The bee and the hornet.' },
    ...others,
  ];
  const topics = [
    { title: 'Languages', definition: 'Spanish and others.' },
    { title: 'Insects', definition: 'Every bee.' },
  ];
  const of = definitionWords(documents, topics, words);

  test('count by how alike and how rare they are, in the title twice', () => {
    // Czech is in one of nine papers: rarity ln 5; hornet in two: ln(10/3).
    const rounded = [0, 1, 2].map((row) =>
      [0, 1].map((topic) => round([of(row, topic).inTitle, of(row, topic).inAll])),
    );
    const [czech, hornet] = [0.55 * Math.log(5), 0.55 * Math.log(10 / 3)];
    assert.deepEqual(rounded, [
      [round([czech, 2 * czech]), round([0, hornet])],
      [[0, 0], round([0, 0.55 * Math.log(5) + hornet])],
      [
        [0, 0],
        [0, 0],
      ],
    ]);
  });

  test('say nothing of rows and topics that there are not', () => {
    assert.deepEqual(of(99, 0), { inTitle: 0, inAll: 0 });
    assert.deepEqual(of(0, 9), { inTitle: 0, inAll: 0 });
  });
});

describe('what is added to the chances of one topic', () => {
  test('is nothing without examples, little for few and what they show for many', () => {
    const sums = (count: number) => Array.from({ length: count }, () => 0);
    const outcomes = (count: number) => Array.from({ length: count }, (_, at) => Number(at % 4 === 0));
    const offsets = [0, 4, 400].map((count) => offsetOf(sums(count), outcomes(count), 1));
    assert.deepEqual(round(offsets), [0, -0.5, -1.1]);
  });

  test('is above nothing where more came true than was thought', () => {
    assert.ok(offsetOf([-3, -3, -3], [1, 1, 0], 1) > 0.5);
  });
});
