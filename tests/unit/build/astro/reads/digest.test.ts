import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  digest,
  fieldDigest,
  Incomparable,
  restDigest,
  wholeDigest,
} from '../../../../../src/build/astro/reads/digest.ts';
import { knowRecords } from '../../../../../src/build/astro/reads/records.ts';

const LONG = 'A shelf by the window '.repeat(20);

describe('a digest', () => {
  const values = [
    undefined,
    null,
    true,
    0,
    -1,
    '',
    '0',
    'null',
    LONG,
    `${LONG}.`,
    [],
    [[]],
    [undefined],
    [1, 2],
    ['1,2'],
    {},
    { a: 1 },
    { a: 1, b: undefined },
    { a: '1' },
    { 'a:1': 1 },
    { a: LONG, b: [LONG] },
    { a: LONG, b: [`${LONG}.`] },
    new Map(),
    new Map([['a', 1]]),
    new Map([['a', '1']]),
    new Set(['a', 1]),
    new Uint8Array([1, 2]),
    new Uint8Array([12]),
  ];
  test('is another for everything else, and the same for an equal', () => {
    const digests = values.map(digest);
    assert.equal(new Set(digests).size, values.length);
    assert.deepEqual(structuredClone(values).map(digest), digests);
  });

  test('is short', () => assert.ok(digest({ a: LONG, b: [LONG, LONG] }).length <= 60));

  for (const [what, value] of [
    ['a function', () => 1],
    ['a function in a list', [() => 1]],
    ['a function in a record', { href: () => '/' }],
    ['an answer', new Response('a')],
    ['a date', new Date(0)],
  ] as const)
    test(`is not made of ${what}`, () => assert.throws(() => digest(value), Incomparable));
});

describe('the digest of a record', () => {
  const paper = {
    id: 'a',
    title: 'On tides',
    authors: [{ name: 'A. Author', slug: 'a-author' }],
    abstract: LONG,
    related: [{ id: 'b', score: 0.5, shared: [] }],
  };
  const topic = { id: 'sea', data: { title: 'Sea', area: 'Water', terms: ['tide'] } };
  const known = <T extends object>(collection: string, record: T): T => {
    knowRecords(collection, [record]);
    return record;
  };
  const digests = (collection: string, record: object) => {
    const made = known(collection, structuredClone(record));
    return {
      row: digest([made]),
      rest: restDigest(made),
      related: fieldDigest(made, 'related'),
      whole: wholeDigest(made),
    };
  };

  for (const [what, changed, row] of [
    ['its title', { ...paper, title: 'On ebbs' }, 'another'],
    ['its authors', { ...paper, authors: [{ name: 'B. Author', slug: 'b-author' }] }, 'another'],
    ['its id', { ...paper, id: 'b' }, 'another'],
    ['a field that it gets', { ...paper, doi: '10.1/a' }, 'another'],
    ['a field that it gets which is not in its row', { ...paper, cites: ['b'] }, 'another'],
    ['its abstract', { ...paper, abstract: 'Corrected.' }, 'the same'],
  ] as const)
    test(`is another as a whole and ${row} as a row after a change of ${what}`, () => {
      const [before, after] = [digests('papers.papers', paper), digests('papers.papers', changed)];
      assert.notEqual(before.whole, after.whole);
      assert.notEqual(before.rest, after.rest);
      assert.equal(before.row === after.row, row === 'the same');
    });

  test('has another of its related papers, and as a whole, after a change of these', () => {
    const [before, after] = [
      digests('papers.papers', paper),
      digests('papers.papers', { ...paper, related: [] }),
    ];
    assert.deepEqual({ ...after, whole: before.whole, related: before.related }, before);
    assert.notEqual(after.whole, before.whole);
    assert.notEqual(after.related, before.related);
  });

  test('is another as a whole alone after a change of its measures', () => {
    const changed = { ...paper, related: [{ id: 'b', score: 0.6, shared: [] }] };
    const [before, after] = [digests('papers.papers', paper), digests('papers.papers', changed)];
    assert.deepEqual({ ...after, whole: before.whole }, before);
    assert.notEqual(after.whole, before.whole);
  });

  for (const [what, data, row] of [
    ['its title', { ...topic.data, title: 'Seas' }, 'another'],
    ['a field that it gets', { ...topic.data, subThemes: [] }, 'another'],
    ['its terms', { ...topic.data, terms: ['ebb'] }, 'the same'],
  ] as const)
    test(`of a part is another as a whole and ${row} as a row after a change of ${what}`, () => {
      const [before, after] = [digests('topics.topics', topic), digests('topics.topics', { ...topic, data })];
      assert.notEqual(before.whole, after.whole);
      assert.equal(before.row === after.row, row === 'the same');
    });
});
