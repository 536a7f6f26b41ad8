import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { agreementOf } from '../../../src/screening/agreement.ts';
import { flowDiagram } from '../../../src/screening/flow-diagram.ts';
import { readLog } from '../../../src/screening/log.ts';
import { methodsText } from '../../../src/screening/methods.ts';
import { flowBoxes, prismaNumbers } from '../../../src/screening/prisma.ts';
import { decide, sampleProject, settle } from '../../support/screening.ts';

const project = sampleProject(6);
const log = [
  decide(1, 'A', 'p1', 'include'),
  decide(2, 'A', 'p2', 'exclude', { reason: 'no data' }),
  decide(3, 'A', 'p3', 'exclude', { reason: 'no tides' }),
  decide(4, 'A', 'p4', 'include'),
  decide(5, 'B', 'p1', 'maybe'),
  decide(6, 'B', 'p2', 'exclude', { reason: 'no data' }),
  decide(7, 'B', 'p3', 'exclude', { reason: 'no data' }),
  decide(8, 'B', 'p4', 'exclude'),
  decide(9, 'B', 'p5', 'exclude'),
];
const screened = readLog(log);
const numbers = prismaNumbers(project.scope, screened);

test('the numbers of the flow add up', () => {
  assert.deepEqual(numbers, {
    identified: 9,
    duplicates: 3,
    screened: 5,
    excluded: 3,
    reasons: [
      ['no data', 2],
      ['no tides', 1],
    ],
    withoutReason: 1,
    sought: 1,
    conflicts: 1,
    unscreened: 1,
  });
  assert.equal(numbers.excluded + numbers.sought + numbers.conflicts, numbers.screened);
  assert.equal(numbers.screened + numbers.unscreened + numbers.duplicates, numbers.identified);
});

test('the diagram says them, and nothing of what there is none of', () => {
  const drawn = flowDiagram(flowBoxes(numbers, 'Tides & <more>'), 'Flow');
  for (const text of [
    'Records identified from Tides &amp; &lt;more&gt;',
    'Duplicate records removed (n = 3)',
    'Records screened (n = 5)',
    'no reason given (n = 1)',
    'Readers differ (n = 1)',
  ])
    assert.ok(drawn.includes(text), text);
  const all = readLog([...log, settle(10, 'p4', 'include'), decide(11, 'A', 'p6', 'include')]);
  const whole = flowDiagram(flowBoxes(prismaNumbers(project.scope, all), 'Tides'), 'Flow');
  assert.doesNotMatch(whole, /Readers differ|not screened/);
});

describe('the methods text', () => {
  const site = { title: 'Tides', address: 'https://tides.example/' };
  const agreements = [agreementOf(screened.values(), ['A', 'B'])];

  test('says what was searched, when, by whom, how and with which agreement', () => {
    assert.equal(
      methodsText(project, { orders: ['random', 'likely'], readers: 2, numbers, agreements }, site),
      'The 6 papers found in Tides (https://tides.example/) by the search “tides” were gathered on 2026-01-02 (corpus abcd1234). ' +
        'Titles and abstracts of 5 papers were screened independently by 2 readers in the order of their probable relevance, learnt from the decisions so far (naive Bayes and a linear support vector machine over weighted words), with every 10th paper drawn at random (seed 7). ' +
        'Over the 4 papers that A and B both screened, Cohen’s κ was 0.50 (95 % interval −0.23 to 1.00). ' +
        'On 1 paper readers differ and have not agreed yet. Screening was stopped before 1 paper was seen.',
    );
  });

  test('claims no independence where readers saw each other’s decisions', () => {
    const open = sampleProject(6, { blind: false });
    const text = methodsText(open, { orders: ['listing'], readers: 2, numbers, agreements: [] }, site);
    assert.match(text, /were screened by 2 readers in the order of the list\./);
  });

  test('says nothing of screening before it begins', () => {
    const none = prismaNumbers(project.scope, new Map());
    assert.match(
      methodsText(project, { orders: [], readers: 0, numbers: none, agreements: [] }, site),
      /\(corpus abcd1234\)\.$/,
    );
  });
});
