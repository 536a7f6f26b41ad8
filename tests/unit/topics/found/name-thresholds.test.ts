import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type NameCandidate, nameCandidates } from '../../../../src/topics/found/name-candidates.ts';
import { isKin, rankNames } from '../../../../src/topics/found/name-groups.ts';
import { isName } from '../../../../src/topics/found/name-test.ts';
import { documentVectors } from '../../../../src/vectors/document-vectors.ts';
import type { StemUse, WordUses } from '../../../../src/words/noun-use.ts';
import { subjectPapers } from '../../../support/subject-papers.ts';

describe('a word is a name where its places are a noun’s', () => {
  const noun: StemUse = { form: 'glimmer', seen: 100, alone: 50, ends: 50, asVerb: 0 };
  const isUsed = (label: string, use: Partial<StemUse> | undefined) => {
    const all = use && { ...noun, ...use };
    const uses: WordUses = { ofStem: () => all, ofForm: () => all };
    return isName(label, uses);
  };
  const single: [why: string, use: Partial<StemUse> | undefined, name: boolean][] = [
    ['as often as asked', { seen: 4, alone: 4, ends: 4 }, true],
    ['too seldom', { seen: 3, alone: 3, ends: 3 }, false],
    ['never counted', undefined, false],
    ['just often enough alone', { alone: 8 }, true],
    ['too seldom alone', { alone: 7 }, false],
    ['just often enough at the end', { ends: 38 }, true],
    ['too seldom at the end', { ends: 37 }, false],
    ['just seldom enough as a verb', { asVerb: 12 }, true],
    ['too often as a verb', { asVerb: 13 }, false],
    ['an adverb', { form: 'glimmerly' }, false],
    ['a participle', { form: 'glimmered' }, false],
    ['a gerund that is a noun just often enough', { form: 'glimmering', alone: 15 }, true],
    ['a gerund that is seldom a noun', { form: 'glimmering', alone: 14 }, false],
  ];
  for (const [why, use, name] of single)
    test(`${name ? 'one' : 'none'}: ${why}`, () => assert.equal(isUsed('glimmer', use), name));

  const labels: [label: string, name: boolean][] = [
    ['', false],
    ['oxen', true],
    ['oxe', false],
    ['GPU', true],
    ['method', false],
    ['august glimmer', false],
    ['method of results', false],
    ['glimmer of method', true],
    ['measurement of glimmer', false],
    ['glimmer of measurement', false],
  ];
  for (const [label, name] of labels)
    test(`${name ? 'one' : 'none'}: “${label}”`, () => assert.equal(isUsed(label, {}), name));

  const heads: [why: string, label: string, use: Partial<StemUse> | undefined, name: boolean][] = [
    ['nothing is known of its last word', 'bright glimmer', undefined, true],
    ['its last word ends names just often enough', 'bright glimmer', { ends: 12 }, true],
    ['its last word seldom ends names', 'bright glimmer', { ends: 11 }, false],
    ['its last word is a noun’s form of a verb just often enough', 'bright glimmering', { alone: 1.5 }, true],
    ['its last word is mostly a verb’s form', 'bright glimmering', { alone: 1 }, false],
    ['no verb’s form need stand alone', 'bright glimmer', { alone: 0 }, true],
    ['its last word is an adverb', 'bright glimmerly', {}, false],
  ];
  for (const [why, label, use, name] of heads)
    test(`${name ? 'one' : 'none'} of two words: ${why}`, () => assert.equal(isUsed(label, use), name));
});

const rows = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);
const candidate = (label: string, ...own: number[][]): NameCandidate => ({
  label,
  stems: label.split(' '),
  rows: own.flat(),
  joined: [],
});
const unnamed = new Set<string>();
const rank = (all: number, size: number, ...candidates: NameCandidate[]) => {
  const groupOf = new Int32Array(all).fill(-1).fill(0, 0, size);
  const named = (of: NameCandidate) => (unnamed.has(of.label) ? undefined : of);
  const [group] = rankNames({ candidates, named }, groupOf, [size]);
  return { names: group?.names.map(({ name }) => name.label), signs: group?.signs.size, all: group };
};

