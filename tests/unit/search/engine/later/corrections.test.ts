import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { correct } from '../../../../../src/search/engine/later/corrections.ts';
import { wordSources } from '../../../../support/word-sources.ts';

/** Words that some paper has, each with the places where the first paper has it, if the order matters. */
const words = {
  gpt: { 0: { 1: 1 } },
  4: { 0: { 2: 1 } },
  llama: { 0: { 9: 1 } },
  key: { 0: { 4: 1 } },
  value: { 0: { 5: 1 } },
  lock: { 0: { 7: 1 } },
  desk: { 0: { 8: 1 } },
  mb: { 1: { 4: 1 } },
  3: { 1: { 3: 1 } },
  bookscore: { 2: { 1: 1 } },
};
const vocabulary = {
  ...Object.fromEntries(Object.keys(words).map((word) => [word, 10])),
  transformer: 100,
  have: 50,
  about: 40,
  v2ray: 9,
  quantization: 5,
  quantity: 4,
  quantile: 3,
  quantizer: 2,
  quantum: 1,
  shelters: 100,
  shelvers: 10,
  sheltors: 9,
};
const sources = wordSources(words, { vocabulary, stopWords: new Set(['about']) });
const found = async (word: string, isLast = false, of = sources) => {
  const { candidates, suggestion } = await correct(word, 7, isLast, of);
  for (const { at, length } of candidates) assert.deepEqual([at, length], [7, 1]);
  return [
    ...candidates.map(({ kind, text }) => `${kind}: ${text}`),
    ...(suggestion ? [`? ${suggestion}`] : []),
  ];
};

describe('what was meant by a word that no paper has', () => {
  const cases: [why: string, word: string, isLast: boolean, meant: string[]][] = [
    ['a name and its version, and the name', 'gpt4', false, ['joined: gpt 4', 'family: gpt']],
    ['a name of which no paper has that version', 'llama4', false, ['family: llama']],
    ['two words written as one', 'keyvalue', false, ['joined: key value']],
    ['no two words that never stand together', 'keydesk', false, []],
    ['a number and its unit', '3mb', false, ['joined: 3 mb']],
    ['a word with other repetitions', 'boookscore', false, ['joined: bookscore']],
    ['a typing error', 'transfromer', false, ['spelling: transformer']],
    ['a word that is near, asked before it is searched', 'hava', false, ['spelling: have']],
    ['a near word with another meaning', 'hate', false, ['? have']],
    ['no function word', 'abouts', false, []],
    ['nothing for a short word', 'hav', false, []],
    ['no word where a digit is wrong', 'v3ray', false, []],
    [
      'longer words of the last one, one of a family, three at most',
      'quanti',
      true,
      ['beginning: quantization', 'beginning: quantity', 'beginning: quantile'],
    ],
    ['no longer words of another one', 'transfo', false, []],
    [
      'corrections as near as the first, unless they are far rarer',
      'shelvors',
      false,
      ['spelling: shelvers', 'spelling: sheltors'],
    ],
    ['nothing for a number', '2031', false, []],
  ];
  for (const [why, word, isLast, meant] of cases)
    test(`is ${why}: “${word}”`, async () => {
      assert.deepEqual(await found(word, isLast), meant);
    });

  test('is not looked for in a word longer than any', async () => {
    let asked = 0;
    const counting = {
      ...sources,
      vocabulary: async () => {
        asked += 1;
        return new Map<string, number>();
      },
    };
    assert.deepEqual(await found('x'.repeat(41), false, counting), []);
    assert.equal(asked, 0);
    await found('x'.repeat(40), false, counting);
    assert.equal(asked, 1);
  });
});
