import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { raiseQuoted } from '../../../../src/search/engine/later/verbatim.ts';
import { TITLE_RUN, WHOLE_TITLE } from '../../../../src/search/engine/ranking-constants.ts';
import type { QueryTerms } from '../../../../src/search/engine/terms.ts';
import { titleRuns } from '../../../../src/search/engine/title-runs.ts';
import { type Places, queryTerms, unpaced } from '../../../support/query-terms.ts';

describe('a title that the query has in a run', () => {
  const runs = async (
    words: Places[],
    titles: number[],
    more: Partial<QueryTerms> = {},
    stop: [number, number][] = [],
  ) =>
    Object.fromEntries(
      await titleRuns(queryTerms(words, more), Uint16Array.from(titles), async () => stop, unpaced),
    );
  const row = (places: number[], share = 1) => places.map((place) => ({ 0: { [place]: share } }));

  test('is raised most where it is the whole query', async () => {
    assert.deepEqual(await runs(row([0]), [1]), { 0: WHOLE_TITLE });
    assert.deepEqual(await runs(row([0, 1, 2]), [3]), { 0: WHOLE_TITLE });
  });

  test('is raised where it has three words of the whole query, or is in the query as a whole', async () => {
    assert.deepEqual(await runs(row([1, 2, 3]), [5]), { 0: TITLE_RUN });
    assert.deepEqual(await runs(row([1, 2]), [5]), {});
    assert.deepEqual(await runs([...row([0, 1, 2]), {}], [3]), { 0: TITLE_RUN });
    assert.deepEqual(await runs([...row([0, 1, 2]), {}], [4]), {});
    assert.deepEqual(await runs([...row([0, 1]), {}], [2]), {});
  });

  test('is raised less for other forms of its words, and not for words of its abstract or in another order', async () => {
    const { 0: factor = 0 } = await runs(row([0, 1, 2], 0.5), [3]);
    assert.ok(factor > 1 && factor < WHOLE_TITLE / 2);
    assert.deepEqual(await runs(row([0, 1, 3]), [3]), {});
    assert.deepEqual(await runs(row([2, 1, 0]), [3]), {});
  });

  test('counts its function words', async () => {
    const more = {
      sequence: [
        { term: 0, place: 0 },
        { term: 1, place: 2 },
      ],
      dropped: [{ word: 'of', place: 1 }],
      length: 3,
    };
    assert.deepEqual(await runs(row([0, 2]), [3], more, [[0, 1]]), { 0: WHOLE_TITLE });
    assert.deepEqual(
      await runs(row([0, 2]), [3], more, [
        [0, 0],
        [1, 1],
      ]),
      {},
    );
  });
});

test('a paper that has the query as it is comes before one that has its words otherwise, and others keep their scores', async () => {
  const words = [0, 1, 2, 3].map((place) => ({
    0: { [9 - place]: 1 },
    1: { [3 + place]: 1 },
    2: { [3 + place]: 1 },
  }));
  const score = Float64Array.of(5, 3, 0, 1);
  await raiseQuoted(score, queryTerms(words), new Uint16Array(70), unpaced);
  assert.ok(Math.abs((score[0] ?? 0) - 5) < 0.01);
  assert.deepEqual([score[1], score[2], score[3]], [6, 0, 1]);
});

test('only the best papers are looked at for the query as it is, those of one score in their order', async () => {
  const words = [0, 1, 2, 3].map((place) =>
    Object.fromEntries(Array.from({ length: 70 }, (_, paper) => [paper, { [place]: 1 }])),
  );
  const score = new Float64Array(70).fill(1);
  score[69] = 2;
  await raiseQuoted(score, queryTerms(words), new Uint16Array(70), unpaced);
  assert.deepEqual([score[69], score[0], score[58], score[59], score[68]], [4, 2, 2, 1, 1]);
});
