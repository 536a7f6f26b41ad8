import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findDefinitions } from '../../../src/glossary/definitions.ts';

function inAbstract(abstract: string): string[] {
  return findDefinitions('', abstract).map(({ short, long }) => `${short} = ${long}`);
}

const cases: [behaviour: string, abstract: string, expected: string[]][] = [
  [
    'finds a short form in brackets',
    'Recent large language models (LLMs) are big.',
    ['LLMs = large language models'],
  ],
  [
    'finds a long form in brackets',
    'We use BLEU (bilingual evaluation understudy).',
    ['BLEU = bilingual evaluation understudy'],
  ],
  [
    'reads square brackets',
    'The optical character recognition [OCR] step.',
    ['OCR = optical character recognition'],
  ],
  [
    'lets a hyphenated word give one letter or two',
    'By pre-trained models (PMs) and fine-tuning (FT).',
    ['PMs = pre-trained models', 'FT = fine-tuning'],
  ],
  [
    'begins with the whole hyphenated word',
    'A non-negative matrix factorization (NMF).',
    ['NMF = non-negative matrix factorization'],
  ],
  ['parts compounds', 'Then supervised finetuning (SFT) follows.', ['SFT = supervised finetuning']],
  ['leaves out small words', 'We measure time to first token (TTFT).', ['TTFT = time to first token']],
  [
    'takes a letter from a small word where there is one',
    'A mixture of experts (MoE) helps.',
    ['MoE = mixture of experts'],
  ],
  [
    'reads digits as words',
    'The end-to-end memory networks (E2EMN) and text for everyone (T4E).',
    ['E2EMN = end-to-end memory networks', 'T4E = text for everyone'],
  ],
  [
    'reads digits as repeated letters',
    'The Colossal Clean Crawled Corpus (C4) is large.',
    ['C4 = Colossal Clean Crawled Corpus'],
  ],
  ['reads X as ex', 'On eXplainable AI methods: explainable learning (XL).', ['XL = explainable learning']],
  [
    'reads the ampersand',
    'Much research and development (R&D) is needed.',
    ['R&D = research and development'],
  ],
  [
    'takes capitals inside words',
    'We call it Fast Unlearning with GrAdients (FUGA).',
    ['FUGA = Fast Unlearning with GrAdients'],
  ],
  [
    'keeps whole words',
    'Efficient Sparse Attention (EfficientSA) is fast.',
    ['EfficientSA = Efficient Sparse Attention'],
  ],
  [
    'takes words in another order',
    'The Regional Weather Data Archive (RDWA) has it.',
    ['RDWA = Regional Weather Data Archive'],
  ],
  [
    'goes over commas',
    'The Fast, Accurate, Robust Parser (FARP) works.',
    ['FARP = Fast, Accurate, Robust Parser'],
  ],
  [
    'leaves out what kind of thing is named',
    'Sparse Mixture of Adapters layers (SMoAs) are small.',
    ['SMoAs = Sparse Mixture of Adapters'],
  ],
  ['includes a sign of the short form', 'We add Token Merging+ (TM+) to it.', ['TM+ = Token Merging+']],
  [
    'reads only the first part of a bracket',
    'With a graph neural network (GNN; Scarselli et al., 2009).',
    ['GNN = graph neural network'],
  ],
  [
    'sees a bracket within the bracket',
    'Use low-rank adaptation (LoRA (Hu et al., 2021)).',
    ['LoRA = low-rank adaptation'],
  ],
  [
    'reads both forms inside one bracket',
    'They studied one idea (principal component analysis, PCA).',
    ['PCA = principal component analysis'],
  ],
  [
    'reads “short for”',
    'The GLEAM benchmark (short for General Language Evaluation of Argument Mining) is new.',
    ['GLEAM = General Language Evaluation of Argument Mining'],
  ],
  [
    'reads “SF, or long form”',
    'We train SLMs, or small language models, on it.',
    ['SLMs = small language models'],
  ],
  [
    'reads “long form, or SF,”',
    'Using principal component analysis, or PCA, we see it.',
    ['PCA = principal component analysis'],
  ],
  [
    'reads “long form, SF,”',
    'We use the time-series transformer, TST, for this.',
    ['TST = time-series transformer'],
  ],
  [
    'reads “SF: long form”',
    'We present FARM: Fast Adaptive Routing of Models.',
    ['FARM = Fast Adaptive Routing of Models'],
  ],
  [
    'reads “SF, a long form”',
    'We propose FARL, a Fast Adaptive Retrieval Layer that learns.',
    ['FARL = Fast Adaptive Retrieval Layer'],
  ],
  [
    'reads “SF stands for long form”',
    'Here RTD stands for replaced token detection.',
    ['RTD = replaced token detection'],
  ],
  [
    'reads quotation marks',
    'The “curse of dimensionality” (“CoD”) strikes.',
    ['CoD = curse of dimensionality'],
  ],
  ['reads short forms in small letters', 'Sequences of 100k base pairs (bp) in length.', ['bp = base pairs']],
  [
    'gives the first definition of a short form only',
    'A language model (LM). The learning machine (LM).',
    ['LM = language model'],
  ],
  [
    'finds several',
    'Named entity recognition (NER) and entity linking (EL).',
    ['NER = Named entity recognition', 'EL = entity linking'],
  ],
  ['ends at a sentence', 'It was large. Models (LM) are here.', []],
  ['takes no citation for a definition', 'Such models (Smith et al., 2020) and a model (BERT) of text.', []],
  [
    'takes no example for a definition',
    'Large labs (e.g., LL) have pre-trained language models (e.g., BERT, GPT-2).',
    [],
  ],
  ['takes no list of names for a definition', 'Many multilingual BERT models (mBERT, XBERT) exist.', []],
  [
    'takes no name among names for a definition',
    'It can match the performance of RoBERTa, MPR, and BERT.',
    [],
  ],
  ['takes no number for a definition', 'Seven billion (7B) parameters, step two (2) and third (iii).', []],
  ['takes no repeated word for a definition', 'A LoRA adapter (LoRA) and Retrieval (RETRIEVAL).', []],
  ['takes no word of the long form for its short form', 'It asks how well (How) they do.', []],
  ['takes no part of a number', 'See algorithm 139 (A1) there.', []],
  ['takes no shortened word for a definition', 'The accuracy (Acc) is high.', []],
];

