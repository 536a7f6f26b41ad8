import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { cardText, paperCard, siteCard, topicCard } from '../../../src/link-image/card.ts';
import { type CardElement, type CardLook, layOutCard } from '../../../src/link-image/card-layout.ts';
import { lightColors } from '../../../src/link-image/colors.ts';
import { charactersOf, withoutCharacters } from '../../../src/link-image/missing-characters.ts';

const tides = { title: 'Tides', definition: 'What the moon does.', area: 'Sea', areaNumber: 1 };
const clocks = { title: 'Clocks', definition: 'What the hours do.', area: 'Time', areaNumber: 2 };
const topics = new Map([
  ['tides', tides],
  ['clocks', clocks],
]);
const people = ['Ada North', 'Bo West', 'Cy South', 'Di East', 'Ed Down'].map((name) => ({
  name,
  slug: 'x',
}));
const scored = (...ids: string[]) => ids.map((id) => ({ id, score: 1 }));

describe('the card of a paper', () => {
  test('says what is known of it', () => {
    const card = paperCard(
      { title: 'Clocks of the Sea', authors: people, issued: '2024-05', topics: scored('clocks', 'tides') },
      topics,
    );
    assert.deepEqual(card, {
      title: 'Clocks of the Sea',
      byline: 'Ada North, Bo West, Cy South and 2 others',
      note: '2024',
      marks: [
        { name: 'Clocks', area: 2 },
        { name: 'Tides', area: 1 },
      ],
    });
    assert.equal(cardText(card), 'Clocks of the Sea · Ada North, Bo West, Cy South and 2 others');
  });

  test('says nothing of what is not known', () => {
    const card = paperCard({ title: 'Clocks', topics: [] }, topics);
    assert.deepEqual(card, { title: 'Clocks', byline: '', note: '', marks: [] });
    assert.equal(cardText(card), 'Clocks');
  });
});

test('the card of a topic has its definition and area, that of the site all areas', () => {
  assert.deepEqual(topicCard(tides, 1), {
    title: 'Tides',
    byline: 'What the moon does.',
    note: '1 paper',
    marks: [{ name: 'Sea', area: 1 }],
  });
  const more = { ...tides, title: 'Waves' };
  assert.deepEqual(siteCard({ title: 'Desks', description: 'A desk.' }, [tides, clocks, more], 24), {
    title: 'Desks',
    byline: 'A desk.',
    note: '24 papers',
    marks: [
      { name: 'Sea', area: 1 },
      { name: 'Time', area: 2 },
    ],
  });
});

describe('the layout of a card', () => {
  const look: CardLook = { name: 'Carrel', mark: '<svg/>', colors: new Map(), serif: ['s'], sans: ['t'] };
  const titleOf = (title: string) => {
    const elements: CardElement[] = [layOutCard({ title, byline: '', note: '', marks: [] }, look)];
    for (const element of elements) {
      const { children } = element.props;
      if (children === title) return element.props.style;
      if (Array.isArray(children)) elements.push(...children);
    }
    return assert.fail(title);
  };

  test('has smaller letters for longer titles', () => {
    const sizes = [10, 50, 90, 130, 180, 240, 900].map((length) =>
      Number(titleOf('word '.repeat(length / 5)).fontSize),
    );
    assert.deepEqual(
      sizes,
      sizes.toSorted((a, b) => b - a),
    );
    assert.ok(new Set(sizes).size >= 5);
  });

  test('balances the lines of a title that has room, and cuts off one that has none', () => {
    assert.equal(titleOf('A Title of Some Words').textWrap, 'balance');
    const { textWrap, lineClamp } = titleOf('word '.repeat(200));
    assert.equal(textWrap, undefined);
    assert.ok(Number(lineClamp) > 1);
  });
});

test('all colours of a card are among the site’s own', () => {
  const tokens = readFileSync(join(import.meta.dirname, '../../../src/styles/tokens.css'), 'utf8');
  const colors = lightColors(tokens);
  for (const name of [
    'ground',
    'ink',
    'quiet',
    'rule',
    'area-1',
    'area-2',
    'area-3',
    'area-4',
    'area-5',
    'area-6',
    'area-7',
  ])
    assert.match(colors.get(name) ?? '', /^#[0-9a-f]{6}$/, name);
});

for (const [written, expected] of [
  ['oklch(1 0 0)', '#ffffff'],
  ['light-dark(oklch(0 0 0), oklch(1 0 0))', '#000000'],
  ['oklch(0.627955 0.257683 29.2339)', '#ff0000'],
  ['oklch(0.451979 0.313214 264.052)', '#0000ff'],
] as const) {
  test(`${written} is ${expected}`, () =>
    assert.equal(lightColors(`--color-x: ${written};`).get('x'), expected));
}

describe('characters that the fonts do not have', () => {
  const simple = (title: string, missing: string, rest = {}) =>
    withoutCharacters({ title, byline: '', note: '', marks: [], ...rest }, new Set(charactersOf(missing)));

  for (const [title, missing, expected] of [
    ['From A → B', '→', 'From A -> B'],
    ['The 𝒳 of ℝ²', '𝒳ℝ', 'The X of R²'],
    ['Bees 🐝 and Hives', '🐝', 'Bees and Hives'],
    ['What ∈ Means', '∈', undefined],
    ['大语言模型', '大语言模型', undefined],
    ['🐝', '🐝', undefined],
  ] as const) {
    test(`make “${title}” ${expected === undefined ? 'impossible to draw' : `“${expected}”`}`, () =>
      assert.equal(simple(title, missing)?.title, expected));
  }

  test('are left out with the name that has them', () => {
    const marks = [
      { name: '潮汐', area: 1 },
      { name: 'Tides', area: 2 },
    ];
    const card = simple('Tides', '潮汐', { byline: '潮汐 North', note: '2024', marks });
    assert.deepEqual(card, {
      title: 'Tides',
      byline: '',
      note: '2024',
      marks: [{ name: 'Tides', area: 2 }],
    });
  });
});
