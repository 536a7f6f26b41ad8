import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { seededRandom } from '../../../src/random.ts';
import { logisticRegression, sigmoid, weightedSum } from '../../../src/topics/logistic.ts';
import { expectedF1Threshold } from '../../../src/topics/threshold.ts';
import { ridge } from '../../../src/vectors/ridge.ts';

const random = seededRandom(5);

describe('ridge regression', () => {
  const dimensions = 3;
  const vectors = Float32Array.from({ length: 40 * dimensions }, () => random.next() - 0.5);
  const examples = [...Array(40).keys()];
  const targets = examples.map((row) =>
    Float64Array.of(2 * (vectors[row * dimensions] ?? 0) - (vectors[row * dimensions + 2] ?? 0), 1),
  );

  test('finds a linear function', () => {
    const model = ridge(vectors, dimensions, examples, targets, 1e-9);
    assert.ok(Math.abs((model.predict(Float32Array.of(1, 1, 1), 0)[0] ?? 0) - 1) < 1e-4);
  });

  test('predicts each example as a model without it would', () => {
    const model = ridge(vectors, dimensions, examples, targets, 0.3);
    const without = ridge(vectors, dimensions, examples.slice(1), targets.slice(1), 0.3);
    const [expected, actual] = [without.predict(vectors, 0), model.leftOut[0] ?? new Float64Array()];
    assert.ok(expected.every((value, target) => Math.abs(value - (actual[target] ?? 0)) < 1e-9));
  });

  test('no examples make no predictions', () => {
    assert.equal(ridge(vectors, dimensions, [], [], 1).predict(vectors, 0).length, 0);
  });
});

describe('logistic regression', () => {
  const inputs = Array.from({ length: 400 }, () => Float64Array.of(1, random.next() * 4 - 2));
  const outcomes = inputs.map((x) => (random.next() < sigmoid(-1 + 3 * (x[1] ?? 0)) ? 1 : 0));

  test('without examples the prior stands', () => {
    assert.deepEqual([...logisticRegression([], [], [-2, 1.5], 1)], [-2, 1.5]);
  });

  test('examples move it to what was seen', () => {
    const learned = logisticRegression(inputs, outcomes, [0, 0], 0.01);
    assert.ok(
      Math.abs((learned[0] ?? 0) + 1) < 0.5 && Math.abs((learned[1] ?? 0) - 3) < 0.8,
      learned.join(' '),
    );
    const mean = inputs.reduce((sum, x) => sum + sigmoid(weightedSum(learned, x)), 0) / inputs.length;
    const seen = outcomes.reduce<number>((sum, outcome) => sum + outcome, 0) / inputs.length;
    assert.ok(Math.abs(mean - seen) < 0.01);
  });
});

describe('logistic regression by Newton’s method', () => {
  const close = (found: Float64Array, expected: number[]) => {
    for (const [at, value] of expected.entries())
      assert.ok(Math.abs((found[at] ?? 0) - value) < 1e-3, found.join(' '));
  };

  test('goes on while any of its numbers changes', () => {
    const twoOfThree = [1, 1, 0];
    const inputs = twoOfThree.map(() => Float64Array.of(1, 0));
    close(logisticRegression(inputs, twoOfThree, [0, 3], 1e-9), [Math.LN2, 3]);
  });

  test('weighs what was expected by its precision', () => {
    const ones = [1, 1, 1, 1];
    const inputs = ones.map(() => Float64Array.of(1));
    // Where p · (1 − c) examples pull as much as the prior holds: 4 (1 − σ(c)) = precision · c.
    for (const precision of [0.5, 2]) {
      const [c = 0] = logisticRegression(inputs, ones, [0], precision);
      assert.ok(Math.abs(4 * (1 - sigmoid(c)) - precision * c) < 1e-6);
    }
  });

  test('tells two signs apart that stand together at times', () => {
    const inputs = [
      [1, 0],
      [1, 1],
      [0, 1],
      [1, 0],
      [0, 1],
      [1, 1],
    ].map((row) => Float64Array.from(row));
    const outcomes = [1, 1, 0, 1, 0, 0];
    const found = logisticRegression(inputs, outcomes, [0, 0], 0.1);
    const gradient = [0, 1].map((at) =>
      inputs.reduce(
        (sum, x, row) => sum + ((outcomes[row] ?? 0) - sigmoid(weightedSum(found, x))) * (x[at] ?? 0),
        -0.1 * (found[at] ?? 0),
      ),
    );
    assert.ok(
      gradient.every((value) => Math.abs(value) < 1e-6),
      gradient.join(' '),
    );
    assert.ok((found[0] ?? 0) > 0 && (found[1] ?? 0) < 0);
  });
});

describe('the threshold', () => {
  test('parts sure from unsure', () => {
    const threshold = expectedF1Threshold([Float64Array.of(0.95, 0.05), Float64Array.of(0.9, 0.1)], 2);
    assert.ok(threshold > 0.1 && threshold <= 0.9);
  });
  test('is half of the best F1 that can be expected', () => {
    const chances = Array.from({ length: 3000 }, () =>
      Float64Array.of(random.next() ** 3, random.next() ** 3),
    );
    const threshold = expectedF1Threshold(chances, 2);
    const all = chances.flatMap((row) => [...row]);
    const chosen = all.filter((chance) => chance >= threshold);
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    assert.ok(Math.abs(threshold - sum(chosen) / (chosen.length + sum(all))) < 0.01);
  });
  test('nothing at all has no threshold below 1', () => assert.equal(expectedF1Threshold([], 4), 1));
});
