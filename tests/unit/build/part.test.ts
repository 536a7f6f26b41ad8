import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isInPart, WHOLE } from '../../../src/build/part.ts';

const paths = Array.from({ length: 1000 }, (_, index) => `papers/paper-${index}/index.html`);

describe('the parts of a site', () => {
  for (const count of [1, 2, 3, 8, 100])
    test(`have each file once, where there are ${count}`, () => {
      const parts = Array.from({ length: count }, (_, index) => ({ number: index + 1, of: count }));
      const sizes = parts.map((part) => paths.filter((path) => isInPart(path, part)).length);
      assert.equal(
        sizes.reduce((sum, size) => sum + size, 0),
        paths.length,
      );
      for (const path of paths) assert.equal(parts.filter((part) => isInPart(path, part)).length, 1);
      assert.ok(Math.max(...sizes) < 3 * (paths.length / count) + 1);
    });

  test('have the same files on every machine', () => {
    const own = paths.slice(0, 12).filter((path) => isInPart(path, { number: 2, of: 3 }));
    assert.deepEqual(
      own,
      [3, 6, 11].map((index) => paths[index]),
    );
    assert.ok(paths.every((path) => isInPart(path, WHOLE)));
  });
});
