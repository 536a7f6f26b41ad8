import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  cleanQuery,
  hasOperators,
  isProse,
  mayHaveFacts,
  mayIdentify,
} from '../../../../../src/search/engine/later/query-kinds.ts';

const thirteen = 'desks of one two three four five six seven eight nine ten';
const texts: [why: string, text: string, prose: boolean][] = [
  ['thirteen words with two function words', `the ${thirteen}`, true],
  ['twelve words with two function words', `the ${thirteen.replace(' ten', '')}`, false],
  ['thirteen words with one function word', `old ${thirteen}`, false],
  [
    'many words and marks without a function word',
    thirteen.replace(' of', '').concat(', more. Still more.'),
    false,
  ],
  ['six words with a mark', 'desks on large shelves, small rooms', true],
  ['five words with a mark', 'desks on large shelves, rooms', false],
  ['six words without a mark', 'desks on large shelves small rooms', false],
  ['six words in capitals', 'DESKS ON LARGE SHELVES SMALL ROOMS', true],
  ['five words in capitals', 'DESKS ON LARGE SHELVES ROOMS', false],
  ['a quotation, which counts as one word', '"one of the many, many long titles there are" of desks', false],
];
for (const [why, text, prose] of texts)
  test(`${why} ${prose ? 'are prose' : 'are a query'}`, () => {
    assert.equal(isProse(text), prose);
  });

test('years, “et al.” and “latest” may be facts, but in prose', () => {
  for (const text of ['desks 2021', 'doe et al', 'latest desks']) assert.ok(mayHaveFacts(text), text);
  for (const text of ['desks', 'desks 12021', `the ${thirteen} 2021`]) assert.ok(!mayHaveFacts(text), text);
});

test('identifiers, addresses and names with hyphens may name papers', () => {
  for (const text of [
    'see 2306.03268',
    '10.1000/x',
    'https://a.example',
    'cs/0501001',
    'a-long-slug',
    '@doe2021desks',
  ])
    assert.ok(mayIdentify(text), text);
  for (const text of ['desks', 'a well-made desk', '10 desks']) assert.ok(!mayIdentify(text), text);
});

test('signs, fields and words in capitals may be operators', () => {
  for (const text of ['"a b"', 'a -b', '+a', 'title:a', 'a OR b']) assert.ok(hasOperators(text), text);
  for (const text of ['a or b', 'pre-training', 'desks']) assert.ok(!hasOperators(text), text);
});

test('the spaces of a query come from addresses only where it has none', () => {
  assert.equal(cleanQuery('a%20b c+d'), 'a%20b c+d');
  assert.equal(cleanQuery('c++'), 'c++');
  assert.equal(cleanQuery('«a» „b‟'), '"a" "b"');
});
