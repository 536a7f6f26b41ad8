import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanQuery } from '../../../../../src/search/engine/later/query-kinds.ts';
import { parseQuery } from '../../../../../src/search/engine/later/query-language.ts';
import { describeQuery } from '../../../../../src/search/engine/later/query-sentence.ts';
import { isPlain } from '../../../../../src/search/engine/query.ts';

const names = {
  topic: (text: string) => text,
  listing: (text: string) => text,
  venue: (text: string) => text,
};

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
  ['attention NOT vision', 'papers about “attention”, without “vision”'],
  ['lora AND tuning', 'papers with “lora” in any form, with “tuning” in any form'],
  ['lora AND NOT tuning', 'papers about “lora”, without “tuning”'],
  ['(speech OR audio) year:2022', 'papers with “speech” in any form or with “audio” in any form, from 2022'],
  [
    '("speech data" OR audio) AND moe',
    'papers with exactly “speech data” or with “audio” in any form, with “moe” in any form',
  ],
  ['-has:code topic:scaling-laws', 'papers without code, on the topic “scaling-laws”'],
  ['', ''],
  ['   ', ''],
];

for (const [query, sentence] of sentences)
  test(`“${query}” means: ${sentence || 'nothing'}`, () => {
    const parsed = parseQuery(cleanQuery(query));
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
  ['NOT', []],
  ['AND speech', ['speech']],
  ['quantiz*', ['quantiz']],
  ['(speech data) OR audio', ['speech', 'data', 'audio']],
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

/** Each has what looks like an operator. */
const prose = [
  'We pre-train a Language Model-the "1.5-Pints"-in only 9 days, which is faster than others do.',
  'I am interested in papers on libraries OR archives in the countries of the North and on their history',
  'I AM INTERESTED IN THE IDEA OF THE LIBRARY OR NOT',
  'The k -means method, -as it is called- is one of the oldest (and simplest) methods there are for this',
  'What is the use of "attention" in NOT so deep networks?',
  'Results: we find that title:words of a page are not +enough to say what it is about',
];
for (const text of prose)
  test(`all of this is words: ${text}`, () => {
    const query = parseQuery(text);
    assert.ok(isPlain(query));
    assert.deepEqual(query.hints, []);
  });

test('words can be excluded at the end of prose', () => {
  const { groups } = parseQuery(
    'how do large models learn in context from the examples that we give -speech -in-domain',
  );
  assert.deepEqual(
    groups.flat().flatMap((clause) => (clause.sign === 'not' && 'text' in clause ? [clause.text] : [])),
    ['speech', 'in-domain'],
  );
});

test('a dash beside the mark of a sentence excludes nothing', () => {
  for (const text of ['models, -small', 'models -small, fast', 'models - small'])
    assert.ok(isPlain(parseQuery(text)), text);
});

test('many operators are a query, however many', () => {
  const text =
    '("language model" OR llm) AND (speech OR audio OR voice) AND (data OR corpus OR corpora) NOT survey';
  const { groups } = parseQuery(text);
  assert.deepEqual(
    groups.map((group) => group.length),
    [2, 3, 3, 1],
  );
});

test('full-width letters and text out of an address are ordinary text', () => {
  assert.equal(cleanQuery('ＬｏＲＡ　ｔｕｎｉｎｇ'), 'LoRA tuning');
  assert.equal(cleanQuery('kv%20cache+compression'), 'kv cache compression');
  assert.equal(cleanQuery('100% of'), '100% of');
  assert.equal(cleanQuery('%zz%20'), '%zz%20');
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
