import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { joinedSections, listingHeadings } from '../../../src/corpus/list-sections.ts';
import { facetSections, sectionsOf, sectionTopics } from '../../../src/corpus/section-topics.ts';
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
const topicsOf = (titles: [string, string][] = [['rooms', 'Awesome Rooms']]) =>
  sectionTopics([{ id: 'rooms', file: 'listings/rooms.md', list }], placed, new Map(titles));

describe('sections of a list', () => {
  test('are topics in its order, in the area of the heading above or of the list', () => {
    assert.deepEqual(
      topicsOf().topics.map(([id, { title, area, order }]) => [id, title, area, order]),
      [
        ['light', 'Light', 'Light', 1],
        ['lamps', 'Lamps', 'Light', 2],
        ['doors', 'Doors', 'Awesome Rooms', 3],
      ],
    );
  });

  test('with one or two papers join the heading above, if there is one; a paper in several has several topics', () => {
    assert.deepEqual(Object.fromEntries(topicsOf().decisions), {
      p1: ['light'],
      p2: ['lamps'],
      p3: ['lamps'],
      p4: ['lamps', 'doors'],
      p5: ['light'],
      p6: ['doors'],
    });
  });

  test('are a topic of a paper once, however often it stands there', () => {
    const { decisions } = sectionTopics(
      [{ id: 'rooms', file: 'listings/rooms.md', list }],
      papers([1, 1], [1, 3, 1], [1], [3], [3]),
      new Map([['rooms', 'Awesome Rooms']]),
    );
    assert.deepEqual(Object.fromEntries(decisions), {
      p1: ['lamps'],
      p2: ['lamps', 'doors'],
      p3: ['lamps'],
      p4: ['doors'],
      p5: ['doors'],
    });
  });

  test('are introduced by what is written under them', () => {
    const [, lamps] = topicsOf().topics[1] ?? [];
    assert.equal(lamps?.definition, 'What shines.');
  });

  test('without an introduction say whose papers theirs are, and below which heading', () => {
    const definitions = (titles: [string, string][]) =>
      topicsOf(titles).topics.map(([, { definition, section }]) => [definition, section]);
    assert.deepEqual(definitions([['rooms', 'Awesome Rooms']]), [
      ['Papers under this heading of Awesome Rooms.', 'bare'],
      ['What shines.', 'introduced'],
      ['Papers under this heading of Awesome Rooms.', 'bare'],
    ]);
    assert.deepEqual(definitions([]), [
      ['Papers under this heading of the list.', 'bare'],
      ['What shines.', 'introduced'],
      ['Papers under this heading of the list.', 'bare'],
    ]);
    const bare = { ...list, sections: sections.map(({ title, line, above }) => ({ title, line, above })) };
    const below = sectionTopics(
      [{ id: 'rooms', file: 'listings/rooms.md', list: bare as MarkdownList }],
      placed,
      new Map([['rooms', 'Awesome Rooms']]),
    );
    assert.equal(below.topics[1]?.[1].definition, 'Papers under this heading of Awesome Rooms › Light.');
  });

  test('of one name are one topic in one area, and topics with ids of their own in others', () => {
    const area = (title: string, line: number, at: number): MarkdownList['sections'] => [
      { title, line },
      { title: 'Lamps', line: line + 1, above: at },
    ];
    const names = (...titles: readonly string[]) => {
      const all = titles.flatMap((title, index) => area(title, 2 * index, 2 * index));
      const own = titles.flatMap((_, index) => Array.from({ length: 3 }, () => [2 * index + 1]));
      const lists = [{ id: 'rooms', file: 'listings/rooms.md', list: { ...list, sections: all } }];
      return sectionTopics(lists, papers(...own), new Map()).topics.map(([id, topic]) => [id, topic.area]);
    };
    assert.deepEqual(names('Halls', 'Halls'), [['lamps', 'Halls']]);
    assert.deepEqual(names('Halls', 'Attics', 'Cellars', 'Attics'), [
      ['lamps', 'Halls'],
      ['attics-lamps', 'Attics'],
      ['cellars-lamps', 'Cellars'],
    ]);
    assert.deepEqual(names('Halls', 'Attics', 'Attics!', 'Attics?', 'Attics?', 'Attics!'), [
      ['lamps', 'Halls'],
      ['attics-lamps', 'Attics'],
      ['lamps-2', 'Attics!'],
      ['lamps-3', 'Attics?'],
    ]);
  });

  test('are those of its own papers, whatever stands under headings of other lists', () => {
    const other = { id: 'halls', file: 'listings/halls.md', list };
    const found = sectionTopics([other], placed, new Map());
    assert.deepEqual(
      [found.topics, found.decisions.size, [...found.byListing]],
      [[], 0, [['halls', new Map()]]],
    );
    const before = sectionTopics([{ ...other, id: 'rooms' }], papers([-1], [-1], [-1]), new Map());
    assert.deepEqual([before.topics, before.decisions.size], [[], 0]);
  });

  test('that are a facet are named on their papers and on their list, in order', () => {
    const facet = topicsOf();
    assert.deepEqual(sectionsOf('p4', facet), { sections: ['lamps', 'doors'] });
    assert.deepEqual(sectionsOf('p9', facet), {});
    assert.deepEqual(sectionsOf('p4', undefined), {});
    assert.deepEqual(facetSections('rooms', facet), {
      sections: [
        { id: 'light', title: 'Light' },
        { id: 'lamps', title: 'Lamps' },
        { id: 'doors', title: 'Doors' },
      ],
    });
    assert.deepEqual(facetSections('halls', facet), {});
    assert.deepEqual(facetSections('rooms', undefined), {});
  });

  test('join the heading above from the deepest on, until there are three papers', () => {
    const joined = (above: readonly (number | undefined)[], counts: readonly number[]) =>
      joinedSections(
        above.map((at, line) => ({ title: 'x', line, ...(at !== undefined && { above: at }) })),
        counts,
      );
    assert.deepEqual(joined([undefined, 0], [5, 2]), [0, 0]);
    assert.deepEqual(joined([undefined, 0], [5, 3]), [0, 1]);
    assert.deepEqual(joined([undefined, 0], [5, 0]), [0, 1]);
    assert.deepEqual(joined([undefined, undefined], [1, 1]), [0, 1]);
    assert.deepEqual(joined([undefined, 0, 1], [0, 1, 1]), [0, 0, 0]);
    assert.deepEqual(joined([undefined, 0, 1], [0, 1, 2]), [0, 1, 1]);
    assert.deepEqual(joined([undefined, 0, 1, 1], [1, 0, 1, 2]), [0, 1, 1, 1]);
  });

  test('are headings between its papers', () => {
    assert.deepEqual(listingHeadings('rooms', list, placed), [
      { title: 'Light', anchor: 'heading-light', depth: 1, place: 0 },
      { title: 'Lamps', anchor: 'heading-lamps', depth: 2, place: 1 },
      { title: 'Candles', anchor: 'heading-candles', depth: 2, place: 4 },
      { title: 'Doors', anchor: 'heading-doors', depth: 1, place: 5 },
    ]);
  });

  test('are headings again for each paper that comes back to them, with the ids that papers are narrowed by', () => {
    const back = listingHeadings('rooms', list, papers([1], [2], [-1], [1]), new Map([[1, 'lamps']]));
    assert.deepEqual(
      back.map(({ title, depth, place, section }) => [title, depth, place, section]),
      [
        ['Light', 1, 0, undefined],
        ['Lamps', 2, 0, 'lamps'],
        ['Candles', 2, 1, undefined],
        ['Light', 1, 3, undefined],
        ['Lamps', 2, 3, 'lamps'],
      ],
    );
    assert.deepEqual(listingHeadings('halls', list, placed), []);
  });

  test('have anchors of their own as headings, equal titles and numbers, too', () => {
    const sections = ['Papers', '2021', 'Papers'].map((title, line) => ({ title, line }));
    assert.deepEqual(
      listingHeadings('rooms', { ...list, sections }, papers([0], [1], [2])).map(({ anchor }) => anchor),
      ['heading-papers', 'heading-2021', 'heading-papers-2'],
    );
  });
});

