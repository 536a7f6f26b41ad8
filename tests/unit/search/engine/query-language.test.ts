import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseQuery } from '../../../../src/search/engine/query-language.ts';
import { describeQuery } from '../../../../src/search/engine/query-sentence.ts';

const names = { topic: (text: string) => text, listing: (text: string) => text };

const sentences: [query: string, sentence: string][] = [
  ['kv cache', 'papers about “kv cache”'],
  ['"lost in the middle"', 'papers with exactly “lost in the middle”'],
  ['“lost in the middle”', 'papers with exactly “lost in the middle”'],
  ['title:"scaling laws" -speech', 'papers whose title has “scaling laws”, without “speech”'],
  ['title:survey -title:llm', 'papers whose title has “survey”, whose title does not have “llm”'],
  ['author:"Van den Broeck"', 'papers by “Van den Broeck”'],
  ['-"language model"', 'papers without “language model”'],
  ['+lora tuning', 'papers about “tuning”, with “lora” in any form'],
  ['speech OR audio', 'papers with “speech” in any form or with “audio” in any form'],
  ['moe year:2022..2024', 'papers about “moe”, from 2022 to 2024'],
  ['year:2023', 'papers from 2023'],
  ['year:2023..', 'papers from 2023 or later'],
  ['year:..2019', 'papers from 2019 or before'],
  ['-has:code topic:scaling-laws', 'papers without code, on the topic “scaling-laws”'],
  ['', ''],
  ['   ', ''],
];

for (const [query, sentence] of sentences)
  test(`“${query}” means: ${sentence || 'nothing'}`, () => {
    const parsed = parseQuery(query);
    assert.equal(describeQuery(parsed, names), sentence);
    assert.deepEqual(parsed.hints, []);
  });

const mistakes: [query: string, words: string[]][] = [
  ['"open quote', ['open', 'quote']],
  ['OR speech', ['speech']],
  ['speech OR', ['speech']],
  ['speech OR OR audio', ['speech', 'audio']],
  ['speech OR -audio', ['speech', 'audio']],
  ['title: survey', ['title', 'survey']],
  ['title:', ['title']],
  ['year:recent', ['recent']],
  ['year:20222023', ['20222023']],
  ['has:data', ['data']],
];

for (const [query, words] of mistakes)
  test(`“${query}” is searched with a hint`, () => {
    const { groups, hints } = parseQuery(query);
    assert.deepEqual(
      groups.flat().flatMap((clause) => ('words' in clause ? clause.words : [])),
      words,
    );
    assert.equal(hints.length, 1);
    assert.match(hints[0] ?? '', /\.$/);
  });

test('colons, dashes and plus signs in a pasted title are no operators', () => {
  const { groups, hints } = parseQuery(
    'BERT: Doing More with Less -- A Study of C++ - and https://a.b/c?d=e',
  );
  assert.ok(groups.flat().every(({ kind, sign }) => kind === 'words' && sign === 'should'));
  assert.deepEqual(hints, []);
});

test('a word is one condition with all of its parts', () => {
  const [[clause] = []] = parseQuery('pre-training').groups;
  assert.deepEqual(clause, {
    kind: 'words',
    text: 'pre-training',
    words: ['pre', 'training'],
    sign: 'should',
  });
});

test('a long query of signs is read to its end', () => {
  const query = `${'"'.repeat(20_001)} ${'title:'.repeat(20_000)} ${'-'.repeat(20_000)}a`;
  assert.ok(Array.isArray(parseQuery(query).groups));
});
