import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyFacets } from '../../../../../src/search/engine/beside/facets.ts';
import { FACET_KEYS, type FacetChoice } from '../../../../../src/search/engine/facet-choice.ts';
import { singleValues, yearColumn } from '../../../../../src/search/format/beside/paper-columns.ts';

const named = (...ids: string[]) => ids.map((id) => ({ id, name: id.toUpperCase(), area: 0 }));
/** Five papers; the last has nothing. */
const columns = {
  topic: {
    values: named('b', 'a', 'c', 'unused'),
    sets: [[0], [1], [0, 1], [2], []],
    setOf: [0, 1, 2, 3, 4],
  },
  section: singleValues(named('s'), [1, 0, 0, 0, 0]),
  listing: singleValues(named('may', 'june'), [1, 1, 2, 2, 0]),
  venue: singleValues(named('v'), [1, 1, 0, 0, 0]),
  year: yearColumn(Uint16Array.of(2023 * 12 + 1, 2023 * 12 + 12, 2022 * 12 + 5, 2024 * 12 + 1, 0)),
  has: singleValues(named('code'), [0, 1, 0, 1, 0]),
};
const nothing = Object.fromEntries(FACET_KEYS.map((key) => [key, []])) as unknown as FacetChoice;
const chosen = (choice: Partial<FacetChoice>, hits = [3, 0, 1, 2, 4]) => {
  const { hits: kept, facets } = applyFacets(hits, { ...nothing, ...choice }, columns);
  const values = Object.fromEntries(
    FACET_KEYS.map((key) => [
      key,
      facets[key].map(({ id, count, chosen }) => `${id} ${count}${chosen ? ' chosen' : ''}`),
    ]),
  ) as Record<(typeof FACET_KEYS)[number], string[]>;
  return { kept, ...values };
};

describe('the facets of hits', () => {
  test('count the values that occur, the most frequent first, then by name; years newest first', () => {
    assert.deepEqual(chosen({}), {
      kept: [3, 0, 1, 2, 4],
      topic: ['a 2', 'b 2', 'c 1'],
      section: ['s 1'],
      listing: ['june 2', 'may 2'],
      venue: ['v 2'],
      year: ['2024 1', '2023 2', '2022 1'],
      has: ['code 2'],
    });
  });

  test('widen within one facet, and narrow across them; each is counted without its own choice', () => {
    assert.deepEqual(chosen({ topic: ['a', 'c'], listing: ['june'] }), {
      kept: [3, 2],
      topic: ['a 1 chosen', 'b 1', 'c 1 chosen'],
      section: [],
      listing: ['june 2 chosen', 'may 1'],
      venue: [],
      year: ['2024 1', '2022 1'],
      has: ['code 1'],
    });
  });

  test('show what is chosen though no hit has it', () => {
    const { kept, topic, year, venue } = chosen({ topic: ['unused'], year: ['1999'] });
    assert.deepEqual(kept, []);
    assert.deepEqual([topic, year, venue], [['unused 0 chosen'], ['1999 0 chosen'], []]);
  });

  test('leave out papers without a date where a year is chosen', () => {
    const { kept, has } = chosen({ year: ['2023'], has: ['code'] });
    assert.deepEqual([kept, has], [[1], ['code 1 chosen']]);
  });
});
