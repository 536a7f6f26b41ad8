import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sayYears, topicYears } from '../../../src/lists/topic-years.ts';

const byYear = (counts: Record<string, number>) => new Map(Object.entries(counts));

describe('topics over time', () => {
  test('are counted over the same years, gaps included', () => {
    const made = topicYears(
      new Map([
        ['desks', byYear({ 2024: 5, 2021: 1 })],
        ['rooms', byYear({ 2022: 2 })],
      ]),
    );
    assert.deepEqual(made?.years, [2021, 2022, 2023, 2024]);
    assert.deepEqual(made?.counts.get('desks'), [1, 0, 0, 5]);
    assert.deepEqual(made?.counts.get('rooms'), [0, 2, 0, 0]);
    assert.equal(made?.most, 5);
  });

  test('begin fifteen years ago at most', () => {
    const made = topicYears(new Map([['desks', byYear({ 2024: 1, 1905: 1 })]]));
    assert.equal(made?.years[0], 2010);
    assert.equal(made?.years.length, 15);
  });

  for (const counts of [{}, { 2024: 9 }, { 2024: 9, 2023: 1 }])
    test(`are not shown for ${Object.keys(counts).length} years`, () => {
      assert.equal(topicYears(new Map([['desks', byYear(counts)]])), undefined);
    });

  test('are said with the years that have papers', () => {
    assert.equal(sayYears([2021, 2022, 2023], [1, 0, 4]), '1 in 2021, 4 in 2023');
  });
});