describe('a name sets a group apart', () => {
  const cases: [
    why: string,
    all: number,
    size: number,
    inside: number,
    outside: number,
    names: boolean,
    signs: boolean,
  ][] = [
    ['clearly', 100, 10, 5, 0, true, true],
    ['not so clearly', 100, 10, 3, 0, false, true],
    ['in two papers', 100, 10, 2, 0, false, true],
    ['in one paper', 1000, 5, 1, 0, false, false],
    ['in two papers, however rare', 20_000, 2, 2, 0, false, true],
    ['in three papers', 20_000, 3, 3, 0, true, true],
    ['in just enough of the group', 1000, 40, 6, 0, true, true],
    ['in too little of the group', 1000, 40, 5, 0, false, true],
    ['just enough in the group', 1000, 10, 5, 20, true, false],
    ['too much elsewhere', 1000, 10, 5, 21, false, false],
    ['little elsewhere', 1000, 10, 3, 7, false, true],
    ['a little more elsewhere', 1000, 10, 3, 8, false, false],
    ['as often as anywhere', 100, 50, 10, 10, false, false],
  ];
  for (const [why, all, size, inside, outside, names, signs] of cases)
    test(`${names ? 'or not' : 'no'}: ${why}`, () => {
      const found = rank(all, size, candidate('name', rows(0, inside), rows(size, outside)));
      assert.deepEqual(found.names, names ? ['name'] : []);
      assert.equal(found.signs, signs ? inside + outside : 0);
    });

  test('the more, the more papers; a phrase before a word; of equals by the alphabet', () => {
    assert.deepEqual(
      rank(
        1000,
        20,
        candidate('c', rows(0, 10)),
        candidate('b', rows(0, 10)),
        candidate('d', rows(0, 12)),
        candidate('a a', rows(0, 10)),
      ).names,
      ['a a', 'd', 'b', 'c'],
    );
  });

  test('by the longer of two where most papers with the shorter have it, as strong as that', () => {
    const short = candidate('tide', rows(0, 20));
    const found = rank(1000, 20, short, candidate('spring tide', rows(0, 14)));
    assert.deepEqual(found.names, ['spring tide', 'tide']);
    const longer = rank(
      1000,
      20,
      short,
      candidate('late spring tide', rows(0, 13)),
      candidate('spring', rows(0, 19)),
    );
    assert.deepEqual(longer.names, ['tide', 'spring', 'late spring tide']);
    const five = rank(1000, 20, short, candidate('one two three four tide', rows(0, 14)));
    assert.deepEqual(five.names, ['tide', 'one two three four tide']);
  });

  test('of eight at most, and of those that are names', () => {
    const many = rows(0, 12).map((number) => candidate(`n${String(number).padStart(2, '0')}`, rows(0, 10)));
    unnamed.add('n01');
    assert.deepEqual(rank(1000, 20, ...many).names, ['n00', 'n02', 'n03', 'n04', 'n05', 'n06', 'n07', 'n08']);
    unnamed.clear();
  });
});

test('names are kin where the words of one are among those of the other, or begin so', () => {
  const pairs: [a: string, b: string, kin: boolean][] = [
    ['tide', 'spring tide', true],
    ['spring tide', 'tide', true],
    ['spring tide', 'neap tide', false],
    ['tide', 'ebb', false],
    ['cluster', 'clustering', true],
    ['clustering', 'cluster', true],
    ['tide', 'tides', false],
    ['tidal', 'tidally', true],
    ['a b', 'b a', true],
  ];
  for (const [a, b, kin] of pairs) assert.equal(isKin(candidate(a), candidate(b)), kin, `${a}, ${b}`);
});

test('what may be a name stands in three papers and in half of all at most, and has words', () => {
  const papers = subjectPapers(2);
  const vectors = documentVectors(papers);
  const ids = vectors.documents.map(({ id }) => id);
  const found = (label: string, count: number, ...more: string[]) => ({
    label,
    papers: [...ids.slice(0, count), ...more],
  });
  const terms = [
    found('glimmer', 2, 'nobody'),
    found('glow worm', 3),
    found('half light', 4),
    found('daylight', 5),
    found('the', 4),
  ];
  const { candidates } = nameCandidates(vectors, terms, () => false);
  assert.deepEqual(
    candidates.map(({ label, rows: own }) => [label, own.length]),
    [
      ['glow worm', 3],
      ['half light', 4],
    ],
  );
  const words = nameCandidates(vectors, [], () => true).candidates;
  assert.ok(words.length > 0);
  for (const { label, rows: own } of words) {
    assert.ok(!label.includes(' ') && own.length >= 3 && own.length <= 4, label);
    const column = vectors.terms.terms.indexOf(label);
    assert.equal(own.length, vectors.terms.documentFrequency[column]);
  }
  const [first] = words;
  assert.ok(first);
  const again = nameCandidates(vectors, [{ label: first.label, papers: ids.slice(0, 3) }], () => true);
  assert.equal(again.candidates.filter(({ label }) => label === first.label).length, 1);
});
