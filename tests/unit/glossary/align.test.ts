import assert from 'node:assert/strict';
import { test } from 'node:test';
import { align } from '../../../src/glossary/align.ts';
import { costsInAtom } from '../../../src/glossary/letter-costs.ts';
import { atomsOf } from '../../../src/glossary/long-form.ts';
import { lettersOf, readingsOf } from '../../../src/glossary/signs.ts';
import { costAtEnd, costOfBeginning, costOfLeavingOut } from '../../../src/glossary/word-costs.ts';

const open = { fixedStart: false, fixedEnd: true, strict: false };
const costOf = (short: string, long: string) => align(short, atomsOf(long), open)?.cost;

test('letters that begin all words cost nothing', () => {
  for (const [short, long] of [
    ['LLM', 'large language model'],
    ['LLMs', 'large language models'],
    ['PTM', 'pre-trained model'],
    ['R&D', 'research and development'],
    ['2D', 'two dimensions'],
  ] as const)
    assert.equal(costOf(short, long), 0, short);
});

/** From what is most like an abbreviation to what is least. */
const orders: readonly (readonly [
  rule: string,
  ...pairs: readonly (readonly [short: string, long: string])[],
])[] = [
  [
    'a capital inside a word is nearly as good as its beginning',
    ['FG', 'fast Gate'],
    ['FG', 'fast unGate'],
    ['FG', 'fast ungate'],
  ],
  ['small letters come from inside words more readily', ['FGa', 'fast gate'], ['FGA', 'fast gate']],
  [
    'a letter that goes on with a beginning is better than a later one',
    ['FGA', 'fast gate'],
    ['FGE', 'fast gate'],
  ],
  ['a small word is left out more readily than another', ['FG', 'fast and gate'], ['FG', 'fast new gate']],
  [
    'a half of a word is left out more readily than a word',
    ['FG', 'fast-made gate'],
    ['FG', 'fast made gate'],
  ],
  ['a place in a molecule is left out like a small word', ['FG', "fast 5'-gate"], ['FG', 'fast new-gate']],
  ['a comma costs a little', ['FG', 'fast gate'], ['FG', 'fast, gate']],
  [
    'a noun of measure at the end costs less than another',
    ['FG', 'fast gate level'],
    ['FG', 'fast gate window'],
  ],
  ['a verb costs most', ['FG', 'fast new gate'], ['FG', 'fast was gate']],
  ['one long word may have all letters', ['FGT', 'fungatory'], ['FGT', 'fast ungate']],
  [
    'a comma before a last word that gives no letter costs much',
    ['FG', 'fast gate window'],
    ['FG', 'fast gate, window'],
  ],
];
for (const [rule, ...pairs] of orders)
  test(rule, () => {
    const costs = pairs.map(([short, long]) => costOf(short, long) ?? Number.POSITIVE_INFINITY);
    assert.deepEqual(
      costs,
      [...new Set(costs)].sort((a, b) => a - b),
      `${costs}`,
    );
  });

test('the long form begins where its letters cost least', () => {
  const atoms = atomsOf('we test a large fast gate');
  assert.deepEqual(align('FG', atoms, open), { first: 4, end: 6, cost: 0 });
  assert.equal(align('FG', atomsOf('gate of a fan'), open), undefined);
});

test('a fixed beginning is the first word, and an open end is the last letter’s word', () => {
  const atoms = atomsOf('fast gate that fills');
  const ends = { fixedStart: true, fixedEnd: false, strict: true };
  assert.deepEqual(align('FG', atoms, ends), { first: 0, end: 2, cost: 0 });
  assert.equal(align('FG', atomsOf('a fast gate'), ends), undefined);
});

test('strictly, letters come from beginnings and capitals only', () => {
  assert.equal(align('FT', atomsOf('fast gate'), { ...open, strict: true }), undefined);
  assert.ok(align('FTT', atomsOf('finTune tide'), { ...open, strict: true }));
});

for (const [short, readings] of [
  ['LLM', ['llm']],
  ['C4', ['c4', 'cccc', '4c']],
  ['Rt', ['rt', 'tr']],
  ['DR1', ['dr1', '1dr']],
  ['C(max)', ['cmax', 'maxc']],
  ['[Ca2+]i', ['ca2i', 'ica2', '2cai', 'ica']],
  ['TNF-α', ['tnfalpha', 'alphatnf']],
  ['HbF', ['hbf', 'fhb']],
  ['hsp70', ['hsp70', '70hsp']],
  ['L-NAME', ['lname', 'name']],
  ['6-OHDA', ['6ohda', '6hoda']],
  ['H2O2', ['h2o2', 'hhoo', '2h2o', 'ho']],
  ['PIP2', ['pip2', 'pipp', '2pip', 'pip', 'pi2p']],
  ['cAMP', ['camp', 'acmp']],
  ['ED50', ['ed50', '50ed', 'ed']],
  ['LC-MS/MS', ['lcmsms', 'lcms']],
] as const)
  test(`${short} is read as ${readings.join(', ')}`, () => {
    assert.deepEqual(
      readingsOf(short).map(({ signs }) => signs.map(({ letter }) => letter).join('')),
      readings,
    );
    assert.equal(lettersOf(short), readings[0]);
  });

test('an atom gives as many letters as it holds in order', () => {
  const signs = readingsOf('FSTX')[0]?.signs ?? [];
  const [atom] = atomsOf('fast');
  assert.ok(atom);
  assert.equal(costsInAtom(signs, 0, atom, false).length, 3);
  assert.equal(costsInAtom(signs, 0, atom, true).length, 1);
  assert.deepEqual(costsInAtom(signs, 3, atom, false), []);
});

test('words cost by what they are', () => {
  const [fast, of, gate, was, level, k] = atomsOf('fast of gate was level K');
  assert.ok(fast && of && gate && was && level && k);
  assert.ok(costOfLeavingOut(of, gate) < costOfLeavingOut(gate, was));
  assert.ok(costOfLeavingOut(gate, was) < costOfLeavingOut(was, level));
  assert.ok(costAtEnd(gate, fast, false) < costAtEnd(gate, fast, true));
  assert.ok(costAtEnd(gate, of, true) < costAtEnd(gate, fast, true));
  assert.ok(costAtEnd(k, gate, true) > costAtEnd(gate, fast, true));
  assert.equal(costOfBeginning(fast, undefined, of), 0);
  assert.ok(costOfBeginning(of, fast, gate) > 0);
});
