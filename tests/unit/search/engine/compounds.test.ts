import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Compounds } from '../../../../src/search/engine/compounds.ts';
import { findCompounds } from '../../../../src/search/index/find-compounds.ts';
import { readTexts } from '../../../../src/search/index/read-texts.ts';

const compoundsOf = (texts: string[]) => findCompounds(readTexts(texts.map((text) => ['', text])));

test('words written joined and hyphenated are found, in any form', () => {
  assert.deepEqual(compoundsOf(['Pre-training', 'pretrained models']), ['pre-training']);
  assert.deepEqual(compoundsOf(['pre-training and pre training']), []);
  assert.deepEqual(compoundsOf(['5-HT1D agonists', 'a 5HT1D agonist']), ['5-ht1d']);
  assert.deepEqual(compoundsOf(['steps 1-2 of 12', '3-d']), []);
});

test('words written apart count when they are seen twice and are no small words', () => {
  assert.deepEqual(compoundsOf(['a data set', 'dataset']), []);
  assert.deepEqual(compoundsOf(['a data set', 'the data set', 'datasets']), ['data-set']);
  assert.deepEqual(compoundsOf(['it may be', 'may be so', 'maybe']), []);
});

test('joined and parted spellings lead to one another', () => {
  const compounds = new Compounds(['pre-train']);
  assert.deepEqual(compounds.partsOf('pretraining'), ['pre', 'training']);
  assert.equal(compounds.partsOf('training'), undefined);
  assert.equal(compounds.isJoined('pre', 'trained'), true);
  assert.equal(compounds.isJoined('pret', 'rain'), false);
  const plural = new Compounds(['database-s']);
  assert.deepEqual(plural.partsOf('databases'), ['database', 's']);
  assert.equal(plural.partsOf('database'), undefined);
  assert.deepEqual(new Compounds(['5-ht1d']).partsOf('5ht1d'), ['5', 'ht1d']);
});