test('headings of one name have the id of their words, with the area’s where that is taken, and else a number', () => {
  const titled: [list: string, title: string, heading: string][] = [
    ['l1', 'Rooms', 'Light'],
    ['l2', 'Books', 'Night Light'],
    ['l3', 'Night', 'Light'],
    ['l4', 'Night', 'Light'],
    ['l5', 'night', 'Light'],
    ['l6', 'Day', 'Light'],
    ['l7', 'Rooms', 'Light'],
    ['l8', 'Rooms', 'Rooms'],
  ];
  const { topics, decisions, byListing } = sectionTopics(
    titled.map(([id, , title]) => ({
      id,
      file: `listings/${id}.md`,
      list: { sections: [{ title, line: 1 }], entries: [], setAside: [] },
    })),
    [
      ...titled.map(([listing]) => ({ id: `of-${listing}`, listed: [{ section: 0, links: [], listing }] })),
      { id: 'of-none', listed: [{ section: -1, links: [], listing: 'l1' }] },
    ],
    new Map(titled.map(([id, title]) => [id, title])),
  );
  const ids = ['light', 'night-light', 'light-2', 'light-2', 'light-3', 'day-light', 'light', 'rooms'];
  assert.deepEqual(
    titled.map(([listing]) => byListing.get(listing)?.get(0)),
    ids,
  );
  assert.deepEqual(
    titled.map(([listing]) => decisions.get(`of-${listing}`)),
    ids.map((id) => [id]),
  );
  assert.ok(!decisions.has('of-none'));
  assert.deepEqual(
    topics.map(([id, { area, order, definition }]) => [id, area, order, definition]),
    [
      ['light', 'Rooms', 1, 'Papers under this heading of Rooms.'],
      ['night-light', 'Books', 2, 'Papers under this heading of Books.'],
      ['light-2', 'Night', 3, 'Papers under this heading of Night.'],
      ['light-3', 'night', 4, 'Papers under this heading of night.'],
      ['day-light', 'Day', 5, 'Papers under this heading of Day.'],
      ['rooms', 'Rooms', 6, 'Papers under this heading of Rooms.'],
    ],
  );
});

test('a list without a title is “the list”, and its headings are areas of their own', () => {
  const { topics } = topicsOf([]);
  assert.deepEqual(
    topics.map(([id, { area, definition, section }]) => [id, area, definition, section]),
    [
      ['light', 'Light', 'Papers under this heading of the list.', 'bare'],
      ['lamps', 'Light', 'What shines.', 'introduced'],
      ['doors', 'Doors', 'Papers under this heading of the list.', 'bare'],
    ],
  );
});
