import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { seededRandom } from '../../../src/random.ts';
import { ofEachWord, WrittenWords } from '../../../src/words/written-words.ts';

describe('words of texts', () => {
  test('have the numbers that a map would give, in the order in which they first come', () => {
    const random = seededRandom(1);
    const words = new WrittenWords();
    const numbers = new Map<string, number>();
    const signs = ['a', 'b', 'é', '\u{1d400}', '9'];
    for (let turn = 0; turn < 20_000; turn += 1) {
      const word = Array.from({ length: 1 + random.below(7) }, () => random.pick(signs)).join('');
      numbers.set(word, numbers.get(word) ?? numbers.size);
      assert.equal(words.of(`(${word})`, 1, 1 + word.length), numbers.get(word));
    }
    assert.equal(words.size, numbers.size);
  });

  test('have room for words of any length', () => {
    const words = new WrittenWords();
    const long = 'x'.repeat(100_000);
    assert.equal(words.of(long, 0, long.length), 0);
    assert.equal(words.of(long, 1, long.length), 1);
    assert.equal(words.of(`${long} ${long}`, long.length + 1, 2 * long.length + 1), 0);
  });

  test('are looked at once', () => {
    const asked: string[] = [];
    const lengthAt = ofEachWord((text, start, end) => {
      asked.push(text.slice(start, end));
      return end - start;
    });
    const text = 'to be or to be';
    assert.deepEqual([lengthAt(text, 0, 2), lengthAt(text, 6, 8), lengthAt(text, 9, 11)], [2, 2, 2]);
    assert.deepEqual(asked, ['to', 'or']);
  });
});
