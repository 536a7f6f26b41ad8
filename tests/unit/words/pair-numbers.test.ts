import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { seededRandom } from '../../../src/random.ts';
import { PairNumbers } from '../../../src/words/pair-numbers.ts';

describe('numbers of pairs', () => {
  test('are those that a map of names would give, in the order in which pairs first come', () => {
    const random = seededRandom(1);
    const pairs = new PairNumbers();
    const names = new Map<string, number>();
    for (let turn = 0; turn < 5000; turn += 1) {
      const [first, second] = [random.below(60), random.below(60)];
      const name = `${first} ${second}`;
      if (!names.has(name)) assert.equal(pairs.find(first, second), -1);
      names.set(name, names.get(name) ?? names.size);
      assert.equal(pairs.of(first, second), names.get(name));
      assert.equal(pairs.find(first, second), names.get(name));
    }
    assert.equal(pairs.size, names.size);
    for (const [name, number] of names) assert.equal(`${pairs.first(number)} ${pairs.second(number)}`, name);
  });

  test('begin anew once all pairs are taken out', () => {
    const pairs = new PairNumbers();
    pairs.of(3, 4);
    pairs.of(4, 3);
    pairs.clear();
    assert.equal(pairs.find(3, 4), -1);
    assert.equal(pairs.of(4, 3), 0);
  });
});
