import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { buildGlossary, type GlossaryPaper } from '../../../src/glossary/glossary.ts';
import { findKeyTerms, keyTermFinder } from '../../../src/glossary/key-terms.ts';
import { logLikelihoodRatio } from '../../../src/glossary/term-neighbours.ts';
import { singular } from '../../../src/words/singular.ts';

const FILLER = [
  'meadow',
  'harbour',
  'lantern',
  'orchard',
  'glacier',
  'violin',
  'saddle',
  'compass',
  'thicket',
  'quarry',
];

/** Papers with the given abstracts among thirty about something else. */
function corpus(...abstracts: string[]): GlossaryPaper[] {
  const others = Array.from({ length: 30 }, (_, at) => {
    const word = FILLER[at % FILLER.length];
    return {
      id: `o${at}`,
      title: `On one ${word}`,
      abstract: `We show that a ${word} is near the ${FILLER[(at * 7 + 3) % 10]}.`,
    };
  });
  const papers = abstracts.map((abstract, at) => ({ id: `p${at}`, title: `Study ${at}`, abstract }));
  return [...papers, ...others];
}

function labels(papers: GlossaryPaper[]): string[] {
  return findKeyTerms(papers, buildGlossary(papers)).map(({ label }) => label);
}

test('a phrase that three papers share is a term, in its commonest writing', () => {
  const papers = corpus(
    'We use speculative decoding. Our speculative decoding is fast.',
    'Speculative decoding is here; Speculative-decoding works.',
    'They study speculative decoding.',
  );
  const [term] = findKeyTerms(papers).filter(({ slug }) => slug === 'speculative-decoding');
  assert.equal(term?.label, 'speculative decoding');
  assert.deepEqual(term?.papers, ['p0', 'p1', 'p2']);
  assert.deepEqual(term?.also, ['speculative-decoding']);
});

test('two papers are not enough', () => {
  assert.deepEqual(labels(corpus('We use speculative decoding.', 'By speculative decoding.')), []);
});

test('what many papers share is no term', () => {
  const abstracts = Array.from({ length: 12 }, () => 'We use speculative decoding.');
  assert.ok(!labels(corpus(...abstracts)).includes('speculative decoding'));
});

test('singular and plural are one term', () => {
  const papers = corpus('The knowledge graph.', 'Our knowledge graphs.', 'All knowledge graphs.');
  const [term] = findKeyTerms(papers);
  assert.equal(term?.label, 'knowledge graphs');
  assert.deepEqual(term?.also, ['knowledge graph']);
});

test('small words may stand inside a term', () => {
  const sentence = 'We pass needle in a haystack.';
  assert.ok(labels(corpus(sentence, sentence, sentence)).includes('needle in a haystack'));
});

for (const sentence of [
  'Our extensive experiments show that it works.',
  'We achieve state of the art performance.',
  'This paper proposes a novel approach.',
  'On a wide range of downstream tasks.',
  'It significantly outperforms previous methods.',
  'In a training process with large models.',
]) {
  test(`“${sentence}” holds no term`, () =>
    assert.deepEqual(labels(corpus(sentence, sentence, sentence)), []));
}

test('a piece of a longer term is none', () => {
  const sentence = 'We use sparse mesh routing.';
  assert.deepEqual(labels(corpus(sentence, sentence, sentence)), ['sparse mesh routing']);
});

test('a paper that uses the short form holds the term', () => {
  const papers = corpus(
    'We use dense passage retrieval (DPR).',
    'Our dense passage retrieval (DPR).',
    'The dense passage retrieval works.',
    'We like DPR.',
  );
  const term = findKeyTerms(papers, buildGlossary(papers)).find(
    ({ slug }) => slug === 'dense-passage-retrieval',
  );
  assert.equal(term?.short, 'DPR');
  assert.deepEqual(term?.papers, ['p0', 'p1', 'p2', 'p3']);
});

test('a short form that nobody spells out is a term itself', () => {
  const papers = corpus('We use GPUs.', 'Our GPU is fast.', 'On two GPUs.');
  const [term] = findKeyTerms(papers, buildGlossary(papers, { GPU: 'graphics processing unit' }));
  assert.deepEqual([term?.label, term?.long], ['GPU', 'graphics processing unit']);
});

