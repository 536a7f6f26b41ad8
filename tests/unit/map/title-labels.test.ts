import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Box, boxOfLine, overlap } from '../../../src/map/boxes.ts';
import { placeTitles, shortTitle, type TitleLabel } from '../../../src/map/title-labels.ts';
import { seededRandom } from '../../../src/random.ts';

const sheet = { width: 1000, height: 800, fontSize: 4, radius: 2, names: [] };
const paper = (title: string, x: number, y: number) => ({ title, x, y });

const titles: [title: string, expected: string][] = [
  ['LongBench: A Bilingual, Multitask Benchmark', 'LongBench'],
  ['T5: Text to Text', 'T5: Text to Text'],
  ['Attention is all you need', 'Attention is all you need'],
  ['Ratio 3:1 of bees to wasps', 'Ratio 3:1 of bees to wasps'],
  ['On the flight of bees, wasps, and of other insects', 'On the flight of bees, wasps, and …'],
  ['A title whose name before its colon is long: bees', 'A title whose name before its …'],
];
for (const [title, expected] of titles)
  test(`“${title}” is “${expected}” on the map`, () => assert.equal(shortTitle(title), expected));

/** What a placed title takes up. */
function boxOf({ text, x, y, anchor }: TitleLabel): Box {
  const { right: long } = boxOfLine(text, 4, 0, 0);
  return boxOfLine(text, 4, x - { start: 0, middle: 0.5, end: 1 }[anchor] * long, y);
}

describe('titles on the map', () => {
  /** What stands to the right and the left of the point, to its ears. */
  const walls = [502.5, 480].map((left) => ({ left, right: left + 17.5, top: 397, bottom: 402 }));
  const below = { left: 490, right: 510, top: 402.5, bottom: 420 };
  const above = { left: 490, right: 510, top: 380, bottom: 397.5 };
  const rooms: [name: string, names: Box[], expected: object | undefined][] = [
    ['to the right', [], { x: 503, y: 401.4, anchor: 'start' }],
    ['to the left where the right is taken', walls.slice(0, 1), { x: 497, y: 401.4, anchor: 'end' }],
    ['below where both sides are', walls, { x: 500, y: 407, anchor: 'middle' }],
    ['above where all else is', [...walls, below], { x: 500, y: 395.8, anchor: 'middle' }],
    ['nowhere without any room', [...walls, below, above], undefined],
  ];
  for (const [name, names, expected] of rooms)
    test(`stand ${name}`, () => {
      const [label] = placeTitles([paper('Bees', 500, 400)], { ...sheet, names });
      assert.deepEqual(label, expected && { text: 'Bees', ...expected });
    });

  test('cover neither each other, nor points, nor names, nor leave the map', () => {
    const random = seededRandom(5);
    const papers = Array.from({ length: 300 }, (_, n) =>
      paper(`Paper ${n} about bees`, 1000 * random.next(), 800 * random.next()),
    );
    const names = [{ left: 400, right: 600, top: 300, bottom: 320 }];
    const boxes = placeTitles(papers, { ...sheet, names }).map(boxOf);
    assert.ok(boxes.length > 100);
    for (const [index, box] of boxes.entries()) {
      assert.ok(box.left >= 0 && box.right <= 1000 && box.top >= 0 && box.bottom <= 800);
      assert.ok(!names.some((name) => overlap(name, box)));
      assert.ok(!boxes.slice(index + 1).some((other) => overlap(box, other)));
      assert.ok(
        !papers.some(({ x, y }) => overlap(box, { left: x - 2, right: x + 2, top: y - 2, bottom: y + 2 })),
      );
    }
  });
});
