import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Compounds } from '../../../../src/search/engine/compounds.ts';
import { findCompounds } from '../../../../src/search/index/find-compounds.ts';

test('words written joined and hyphenated are found, in any form', () => {
  assert.deepEqual(findCompounds(['Pre-training', 'pretrained models']), ['pre-training']);
  assert.deepEqual(findCompounds(['pre-training and pre training']), []);
  assert.deepEqual(findCompounds(['5-HT1D agonists', 'a 5HT1D agonist']), ['5-ht1d']);
  assert.deepEqual(findCompounds(['steps 1-2 of 12', '3-d']), []);
});

test('words written apart count when they are seen twice and are no small words', () => {
  assert.deepEqual(findCompounds(['a data set', 'dataset']), []);
  assert.deepEqual(findCompounds(['a data set', 'the data set', 'datasets']), ['data-set']);
  assert.deepEqual(findCompounds(['it may be', 'may be so', 'maybe']), []);
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
