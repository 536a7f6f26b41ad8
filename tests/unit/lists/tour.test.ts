import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tour } from '../../../src/lists/tour.ts';

const shown = (overviews: string, ...parts: [title: string, papers: string[]][]) => {
  const { papers: ordered, headings } = tour(
    'abcdef'
      .split('')
      .map((id) => ({ id, title: overviews.includes(id) ? `Shelves: A Survey` : 'Surveyed shelves' })),
    parts.map(([title, own]) => ({ title, papers: own })),
  );
  return [
    ordered.map(({ id }) => id).join(''),
    ...headings.map(({ title, anchor, place }) => `${place} ${title} #${anchor}`),
  ];
};

test('a tour has overviews, parts and the rest, each paper once and each part in the list’s order', () => {
  assert.deepEqual(shown('e', ['KV cache', ['d', 'b', 'e']], ['Long texts', ['a', 'b']]), [
    'ebdacf',
    '0 Overviews #part-overviews',
    '1 KV cache #part-kv-cache',
    '3 Long texts #part-long-texts',
    '4 Further papers #part-further-papers',
  ]);
});

test('a tour has no empty part, and no overviews where most papers are such', () => {
  assert.deepEqual(shown('abcd', ['One', ['a', 'b', 'c']], ['Two', ['d', 'e', 'f']], ['None', ['x']]), [
    'abcdef',
    '0 One #part-one',
    '3 Two #part-two',
  ]);
});
