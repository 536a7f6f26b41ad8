import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortHash } from '../../../../src/text/keys/short-hash.ts';
import { assignSlugs, slugify } from '../../../../src/text/keys/slug.ts';

const slugs: [title: string, slug: string][] = [
  ['Attention Is All You Need', 'attention-is-all-you-need'],
  [
    'LM-Infinite: Simple On-the-Fly Length Generalization',
    'lm-infinite-simple-on-the-fly-length-generalization',
  ],
  ['TÜLU 3 — OpenAI’s “Rival”?', 'tulu-3-openais-rival'],
  ['PanGu-Σ and the β-VAE', 'pangu-sigma-and-the-beta-vae'],
  ['中文标题', 'zhongwenbiaoti'],
  ['2', 'paper-2'],
  ['404', 'paper-404'],
  ['Con', 'paper-con'],
  ['COM1', 'paper-com1'],
  ['Index', 'paper-index'],
  ['Word '.repeat(30), 'word-'.repeat(16).slice(0, -1)],
  [`${'a'.repeat(75)} ${'b'.repeat(4)} ccc`, `${'a'.repeat(75)}-bbbb`],
  [`${'a'.repeat(75)} ${'b'.repeat(5)}`, 'a'.repeat(75)],
  ['x'.repeat(100), 'x'.repeat(80)],
];
for (const [title, slug] of slugs)
  test(`the slug of "${title}" is ${slug}`, () => assert.equal(slugify(title, 'key'), slug));

test('a title without letters is named by its fallback key', () => {
  assert.equal(slugify('???', 'a'), `paper-${shortHash('a')}`);
  assert.notEqual(slugify('???', 'a'), slugify('???', 'b'));
});

test('a hash has eight characters and depends on the text only', () => {
  assert.match(shortHash(''), /^[0-9a-z]{8}$/);
  assert.equal(shortHash('abc'), shortHash('abc'));
  const texts = Array.from({ length: 20_000 }, (_, at) => `title ${at}`);
  assert.equal(new Set(texts.map(shortHash)).size, texts.length);
});

const titles = [
  'C++ tools',
  'C tools',
  'C# tools',
  'Other',
  '???',
  '!!!',
  '',
  '2',
  'Nul',
  'C tools',
  'c  tools',
  'α',
  '中',
  'Long '.repeat(40),
  `${'Long '.repeat(40)}end`,
];

test('slugs are unique, well formed and never numbers', () => {
  const assigned = assignSlugs(titles);
  assert.equal(new Set(assigned).size, titles.length);
  for (const slug of assigned) {
    assert.match(slug, /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    assert.doesNotMatch(slug, /^(?:\d+|nul)$/);
    assert.ok(slug.length <= 80, slug);
  }
});

test('papers whose slugs would be equal all get a hash; the others do not', () => {
  const [first, second, other] = assignSlugs(['C++ tools', 'C tools', 'Other']);
  assert.match(first ?? '', /^c-tools-[0-9a-z]{8}$/);
  assert.match(second ?? '', /^c-tools-[0-9a-z]{8}$/);
  assert.notEqual(first, second);
  assert.equal(other, 'other');
});

test('titles that one key has get a hash of how they are written', () => {
  const [first, second] = assignSlugs(['C tools', 'c  tools']);
  assert.match(first ?? '', /^c-tools-[0-9a-z]{8}$/);
  assert.match(second ?? '', /^c-tools-[0-9a-z]{8}$/);
  assert.notEqual(first, second);
});

test('a slug does not depend on the order of the titles', () => {
  const distinct = [...new Set(titles)];
  const byTitle = new Map(distinct.map((title, at) => [title, assignSlugs(distinct)[at]]));
  for (const order of [
    distinct.toReversed(),
    distinct.toSorted(),
    [...distinct.slice(5), ...distinct.slice(0, 5)],
  ]) {
    const assigned = assignSlugs(order);
    order.forEach((title, at) => {
      assert.equal(assigned[at], byTitle.get(title), title);
    });
  }
});

test('a title that spells the slug of a clash gets out of its way', () => {
  const [hashed] = assignSlugs(['C++ tools', 'C tools']);
  const assigned = assignSlugs(['C++ tools', 'C tools', (hashed ?? '').replaceAll('-', ' ')]);
  assert.equal(new Set(assigned).size, 3);
});
