import { paper } from './search-corpus.ts';

/** Papers with one thing each that a search must get right. */
export const enginePapers = [
  paper(
    'upcycling',
    'Upcycling into a Mixture of Experts',
    'Dense models become mixtures with routed experts.',
    {
      authors: ['Ada Lövheim', 'Guy Van den Broeck'],
      issued: '2023-04',
      topics: ['efficiency'],
      listings: ['march'],
      hasCode: true,
    },
  ),
  paper('routing', 'Routing for MoE', 'Load balancing of routers. We release a dataset.', {
    issued: '2024-01',
    topics: ['efficiency'],
    listings: ['april'],
  }),
  paper(
    'cache',
    'KV Cache Compression',
    'The KV cache of long-context models is quantized. Quantization helps DeepSpeed.',
    {
      issued: '2024',
      citedBy: 1,
      topics: ['efficiency'],
      listings: ['march', 'april'],
    },
  ),
  paper('pretrain', 'Pre-training Data Selection', 'Selecting pretraining data. It is lost in the middle.', {
    listings: ['april'],
  }),
  paper(
    'hullman',
    'Uncertainty in Charts',
    'A study by Hullman on the middle of lost charts and one survey.',
    {
      authors: ['Jessica Hullman'],
      issued: '2022',
    },
  ),
  paper(
    'prollama',
    'ProLLaMA: Proteins',
    'ProLLaMA builds on LLaMA. A pro reads C++ and k-NN with R² of 0.9.',
  ),
  paper(
    'speech',
    'Speech Recognition at Scale',
    'Audio models. Retrieval augmented generation for speech by 01.AI.',
    {
      issued: '2022-07',
      topics: ['speech'],
      hasCode: true,
    },
  ),
  paper('rag', 'RAG Surveys', 'Surveys about models.', { issued: '2023', citedBy: 2 }),
  paper('december', 'Winter Zebras', 'A zebra at the end of a year.', { issued: '2022-12' }),
];
