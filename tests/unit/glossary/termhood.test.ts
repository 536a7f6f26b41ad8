import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Candidate, emptyCandidate } from '../../../src/glossary/candidate.ts';
import { TermWords } from '../../../src/glossary/term-words.ts';
import { associationOf, weigh } from '../../../src/glossary/termhood.ts';

const words = new TermWords();

/** A candidate of ten occurrences in five papers, which reads as a term where nothing else is said. */
function candidate(phrase: string, facts: Partial<Candidate> = {}): Candidate {
  const run = phrase.split(' ').map((word) => words.idOf(word));
  return {
    ...emptyCandidate(run.map((word) => words.keys[word] ?? '').join(''), run),
    occurrences: 10,
    papers: [0, 1, 2, 3, 4],
    closes: 8,
    modified: 5,
    inside: 10,
    writings: new Map([[phrase, 10]]),
    ...facts,
  };
}

function weight(term: Candidate, others: readonly Candidate[] = [], association = 0.5): number {
  const all = new Map([...others, term].map((one) => [one.key, one]));
  return weigh(term, all, words, () => association);
}

const isTerm = (...args: Parameters<typeof weight>) => weight(...args) > 0;

test('a run of words of a subject is a term', () => assert.ok(isTerm(candidate('insulin lispro'))));

for (const [reason, facts, association] of [
  ['is mostly part of a longer one', { inLonger: 7 }, 0.5],
  ['hardly ever ends a name', { closes: 3 }, 0.5],
  ['goes on with capitals', { cut: 8 }, 0.5],
  ['only happens to be written together', {}, 0.14],
] as const)
  test(`a run that ${reason} is none`, () =>
    assert.ok(!isTerm(candidate('insulin lispro', facts), [], association)));

const atLimits: readonly [limit: string, facts: Partial<Candidate>, association: number][] = [
  ['just less often part of a longer one', { inLonger: 6 }, 0.5],
  ['just often enough at an end', { closes: 4 }, 0.5],
  ['just seldom enough cut', { cut: 7 }, 0.5],
  ['just closely enough joined', {}, 0.16],
  ['less closely joined, but in titles', { titlePapers: [0, 1] }, 0.08],
];
for (const [limit, facts, association] of atLimits)
  test(`a run that is ${limit} is one`, () =>
    assert.ok(isTerm(candidate('insulin lispro', facts), [], association)));

test('general words must be joined more closely than those of a subject', () => {
  assert.ok(!isTerm(candidate('text model'), [], 0.29));
  assert.ok(isTerm(candidate('text model'), [], 0.31));
});

test('a verb before its object is no term, and a run that ends in an adjective is none', () => {
  const verb = candidate('chelate', { asVerb: 4 });
  assert.ok(!isTerm(candidate('chelate lispro'), [verb]));
  assert.ok(isTerm(candidate('chelate lispro'), [candidate('chelate', { asVerb: 3 })]));
  assert.ok(!isTerm(candidate('insulin splenic'), [candidate('splenic', { closes: 1 })]));
  assert.ok(isTerm(candidate('insulin splenic'), [candidate('splenic', { closes: 2 })]));
});

test('a connector stands between words of the subject only', () => {
  assert.ok(isTerm(candidate('lispro of insulin')));
  assert.ok(!isTerm(candidate('text of insulin')));
  assert.ok(!isTerm(candidate('insulin of text')));
});

test('what the glossary names is a term however its words stand, but for words that no term holds', () => {
  const facts = { isName: true, inLonger: 9, closes: 0 };
  assert.ok(isTerm(candidate('insulin lispro', facts), [], 0));
  assert.ok(!isTerm(candidate('insulin august', facts), [], 0));
});

test('a title adds to the weight, and so do more papers', () => {
  const plain = weight(candidate('insulin lispro'));
  assert.ok(weight(candidate('insulin lispro', { titlePapers: [0] })) > plain);
  assert.ok(
    weight(candidate('insulin lispro', { papers: [0, 1, 2, 3, 4, 5, 6, 7], occurrences: 16 })) > plain,
  );
});

