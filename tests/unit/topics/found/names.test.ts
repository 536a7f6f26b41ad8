import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { completeName } from '../../../../src/topics/found/complete-name.ts';
import { isDesignation, isName } from '../../../../src/topics/found/name-test.ts';
import { countUses } from '../../../../src/words/noun-use.ts';
import { stem } from '../../../../src/words/stem.ts';

const repeated = (sentence: string) => Array.from({ length: 6 }, () => sentence);

describe('a name is made whole by the words that always stand beside it', () => {
  for (const [name, sentence, whole] of [
    ['Milky', 'Stars of the Milky Way are old.', 'Milky Way'],
    ['Parkinson', 'Patients with Parkinson’s disease.', 'Parkinson’s disease'],
    [
      'health-related quality',
      'We asked for health-related quality of life here.',
      'health-related quality of life',
    ],
    ['Bang nucleosynthesis', 'In Big Bang nucleosynthesis, helium forms.', 'Big Bang nucleosynthesis'],
    ['heat transfer', 'The heat transfer was high.', 'heat transfer'],
    ['quicksort', 'It was quicksort and others.', 'quicksort'],
  ] as const)
    test(`${name} → ${whole}`, () => assert.equal(completeName(name, repeated(sentence)), whole));

  test('in singular and plural', () => {
    const texts = ['A serotonin reuptake inhibitor.', ...repeated('Serotonin reuptake inhibitors.')];
    assert.equal(completeName('serotonin reuptake', texts), 'serotonin reuptake inhibitors');
    const halves = ['A reuptake inhibitor.', 'Two reuptake inhibitors.'].flatMap(repeated);
    assert.equal(completeName('reuptake', halves), 'reuptake inhibitor');
  });

  test('but not by words that stand there once', () => {
    assert.equal(completeName('flutter', ['Panel flutter begins.', 'We see flutter.']), 'flutter');
  });
});

describe('a name is a noun phrase', () => {
  const texts = repeated(
    'The buckling of thin shells was seen, and we accelerate the jet exhausting from a nozzle. ' +
      'The effect of rizatriptan in migraine was measured. Intracluster light is dim. ' +
      'Patients treated early were well; the measurements of pressure were exact.',
  );
  const uses = countUses(
    texts,
    stem,
    new Set(
      texts
        .join(' ')
        .toLowerCase()
        .match(/\p{L}+/gu)
        ?.map(stem),
    ),
  );
  const names = (label: string) => isName(label, uses);

  for (const label of ['rizatriptan', 'migraine', 'thin shells', 'buckling', 'KV cache'])
    test(`${label} is one`, () => assert.ok(names(label)));
  for (const [label, why] of [
    ['accelerate', 'a verb'],
    ['jet exhausting', 'it ends in a participle'],
    ['intracluster', 'an adjective'],
    ['patients treated', 'it ends in a participle'],
    ['August', 'a month'],
    ['mg versus', 'a unit'],
    ['abstract truncated', 'boilerplate'],
    ['measurements', 'any paper has some'],
    ['trial of risperidone', 'a study and not what it is about'],
    ['zolmitriptan orally', 'it ends in an adverb'],
  ] as const)
    test(`${label} is none: ${why}`, () => assert.ok(!names(label)));
});

describe('a short form that mostly numbers things names none', () => {
  const texts = ['Stars of NGC 1399 and NGC 4472.', 'We observed NGC1052, and other NGC objects, with DESI.'];
  for (const [label, expected] of [
    ['NGC', true],
    ['DESI', false],
  ] as const)
    test(label, () => assert.equal(isDesignation(label, texts), expected));
});
