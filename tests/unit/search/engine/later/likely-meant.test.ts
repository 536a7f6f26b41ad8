import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isLikelyMeant } from '../../../../../src/search/engine/later/likely-meant.ts';
import { areBeside, soundOf } from '../../../../../src/search/engine/later/sound.ts';

describe('a word that no paper has is searched as another without asking', () => {
  const cases: [why: string, typed: string, meant: string, likely: boolean][] = [
    ['sounds alike', 'colur', 'color', true],
    ['sounds alike, and seven letters begin otherwise', 'fonetic', 'phonetic', true],
    ['sounds alike, but six letters begin otherwise', 'foneme', 'phoneme', false],
    ['one letter of seven is another', 'tabrets', 'tablets', true],
    ['one letter of six is another', 'tabret', 'tablet', false],
    ['a letter of six is missing', 'banch', 'branch', true],
    ['a letter of five is missing', 'plat', 'plant', false],
    ['the first letter of six is missing', 'ranch', 'branch', false],
    ['the first letter of seven is missing', 'lanket', 'blanket', true],
    ['a sixth letter is too much', 'brtain', 'brain', true],
    ['a letter is too much and another is wrong', 'brtbin', 'brain', false],
    ['two letters are swapped', 'deks', 'desk', true],
    ['the first two letters are swapped', 'edsk', 'desk', false],
    ['two letters are wrong that would be swapped', 'debs', 'desk', false],
    ['a key beside the right one of five', 'brosn', 'brown', true],
    ['the first key is beside the right one', 'vrown', 'brown', true],
    ['a key beside the right one of four', 'desl', 'desk', false],
    ['a key far from the right one', 'bropn', 'brown', false],
    ['a key beside the right one and another wrong one', 'brosm', 'brown', false],
  ];
  for (const [why, typed, meant, likely] of cases)
    test(`${likely ? '' : 'not '}where ${why}: “${typed}” for “${meant}”`, () => {
      assert.equal(isLikelyMeant(typed, meant), likely);
    });
});

test('keys lie beside one another in a row or one above the other', () => {
  const pairs: [a: string, b: string, beside: boolean][] = [
    ['q', 'w', true],
    ['w', 'q', true],
    ['q', 'e', false],
    ['q', 'a', true],
    ['z', 'a', true],
    ['q', 's', false],
    ['q', 'z', false],
    ['m', 'm', true],
    ['é', 'e', false],
    ['e', 'é', false],
    ['é', 'é', false],
  ];
  for (const [a, b, beside] of pairs) assert.equal(areBeside(a, b), beside, `${a} ${b}`);
});

test('words that sound alike have one key', () => {
  const pairs: [word: string, key: string][] = [
    ['photograph', 'ftgrf'],
    ['night', 'nt'],
    ['ghost', 'gst'],
    ['quick', 'k'],
    ['zone', 'sn'],
    ['wave', 'v'],
    ['axes', 'aks'],
    ['eye', 'a'],
  ];
  for (const [word, key] of pairs) assert.equal(soundOf(word), key, word);
});
