import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { listingHeadings } from '../../../src/corpus/list-sections.ts';
import { sectionTopics } from '../../../src/corpus/section-topics.ts';
import type { MarkdownList } from '../../../src/listing/markdown/parse.ts';

const sections: MarkdownList['sections'] = [
  { title: 'Light', line: 1 },
  { title: 'Lamps', line: 3, above: 0, introduction: 'What shines.' },
  { title: 'Candles', line: 9, above: 0 },
  { title: 'Doors', line: 12 },
];
const list: MarkdownList = { sections, entries: [], setAside: [] };
/** Papers by the sections that they stand in. */
const papers = (...places: readonly (readonly number[])[]) =>
  places.map((own, index) => ({
    id: `p${index + 1}`,
    listed: own.map((section) => ({ section, links: [], listing: 'rooms' })),
  }));
const placed = papers([0], [1], [1], [1, 3], [2], [3]);
const topics = sectionTopics(
  [{ id: 'rooms', file: 'listings/rooms.md', list }],
  placed,
  new Map([['rooms', 'Awesome Rooms']]),
);

describe('sections of a list', () => {
  test('are topics in its order, in the area of the heading above or of the list', () => {
    assert.deepEqual(
      topics.topics.map(([id, { title, area, order }]) => [id, title, area, order]),
      [
        ['light', 'Light', 'Light', 1],
        ['lamps', 'Lamps', 'Light', 2],
        ['doors', 'Doors', 'Awesome Rooms', 3],
      ],
    );
  });

  test('with one or two papers join the heading above, if there is one; a paper in several has several topics', () => {
    assert.deepEqual(Object.fromEntries(topics.decisions), {
      p1: ['light'],
      p2: ['lamps'],
      p3: ['lamps'],
      p4: ['lamps', 'doors'],
      p5: ['light'],
      p6: ['doors'],
    });
  });

  test('are introduced by what is written under them', () => {
    const [, lamps] = topics.topics[1] ?? [];
    assert.equal(lamps?.definition, 'What shines.');
  });

  test('are headings between its papers', () => {
    assert.deepEqual(listingHeadings('rooms', list, placed), [
      { title: 'Light', anchor: 'heading-light', depth: 1, place: 0 },
      { title: 'Lamps', anchor: 'heading-lamps', depth: 2, place: 1 },
      { title: 'Candles', anchor: 'heading-candles', depth: 2, place: 4 },
      { title: 'Doors', anchor: 'heading-doors', depth: 1, place: 5 },
    ]);
  });

  test('have anchors of their own as headings, equal titles and numbers, too', () => {
    const sections = ['Papers', '2021', 'Papers'].map((title, line) => ({ title, line }));
    assert.deepEqual(
      listingHeadings('rooms', { ...list, sections }, papers([0], [1], [2])).map(({ anchor }) => anchor),
      ['heading-papers', 'heading-2021', 'heading-papers-2'],
    );
  });
});
