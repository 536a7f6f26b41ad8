import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildGlossary, type GlossaryPaper } from '../../../src/glossary/glossary.ts';

function papersOf(...abstracts: string[]): GlossaryPaper[] {
  return abstracts.map((abstract, at) => ({ id: `p${at + 1}`, title: `Paper ${at + 1}`, abstract }));
}

/** What an abbreviation means in each paper, in their order. */
function meaningsOf(short: string, papers: readonly GlossaryPaper[], byHand = {}): (string | undefined)[] {
  const { abbreviations } = buildGlossary(papers, byHand);
  return papers.map(({ id }) => abbreviations.get(id)?.find((found) => found.short === short)?.long);
}

test('writings of one meaning are merged, the most frequent one is shown in the singular and small letters', () => {
  const { entries } = buildGlossary(
    papersOf(
      'Large Language Models (LLMs) are big.',
      'Large language models (LLMs) are new.',
      'The large-language model (LLM) is here.',
      'A large language model (LLM) is there.',
    ),
  );
  assert.deepEqual(entries, [
    {
      id: 'llm',
      short: 'LLM',
      also: [],
      meanings: [
        { long: 'large language model', byHand: false, definedIn: ['p1', 'p2', 'p3', 'p4'], usedIn: [] },
      ],
      unclearIn: [],
    },
  ]);
});

test('writings that differ in a compound, an ending or one word are one meaning', () => {
  const { entries } = buildGlossary(
    papersOf(
      'The supervised fine-tuning (SFT).',
      'By supervised finetuning (SFT).',
      'The low-rank adaptation (LoRA).',
      'The low-rank adapters (LoRA).',
      'The parameter-efficient fine-tuning (PEFT).',
      'The parameter-efficient fine-tuning (PEFT).',
      'By parameter-efficient tuning (PEFT).',
    ),
  );
  assert.deepEqual(
    entries.map(({ short, meanings }) => [short, meanings.map(({ long }) => long)]),
    [
      ['LoRA', ['low-rank adaptation']],
      ['PEFT', ['parameter-efficient fine-tuning']],
      ['SFT', ['supervised fine-tuning']],
    ],
  );
});

test('different meanings stay apart, and each belongs to the paper that defines it', () => {
  const papers = papersOf('Protein language models (PLMs).', 'Pre-trained language models (PLMs).');
  assert.deepEqual(meaningsOf('PLM', papers), ['Protein language models', 'Pre-trained language models']);
  const [entry] = buildGlossary(papers).entries;
  assert.equal(entry?.meanings.length, 2);
});

test('a paper that only uses a short form gets the meaning on which those that define it agree', () => {
  const papers = papersOf(
    'A graph neural network (GNN).',
    'Our graph neural networks (GNNs).',
    'We train GNNs.',
    'We like GNN-based methods.',
  );
  assert.deepEqual(meaningsOf('GNN', papers).slice(2), ['graph neural network', 'graph neural network']);
  assert.deepEqual(buildGlossary(papers).entries[0]?.meanings[0]?.usedIn, ['p3', 'p4']);
});

test('where they do not agree it is left open', () => {
  const papers = papersOf(
    'Small language models (SLMs).',
    'The speech language models (SLMs).',
    'We train SLMs.',
  );
  assert.deepEqual(meaningsOf('SLM', papers)[2], undefined);
  assert.deepEqual(buildGlossary(papers).entries[0]?.unclearIn, ['p3']);
});

test('a long form in the text decides what its short form means', () => {
  const papers = papersOf(
    'Small language models (SLMs).',
    'The speech language models (SLMs).',
    'We train SLMs. Each speech language model is good.',
  );
  assert.equal(meaningsOf('SLM', papers)[2], 'speech language model');
});

test('one definition of two letters does not speak for other papers', () => {
  assert.deepEqual(
    meaningsOf('SE', papersOf('In software engineering (SE).', 'The SE is low.'))[1],
    undefined,
  );
});

test('an ordinary word is no use of a short form', () => {
  const papers = papersOf('Base pairs (bp). Also Prompt Ranking (Pr).', 'At 10 bp per Pr.');
  assert.equal(buildGlossary(papers).abbreviations.get('p2'), undefined);
});

test('part of a name is no use of a short form, part of a compound is', () => {
  const papers = papersOf(
    'The language model (LM).',
    'The language model (LM).',
    'The language model (LM).',
    'Megatron-LM is fast.',
    'An LM-based method.',
  );
  assert.deepEqual(meaningsOf('LM', papers).slice(3), [undefined, 'language model']);
});

test('a hand-made meaning holds wherever a paper does not say otherwise', () => {
  const papers = papersOf('Our exact match (EM).', 'We use EM and GPUs.');
  const byHand = {
    EM: 'expectation–maximization',
    GPU: 'graphics processing unit',
    TPU: 'tensor processing unit',
  };
  assert.deepEqual(meaningsOf('EM', papers, byHand), ['exact match', 'expectation–maximization']);
  const { entries } = buildGlossary(papers, byHand);
  assert.deepEqual(
    entries.map(({ short }) => short),
    ['EM', 'GPU'],
    'a short form that no paper uses has no entry',
  );
});

test('a hand-made writing replaces the one that was found', () => {
  const { entries } = buildGlossary(papersOf('A mixture-of-experts (MOE) model.'), {
    MoE: 'mixture of experts',
  });
  assert.deepEqual(
    entries.map(({ short, also, meanings: [first] }) => [short, also, first?.long, first?.byHand]),
    [['MoE', ['MOE'], 'mixture of experts', true]],
  );
});

test('of several hand-made meanings none is assumed', () => {
  const byHand = { AP: ['access point', 'average precision'] };
  assert.deepEqual(meaningsOf('AP', papersOf('The AP is high.', 'Our average precision, as AP.'), byHand), [
    undefined,
    'average precision',
  ]);
});

test('what is no abbreviation by hand is left out everywhere', () => {
  const glossary = buildGlossary(papersOf('A large test (LT). The LT.'), { LT: null });
  assert.equal(glossary.entries.length + glossary.definitions.size + glossary.abbreviations.size, 0);
});

test('entries stand in the order of the alphabet and have ids of their own', () => {
  const { entries } = buildGlossary(
    papersOf(
      'Outlier Suppression (OS) and Outlier Suppression+ (OS+).',
      'Zero shots (ZS). Answer sets (AS).',
    ),
  );
  assert.deepEqual(
    entries.map(({ short }) => short),
    ['AS', 'OS', 'OS+', 'ZS'],
  );
  assert.equal(new Set(entries.map(({ id }) => id)).size, 4);
  for (const { id } of entries) assert.match(id, /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
});

test('a person’s name keeps its capital in a meaning, the beginning of a sentence does not', () => {
  const papers = [
    { id: 'a', title: 'One', abstract: "In Alzheimer's disease (AD) it fell." },
    { id: 'b', title: 'Two', abstract: "In alzheimer's disease (AD) it fell." },
    { id: 'c', title: 'Three', abstract: 'Fasting plasma glucose (FPG) fell.' },
  ];
  const longs = buildGlossary(papers).entries.map(({ short, meanings }) => `${short}: ${meanings[0]?.long}`);
  assert.deepEqual(longs, ["AD: Alzheimer's disease", 'FPG: fasting plasma glucose']);
});