test('terms of the same papers are neighbours', () => {
  const sentence = 'We use speculative decoding. Then contrastive distillation follows.';
  const terms = findKeyTerms(corpus(sentence, sentence, sentence));
  assert.deepEqual(
    terms.map(({ slug, neighbours }) => [slug, neighbours]),
    [
      ['contrastive-distillation', ['speculative-decoding']],
      ['speculative-decoding', ['contrastive-distillation']],
    ],
  );
});

test('the result does not depend on chance, and slugs are unique', () => {
  const papers = corpus(
    'The C++ compiler and C# compiler.',
    'A C# compiler, a C++ compiler.',
    'C++ compiler; C# compiler.',
  );
  const terms = findKeyTerms(papers);
  assert.deepEqual(terms, findKeyTerms(papers));
  assert.equal(new Set(terms.map(({ slug }) => slug)).size, terms.length);
});

test('no papers have no terms', () => assert.deepEqual(findKeyTerms([]), []));

test('the log-likelihood ratio is that of the four-cell table', () => {
  assert.ok(Math.abs(logLikelihoodRatio(10, 20, 20, 100) - 12.07) < 0.01);
  assert.equal(logLikelihoodRatio(4, 20, 20, 100), 0, 'as often as by chance');
  assert.equal(logLikelihoodRatio(0, 20, 20, 100), 0);
});

test('names of every object are words like any other', () => {
  const papers = corpus(
    ...Array.from(
      { length: 4 },
      (_, at) =>
        `We pollute the constructor prototype of table ${at}: the constructor prototype, __proto__ and hasOwnProperty.`,
    ),
  );
  assert.ok(labels(papers).includes('constructor prototype'));
  for (const word of ['constructor', '__proto__', 'hasownproperty', 'tostring', 'valueof'])
    assert.equal(singular(word), word);
});

test('a term that has had a page keeps it and its address while papers hold it, however rare it is now', () => {
  const papers = corpus(
    'We use speculative decoding. Then contrastive distillation follows.',
    'By speculative decoding, and contrastive distillation.',
    'Of speculative decoding.',
  );
  const finder = keyTermFinder(papers, { entries: [] });
  const kept = new Map([
    ['contrastive', { term: 'Contrastive-distillations' }],
    ['speculation', { term: 'speculative decoding' }],
    ['alchemy', { term: 'speculative alchemy' }],
  ]);
  assert.deepEqual(
    finder({ kept }).map(({ slug, label, papers }) => [slug, label, papers.length]),
    [
      ['contrastive', 'contrastive distillation', 2],
      ['speculation', 'speculative decoding', 3],
    ],
  );
  assert.deepEqual(
    finder().map(({ slug }) => slug),
    ['speculative-decoding'],
  );
});

test('a new term does not get an address that another has had', () => {
  const papers = corpus('We use it. A C# compiler.', 'By a C# compiler.', 'Of a C# compiler.');
  const kept = new Map([['c-compiler', { term: 'C++ compiler' }]]);
  const [term] = keyTermFinder(papers, { entries: [] })({ kept });
  assert.match(term?.slug ?? '', /^c-compiler-[0-9a-z]{8}$/);
});

describe('papers that joined those that terms are learnt from', () => {
  const papers = corpus(
    'We use dense passage retrieval (DPR).',
    'Our dense passage retrieval (DPR).',
    'The dense passage retrieval works.',
    'We like DPR.',
    'A dense-passage retrieval.',
    'We use sparse mesh routing.',
    'Sparse mesh routing and sparse mesh routing.',
    'The sparse mesh routing.',
  );
  const isJoined = ({ id }: { id: string }) => /^p[3-7]$/.test(id);
  const [learnt, joined] = [papers.filter((paper) => !isJoined(paper)), papers.filter(isJoined)];
  const glossary = buildGlossary(papers);
  const terms = keyTermFinder(learnt, buildGlossary(learnt), undefined, { papers: joined, glossary })();

  test('hold the terms that stand in their texts, however written, and those whose short forms they use', () => {
    const [term] = terms;
    assert.deepEqual(term?.papers, ['p0', 'p1', 'p2', 'p3', 'p4']);
  });

  test('make no terms and change none', () => {
    const before = findKeyTerms(learnt, buildGlossary(learnt));
    assert.deepEqual(
      terms.map((term) => ({ ...term, papers: term.papers.slice(0, 3) })),
      before,
    );
  });
});
