import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { digest, Incomparable } from '../../../../../src/build/astro/reads/digest.ts';

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
