import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withGaps } from '../../../src/lists/year-gaps.ts';

describe('the years of a chart', () => {
  for (const [years, rows] of [
    [[], []],
    [
      ['2024', '2023'],
      ['2024', '2023'],
    ],
    [
      ['2024', '2022'],
      ['2024', '2023', '2022'],
    ],
    [
      ['2024', '1999', '1998'],
      ['2024', '2000–2023', '1999', '1998'],
    ],
  ] as const)
    test(`${years.join(', ') || 'of nothing'} are ${rows.join(', ') || 'none'}`, () => {
      const counts = new Map<string, number>(years.map((year) => [year, 2]));
      const made = withGaps(counts);
      assert.deepEqual(
        made.map(({ year }) => year),
        rows,
      );
      for (const { year, count } of made) assert.equal(count, counts.get(year) ?? 0);
    });
});
