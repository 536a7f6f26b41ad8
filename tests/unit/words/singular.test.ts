import assert from 'node:assert/strict';
import { test } from 'node:test';
import { americanSpelling } from '../../../src/words/american-spelling.ts';
import { singular } from '../../../src/words/singular.ts';

const pairs = (text: string) => text.split(' ').map((pair) => pair.split(':') as [string, string]);

for (const [kind, words] of [
  [
    'in -ies',
    'treaties:treaty countries:country galaxies:galaxy memories:memory policies:policy therapies:therapy movies:movie',
  ],
  [
    'in -s',
    'models:model surveys:survey embeddings:embedding areas:area schemas:schema photos:photo eyes:eye states:state',
  ],
  [
    'in -es after a hiss',
    'boxes:box losses:loss crashes:crash approaches:approach batches:batch branches:branch beaches:beach',
  ],
  ['in -ses', 'diseases:disease doses:dose phases:phase causes:cause kinases:kinase responses:response'],
  [
    'in -uses',
    'viruses:virus statuses:status campuses:campus fetuses:fetus uses:use clauses:clause houses:house',
  ],
  ['in -ches of words in -che', 'headaches:headache caches:cache niches:niche avalanches:avalanche'],
  ['in -oes', 'haloes:halo potatoes:potato toes:toe shoes:shoe'],
  [
    'of Greek',
    'analyses:analysis hypotheses:hypothesis diagnoses:diagnosis thromboses:thrombosis criteria:criterion',
  ],
  ['of Latin', 'matrices:matrix nuclei:nucleus larvae:larva spectra:spectrum corpora:corpus'],
  ['in -ics', 'metrics:metric antibiotics:antibiotic antipsychotics:antipsychotic topics:topic'],
] as const)
  test(`plurals ${kind} have a singular`, () => {
    for (const [plural, expected] of pairs(words)) assert.equal(singular(plural), expected);
  });

test('words that are no plurals stay', () => {
  for (const word of 'bias class status analysis series species diabetes physics linguistics statistics gas chaos lens news process data'.split(
    ' ',
  ))
    assert.equal(singular(word), word);
});

test('British and American spellings are one', () => {
  for (const [british, american] of pairs(
    'haemoglobin:hemoglobin glycaemic:glycemic hypoglycaemia:hypoglycemia oesophageal:esophageal oestrogen:estrogen ' +
      'tumour:tumor behavioural:behavioral colours:colors catalogue:catalog catalogues:catalogs centre:center ' +
      'fibres:fibers randomised:randomized organisation:organization analysed:analyzed labelled:labeled ' +
      'modelling:modeling anaesthesia:anesthesia leukaemia:leukemia foetal:fetal sulphonylurea:sulfonylurea ' +
      'programme:program defence:defense paediatric:pediatric diarrhoea:diarrhea artefacts:artifacts',
  ))
    assert.equal(americanSpelling(british), americanSpelling(american));
});

test('words that only look British are their own', () => {
  for (const word of 'four hour source dialog promise exercise disease paralysis'.split(' '))
    assert.equal(new Set(['for', 'hor', 'dial', 'promis', 'sorce']).has(americanSpelling(word)), false);
  assert.notEqual(americanSpelling('rise'), americanSpelling('rice'));
});