for (const [behaviour, abstract, expected] of cases) {
  test(`it ${behaviour}`, () => assert.deepEqual(inAbstract(abstract), expected));
}

test('a title that begins with a short form and a colon defines it', () => {
  const [found] = findDefinitions(
    'FLARE: Fast Learning of Adaptive REpresentations for Text',
    'No definition here.',
  );
  assert.deepEqual(found, {
    short: 'FLARE',
    long: 'Fast Learning of Adaptive REpresentations',
    in: 'title',
    start: 7,
    end: 48,
  });
});

test('a title is not cut in the middle of a name', () => {
  assert.deepEqual(findDefinitions('ThinK: Thinner Key Cache by Pruning', ''), []);
});

test('the abstract counts where title and abstract define the same short form', () => {
  const found = findDefinitions(
    'FAST: Fully Adaptive Sparse Training',
    'We call it fully adaptive sparse tuning (FAST).',
  );
  assert.deepEqual(
    found.map(({ long, in: place }) => [long, place]),
    [['fully adaptive sparse tuning', 'abstract']],
  );
});

test('a long form that is the title is taken whole', () => {
  const found = findDefinitions(
    'Layered Router for Mixed Experts',
    'The Layered Router for Mixed Experts (RME) is small.',
  );
  assert.deepEqual(
    found.map(({ long }) => long),
    ['Layered Router for Mixed Experts'],
  );
});

test('places are those of the long form', () => {
  const text = 'We study knowledge graphs (KGs).';
  const [found] = findDefinitions('', text);
  assert.equal(text.slice(found?.start, found?.end), 'knowledge graphs');
});

for (const [name, hostile] of [
  ['opening brackets', '('.repeat(200_000)],
  ['brackets with letters', '(AB'.repeat(20_000)],
  ['one long word', `${'Ab'.repeat(100_000)} (AB)`],
  ['short words', 'A-b, '.repeat(40_000)],
  ['blanks', `a${' '.repeat(200_000)}(AB)`],
] as const) {
  test(`a text of ${name} is read to its end`, () => {
    assert.ok(Array.isArray(findDefinitions(hostile, hostile)));
  });
}
