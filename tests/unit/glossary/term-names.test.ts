import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findKeyTerms } from '../../../src/glossary/key-terms.ts';

/** Labels of the terms of papers with one abstract each, and of others that speak of nothing. */
function labels(...abstracts: readonly string[]): string[] {
  const papers = abstracts.map((abstract, at) => ({ id: `p${at}`, title: `Paper ${at}`, abstract }));
  const others = Array.from({ length: 30 }, (_, at) => ({
    id: `o${at}`,
    title: `Other ${at}`,
    abstract: '',
  }));
  return findKeyTerms([...papers, ...others]).map(({ label }) => label);
}

test('terms keep the capitals of their authors in running text', () => {
  const found = labels(
    'We test the Taylor rule at Harvard University for money. Then the Taylor rule and the dark energy survey hold.',
    'Here the Taylor rule is kept at Harvard University too. But the Taylor rule fails.',
    'It was the Taylor rule that Harvard University had. And the Taylor rule stands.',
  );
  assert.ok(found.includes('Taylor rule'), found.join(', '));
  assert.ok(found.includes('Harvard University'), found.join(', '));
});

test('capitals of a definition are no capitals of the term, where others write it small', () => {
  const found = labels(
    'We train the Sparse Decoder Network (SDN) on text. The sparse decoder network is small.',
    'A sparse decoder network is trained. The sparse decoder network is fast.',
    'Our sparse decoder network is better, and the sparse decoder network is new.',
  );
  assert.ok(found.includes('sparse decoder network'), found.join(', '));
});

test('months, people, publishers and units are no terms', () => {
  const found = labels(
    ...Array.from(
      { length: 4 },
      () =>
        'The assistant professor saw the protein in August at 3 km s-1 for years old mice. ABSTRACT TRUNCATED. ' +
        'Elsevier copyright, 5 mg of protein in August, phase III, and the assistant professor.',
    ),
  );
  assert.deepEqual(
    found.filter((label) => /professor|august|truncated|elsevier|copyright|\bmg\b|km|years|III/i.test(label)),
    [],
  );
});

test('a piece of a longer name with capitals is no term', () => {
  const found = labels(
    ...Array.from(
      { length: 4 },
      () => 'It joins the Old United Kingdom Prospective Diabetes Study and ends. We like it.',
    ),
  );
  assert.ok(!found.includes('Prospective Diabetes'), found.join(', '));
});

for (const [writings, abstracts] of [
  [
    'British and American',
    ['a catalogue survey', 'a catalog survey', 'the catalogue survey', 'the catalog survey'],
  ],
  [
    'joined and split',
    ['an ultradiffuse dwarf', 'an ultra-diffuse dwarf', 'one ultra diffuse dwarf', 'an ultra-diffuse dwarf'],
  ],
  ['singular and plural', ['the stellar halo', 'the stellar halos', 'the stellar haloes', 'a stellar halo']],
  [
    '-ache and -aches',
    ['a cluster headache', 'the cluster headaches', 'a cluster headache', 'two cluster headaches'],
  ],
] as const)
  test(`${writings} forms are one term`, () => {
    const found = labels(
      ...abstracts.map((phrase) => `We saw ${phrase}. And ${phrase} is here, as ${phrase} was.`),
    );
    const same = found.filter((label) => / /.test(label));
    assert.equal(same.length, 1, found.join(', '));
  });

test('durations, groups by letter and participles before “to” are no terms', () => {
  const found = labels(
    ...Array.from(
      { length: 4 },
      () =>
        'After a 6-week washout the group B had it. A 6-week washout for group B, assigned to insulin; assigned to insulin.',
    ),
  );
  assert.deepEqual(
    found.filter((label) => /6-week|group|assigned/.test(label)),
    [],
  );
});
