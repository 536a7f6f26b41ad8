import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Pace } from '../../../../src/search/engine/pace.ts';
import { ADJACENCY, NEAR, RELATED_SHARE } from '../../../../src/search/engine/ranking-constants.ts';
import { addRelated, scorePapers } from '../../../../src/search/engine/scoring.ts';
import type { QueryTerms } from '../../../../src/search/engine/terms.ts';
import { fieldLengths, inFields, type Places, queryTerms, unpaced } from '../../../support/query-terms.ts';

const untitled = async () => [];
const scores = (words: Places[], titles?: number[], abstracts?: number[]) =>
  scorePapers(
    queryTerms(words.map((places) => inFields(places, titles, abstracts))),
    fieldLengths(titles, abstracts),
    untitled,
    10,
    unpaced,
  );

describe('the score of a paper', () => {
  const beats = (a: number, b: number, { score }: { score: Float64Array }) =>
    assert.ok((score[a] ?? 0) > (score[b] ?? 0), `${score[a]} > ${score[b]}`);

  test('is higher for a rarer word', async () => {
    beats(1, 2, await scores([{ 1: { 5: 1 } }, { 2: { 5: 1 }, 3: { 5: 1 }, 4: { 5: 1 } }]));
  });

  test('is higher for a word of the title than of the abstract', async () => {
    beats(1, 2, await scores([{ 1: { 1: 1 }, 2: { 2: 1 } }]));
  });

  test('is higher for a word that comes twice, and less and less for each time more', async () => {
    const { score } = await scores([{ 1: { 5: 1 }, 2: { 5: 1, 9: 1 }, 3: { 5: 1, 7: 1, 9: 1 } }]);
    const [one = 0, two = 0, three = 0] = [1, 2, 3].map((paper) => score[paper] ?? 0);
    assert.ok(two > one && three > two && three - two < two - one);
  });

  test('is higher for the word itself than for another form of it', async () => {
    beats(1, 2, await scores([{ 1: { 5: 1 }, 2: { 5: 0.5 } }]));
  });

  test('is lower in a long abstract, and in a long title', async () => {
    beats(
      1,
      2,
      await scores([{ 1: { 5: 1 }, 2: { 5: 1 } }], undefined, [10, 5, 20, 10, 10, 10, 10, 10, 10, 10]),
    );
    beats(1, 2, await scores([{ 1: { 0: 1 }, 2: { 0: 1 } }], [2, 2, 9, 2, 2, 2, 2, 2, 2, 2]));
  });

  test('is higher where words stand together as in the query, than near, than far apart', async () => {
    const found = await scores(
      [
        { 1: { 3: 1 }, 2: { 3: 1 }, 3: { 3: 1 }, 4: { 4: 1 } },
        { 1: { 4: 1 }, 2: { 8: 1 }, 3: { [3 + NEAR + 1]: 1 }, 4: { 3: 1 } },
      ],
      undefined,
      Array(10).fill(30),
    );
    beats(1, 2, found);
    beats(2, 3, found);
    assert.equal(found.score[2], found.score[4]);
    assert.ok(ADJACENCY > 0);
  });

  test('is higher for a word that the query has twice', async () => {
    const words = [{ 1: { 5: 1 } }, { 2: { 5: 1 } }];
    const twice = queryTerms(words.map((places) => inFields(places)));
    for (const term of twice.terms.slice(0, 1)) term.count = 2;
    const { score, coverage } = await scorePapers(twice, fieldLengths(), untitled, 10, unpaced);
    assert.ok(Math.abs((score[1] ?? 0) - 2 * (score[2] ?? 0)) < 1e-9);
    assert.ok(Math.abs((coverage[1] ?? 0) - 2 / 3) < 1e-9);
  });

  test('is 0 without a word of the query, and its coverage is the share of the query that it has', async () => {
    const { score, coverage } = await scores([
      { 1: { 5: 1 }, 2: { 5: 1 } },
      { 2: { 9: 1 }, 3: { 9: 1 } },
    ]);
    assert.deepEqual([score[0], coverage[0], coverage[1], coverage[2], coverage[3]], [0, 0, 0.5, 1, 0.5]);
    assert.deepEqual([...(await scores([{}])).coverage], Array(10).fill(0));
  });

  test('is higher for a title that says nothing else', async () => {
    const { score } = await scores([{ 1: { 0: 1 }, 2: { 0: 1 } }], [2, 1, 2, 2, 2, 2, 2, 2, 2, 2]);
    assert.ok((score[1] ?? 0) > (score[2] ?? 0));
  });

  test('has a share of what related papers score, each direction counted, and stays 0 where it is 0', async () => {
    const score = Float64Array.of(1, 2, 0, 4);
    const related = [[1, 2], [], [3], []];
    await addRelated(score, (paper) => related[paper] ?? [], unpaced);
    assert.deepEqual([...score], [1 + RELATED_SHARE * 1, 2 + RELATED_SHARE * 1, 0, 4]);
  });
});

describe('queries in between each other', () => {
  const queries = [
    [
      { 1: { 0: 1 }, 2: { 5: 1 } },
      { 2: { 0: 1 }, 3: { 9: 1 } },
    ],
    [{ 1: { 4: 1 }, 7: { 0: 1 } }, { 4: { 1: 1 }, 7: { 3: 1 } }, { 3: { 0: 1 } }],
  ].map((words) => queryTerms(words.map((places) => inFields(places))));
  const [first, second] = queries as [QueryTerms, QueryTerms];
  const turn: Pace = () => new Promise((resolve) => setImmediate(resolve));
  const scoresOf = async (query: QueryTerms, pace: Pace) => {
    const { giveBack, score, coverage } = await scorePapers(query, fieldLengths(), untitled, 10, pace);
    await turn(0);
    const found = { score: [...score], coverage: [...coverage] };
    giveBack();
    return found;
  };

  test('score papers as each does alone, one left half-way and one that fails included', async () => {
    const alone = [await scoresOf(first, unpaced), await scoresOf(second, unpaced)];
    assert.notDeepEqual(alone[0], alone[1]);
    const left = scorePapers(second, fieldLengths(), untitled, 10, turn);
    const failing = scorePapers(first, fieldLengths(), untitled, 10, async () => {
      throw new Error('gone');
    });
    await assert.rejects(failing, /gone/);
    for (let round = 0; round < 3; round++) {
      const found = await Promise.all([
        scoresOf(first, turn),
        scoresOf(second, turn),
        scoresOf(first, unpaced),
        scoresOf(second, unpaced),
      ]);
      assert.deepEqual(found, [...alone, ...alone]);
    }
    assert.deepEqual([...(await left).coverage], alone[1]?.coverage);
  });
});