const singles: readonly [what: string, phrase: string, facts: Partial<Candidate>, expected: boolean][] = [
  ['a noun that papers keep coming back to', 'chelation', {}, true],
  ['a noun that they name once', 'chelation', { occurrences: 7, closes: 6 }, false],
  ['the same in a title', 'chelation', { occurrences: 7, closes: 6, titlePapers: [0] }, true],
  ['a verb', 'chelation', { asVerb: 2 }, false],
  ['what seldom ends a name', 'chelation', { closes: 3 }, false],
  ['a name', 'Zomig', { inside: 3, capital: 3 }, true],
  ['a name that is written small as well', 'Zomig', { inside: 4, capital: 3 }, false],
  ['a word that is always small', 'zomig', {}, false],
  ['an adverb', 'splenically', {}, false],
  ['a short word', 'gist', {}, false],
  ['a short form', 'SNARC', {}, true],
  ['a short form of two letters', 'SN', {}, false],
  ['the same in a title', 'SN', { titlePapers: [1] }, true],
  ['a size', 'Zomig-13B', {}, false],
  ['a gerund after other words', 'chelating', { modified: 2 }, true],
  ['a gerund of its own', 'chelating', { modified: 1 }, false],
  ['a joined noun', 'cross-chelation', { closes: 7 }, true],
  ['a joined adjective', 'cross-chelated', { closes: 7 }, false],
  ['a joined noun that goes on', 'cross-chelation', { closes: 6 }, false],
];
for (const [what, phrase, facts, expected] of singles)
  test(`${what} is ${expected ? 'a' : 'no'} term by itself: ${phrase}`, () =>
    assert.equal(isTerm(candidate(phrase, facts)), expected));

test('the association of a run is that of its loosest joint', () => {
  const run = ['insulin', 'lispro', 'pump'].map((word) => words.idOf(word));
  const occurrences = new Map([
    ['insulinlispropump', 4],
    ['insulin', 4],
    ['lispropump', 4],
    ['insulinlispro', 10],
    ['pump', 20],
  ]);
  const loosest = Math.log((4 * 1000) / (10 * 20)) / Math.log(1000 / 4);
  assert.ok(Math.abs(associationOf(run, occurrences, words, 1000) - loosest) < 1e-9);
  assert.equal(associationOf(run, new Map([['insulinlispropump', 4]]), words, 1000), 1);
});

test('what one word of no term mostly stands beside is a piece of a longer name', () => {
  const word = words.idOf('intensive');
  assert.ok(!isTerm(candidate('insulin lispro', { before: { word, votes: 6 } })));
  assert.ok(!isTerm(candidate('insulin lispro', { after: { word, votes: 6 } })));
  assert.ok(isTerm(candidate('insulin lispro', { before: { word, votes: 3 } })));
  assert.ok(isTerm(candidate('insulin lispro', { before: { word: 0, votes: 10 } })));
});

test('words with “of” between must belong to each other', () => {
  const end = candidate('lispro', { occurrences: 40 });
  const beginning = candidate('insulin', { occurrences: 40 });
  assert.ok(isTerm(candidate('insulin of lispro'), [beginning]));
  assert.ok(!isTerm(candidate('insulin of lispro'), [beginning, end]));
});

for (const [reason, phrase, facts] of [
  ['end of longer names', 'lisprotion', { modified: 9 }],
  ['noun that wants an object', 'lisprotion', { ofSomething: 5 }],
  [
    'adjective',
    'lisprous',
    {
      closes: 4,
      writings: new Map([
        ['lisprous', 7],
        ['Lisprous', 2],
        ['LISPROUS', 1],
      ]),
    },
  ],
  ['noun of any field', 'abnormality', {}],
] as const)
  test(`one word that is an ${reason} is no term`, () => {
    assert.ok(isTerm(candidate('lisprotion', { occurrences: 10 })));
    assert.ok(!isTerm(candidate(phrase, facts)));
  });

test('a noun of any field is a term where every second title has it', () => {
  assert.ok(isTerm(candidate('abnormality', { titlePapers: [0, 1, 2] })));
  assert.ok(!isTerm(candidate('abnormality', { titlePapers: [0, 1] })));
});

test('a plural of any field begins a clause, not a name', () => {
  assert.ok(isTerm(candidate('patient lispro')));
  assert.ok(!isTerm(candidate('patients lispro')));
});

test('a word in -ing before articles is a verb', () => {
  assert.ok(isTerm(candidate('lisproing', { occurrences: 20 })));
  assert.ok(!isTerm(candidate('lisproing', { occurrences: 20, beforeArticle: 4 })));
});
