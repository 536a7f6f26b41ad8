import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { makeExcerpt } from '../../../../../src/search/engine/beside/excerpt.ts';
import { toPagefindText } from '../../../../../src/search/format/beside/pagefind-text.ts';

const content = (text: string) => toPagefindText(text, () => false);
const shown = (parts: { text: string; marked: boolean }[]) =>
  parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

test('hits are marked without the punctuation around them', () => {
  const text = content('Title “LLaMA-MoE”, <b>fast</b> & C++.');
  assert.equal(shown(makeExcerpt(text, 1, 7, [[2], [6]])).trim(), '“LLaMA-[MoE]”, <b>fast</b> & [C++].');
});

test('the stretch with most different words is shown', () => {
  const words = Array.from({ length: 200 }, (_, i) => `w${i}`).join(' ');
  const excerpt = shown(makeExcerpt(content(words), 0, 200, [[3, 150], [155]]));
  assert.match(excerpt, /^… w144 .*\[w150\].*\[w155\].* …$/);
});

test('an abstract without a hit is shown from its beginning, one without words not at all', () => {
  assert.equal(shown(makeExcerpt(content('Title One two.'), 1, 3, [[0]])).trim(), 'One two.');
  assert.equal(shown(makeExcerpt(content('Title'), 1, 1, [[0]])), '');
});

test('an excerpt begins at a clause where one is near, and never inside a word', () => {
  const before = Array.from({ length: 40 }, (_, i) => `w${i}`).join(' ');
  const after = Array.from({ length: 60 }, (_, i) => `v${i}`).join(' ');
  const begin = (text: string) => {
    const words = content(text).split(' ');
    const hit = words.findIndex((word) => word.startsWith('hit'));
    return shown(makeExcerpt(content(text), 0, words.length, [[hit]])).slice(0, 12);
  };
  assert.equal(begin(`${before}, one two three four five six seven hit ${after}`), '… one two th');
  assert.equal(begin(`${before} end. One two three four five six hit ${after}`), '… One two th');
  assert.equal(begin(`${before} a GPT-3.5 level model of 50K hit ${after}`), '… GPT-3.5 le');
});

describe('a stretch of an abstract', () => {
  const words = Array.from({ length: 100 }, (_, i) => `w${i}`).join(' ');
  /** First and last word that are shown of the places from `from` to `to`, and those that are marked. */
  const stretch = (from: number, to: number, places: number[][]) => {
    const text = shown(makeExcerpt(content(words), from, to, places));
    const all = text.match(/w\d+/g) ?? [];
    return [
      text.startsWith('… '),
      all[0],
      all.at(-1),
      text.endsWith('…'),
      [...text.matchAll(/\[(w\d+)\]/g)].map(([, word]) => word).join(' '),
    ];
  };
  const cases: [
    what: string,
    from: number,
    to: number,
    places: number[][],
    expected: ReturnType<typeof stretch>,
  ][] = [
    ['begins six words before its first hit', 0, 100, [[40]], [true, 'w34', 'w69', true, 'w40']],
    [
      'begins with the abstract where the hit is near it',
      10,
      100,
      [[15]],
      [false, 'w10', 'w45', true, 'w15'],
    ],
    ['begins with the abstract where no hit is in it', 10, 100, [[5, 100]], [false, 'w10', 'w45', true, '']],
    [
      'has hits from the first word to the last',
      10,
      46,
      [
        [10, 45],
        [46, 9],
      ],
      [false, 'w10', 'w45', false, 'w10 w45'],
    ],
    [
      'is the end of the abstract where the hit is near it',
      0,
      80,
      [[79]],
      [true, 'w44', 'w79', false, 'w79'],
    ],
    ['is the whole of a short abstract', 10, 30, [[29]], [false, 'w10', 'w29', false, 'w29']],
    [
      'has two words of the query, thirty words apart at most',
      0,
      100,
      [[20], [49]],
      [true, 'w14', 'w49', true, 'w20 w49'],
    ],
    ['has one of two that are farther apart', 0, 100, [[20], [50]], [true, 'w14', 'w49', true, 'w20']],
    [
      'has different words rather than one often',
      0,
      100,
      [[20, 21, 22, 60], [61]],
      [true, 'w54', 'w89', true, 'w60 w61'],
    ],
    [
      'is the first of two as good',
      0,
      100,
      [
        [20, 60],
        [21, 61],
      ],
      [true, 'w14', 'w49', true, 'w20 w21'],
    ],
    [
      'counts a word that comes twice until both are passed',
      0,
      100,
      [[10, 20], [45], [46]],
      [true, 'w14', 'w49', true, 'w20 w45 w46'],
    ],
    ['is the first of words far apart', 0, 100, [[10], [60]], [true, 'w4', 'w39', true, 'w10']],
    [
      'has hits in their order, whatever that of the words',
      0,
      100,
      [[45], [20]],
      [true, 'w14', 'w49', true, 'w20 w45'],
    ],
  ];
  for (const [what, from, to, places, expected] of cases)
    test(what, () => assert.deepEqual(stretch(from, to, places), expected));

  test('begins with a clause within six words before, and there is no earlier one to see', () => {
    const start = (end: number, hit = 50) =>
      shown(makeExcerpt(content(words.replace(`w${end} `, `w${end}, `)), 0, 100, [[hit]])).match(/w\d+/)?.[0];
    assert.deepEqual(
      [38, 37, 43, 44].map((end) => start(end)),
      ['w39', 'w44', 'w44', 'w44'],
    );
  });
});
