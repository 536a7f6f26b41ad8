import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { seededRandom } from '../../../src/random.ts';
import { describeEstimate, estimateLeft } from '../../../src/screening/estimate.ts';
import { countBounds } from '../../../src/screening/hypergeometric.ts';
import { nextPapers, randomSample, shuffle } from '../../../src/screening/order.ts';
import type { Decision } from '../../../src/screening/schema.ts';
import { decide } from '../../support/screening.ts';

describe('bounds from a sample without replacement', () => {
  // Counted out with whole numbers in Python.
  for (const [all, sample, marked, least, most] of [
    [100, 10, 0, 0, 29],
    [100, 10, 2, 3, 54],
    [40, 20, 5, 6, 17],
    [852, 70, 7, 37, 163],
    [50, 50, 9, 9, 9],
    [1000, 50, 0, 0, 69],
  ] as const)
    test(`${marked} of ${sample} among ${all}`, () =>
      assert.deepEqual(countBounds(all, sample, marked), { least, most }));
});

const papers = Array.from({ length: 200 }, (_, n) => `p${n}`);

/** Screens papers of which some are relevant, by a ranking that finds these sooner than others. */
function screenSome(
  seed: number,
  count: number,
): { decisions: Decision[]; shuffled: string[]; left: number } {
  const random = seededRandom(seed);
  const relevant = new Set(papers.filter(() => random.next() < 0.15));
  const shuffled = shuffle(papers, seed);
  const likely = papers
    .map((paper) => ({ paper, score: random.next() + (relevant.has(paper) ? 0.4 : 0) }))
    .sort((a, b) => b.score - a.score)
    .map(({ paper }) => paper);
  const orders = { order: 'likely' as const, listing: papers, shuffled, likely };
  const decisions: Decision[] = [];
  const decided = new Set<string>();
  while (decisions.length < count) {
    const [next] = nextPapers(orders, decided, 1);
    if (!next) break;
    decided.add(next.paper);
    const verdict = relevant.has(next.paper) ? 'include' : 'exclude';
    decisions.push(decide(decisions.length, 'A', next.paper, verdict, { drawn: next.drawn }));
  }
  const found = decisions.filter(({ verdict }) => verdict === 'include').length;
  return { decisions, shuffled, left: relevant.size - found };
}

test('of a hundred estimates about five miss what is left, however good the ranking is', () => {
  let missed = 0;
  for (let seed = 1; seed <= 400; seed += 1) {
    const { decisions, shuffled, left } = screenSome(seed, 120);
    const { sample } = estimateLeft(decisions, shuffled);
    assert.ok(sample, `seed ${seed}`);
    if (left < sample.least || left > sample.most) missed += 1;
  }
  assert.ok(missed <= 20, `${missed} of 400`);
});

test('the sample ends before the last paper drawn at random, and has what other orders came to before', () => {
  const shuffled = ['a', 'b', 'c', 'd', 'e'];
  const draw = (paper: string, drawn: Decision['drawn']) => decide(1, 'A', paper, 'exclude', { drawn });
  assert.deepEqual(randomSample([draw('a', 'random'), draw('b', 'likely'), draw('c', 'random')], shuffled), [
    'a',
    'b',
  ]);
  assert.deepEqual(randomSample([draw('a', 'random'), draw('b', 'likely')], shuffled), []);
  assert.deepEqual(randomSample([draw('a', 'likely'), draw('b', 'likely')], shuffled), []);
});

describe('what readers are told', () => {
  test('nothing is estimated from few papers', () => {
    const { decisions, shuffled } = screenSome(3, 12);
    assert.equal(estimateLeft(decisions, shuffled).sample, undefined);
    assert.match(describeEstimate(estimateLeft(decisions, shuffled), 12), /cannot be estimated yet/);
  });

  test('what an estimate rests on stands beside it', () => {
    assert.equal(
      describeEstimate(
        { sinceInclusion: 50, included: 20, sample: { papers: 30, included: 3, least: 1, most: 4 } },
        300,
      ),
      'No inclusion in the last 50. Estimated from 30 papers drawn at random, of which 3 were included: 1 to 4 that you would include are still unseen, beside the 20 found. Of a hundred such estimates five at most are wrong.',
    );
    assert.match(describeEstimate({ sinceInclusion: 0, included: 1 }, 9), /^The last one was included\./);
    assert.match(describeEstimate({ sinceInclusion: 9, included: 0 }, 9), /^No inclusion among 9 so far\./);
  });

  test('once all papers are seen nothing is left', () => {
    const { decisions, shuffled } = screenSome(5, 200);
    const { sample } = estimateLeft(decisions, shuffled);
    assert.deepEqual([sample?.least, sample?.most], [0, 0]);
  });
});
