/**
 * `npm run bench:screening -- FILE.csv… [--collection DIR] [--seeds 5] [--reviews 40] [--json]` simulates screening of
 * labelled reviews: columns `id`, `title`, `abstract`, `year` and `included` (1 or 0). One relevant and one other paper
 * are known, a pair for each seed. With `--collection` the judged questions of a test collection are screened as if they
 * were reviews. Printed are the means of WSS@95, once also as ASReview has it, and of the share found in the first 10 %,
 * beside them the standard error over seeds (or questions) and the worst seed, and of labelled reviews how long the
 * order of 5,000 papers takes to be learnt from 500 decisions. That papers drawn at random come between is left out
 * there; the second table has them: of so many reviews that begin with nothing, the share in which the estimate of what
 * is left held the true number, which it says of 95 in a hundred.
 */
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'astro/zod';
import { parse } from 'csv-parse/sync';
import { rank, rankable } from '../../src/screening/ranking/rank.ts';
import { countTerms, type ScreenedText } from '../../src/screening/vectors/term-counts.ts';
import { ASKED_AT, simulateEstimates } from './screening/estimates.ts';
import { judgedReviews, type LabelledReview } from './screening/judged-reviews.ts';
import { type Simulated, simulate } from './screening/simulate.ts';
import { readCollection } from './search/collections/collection.ts';
import { mean } from './search/measures.ts';

const rowSchema = z.object({
  title: z.string(),
  abstract: z.string(),
  included: z.enum(['0', '1']).transform((included) => included === '1'),
});

const PAPERS = 5000;
const DECISIONS = 500;
const TRIALS = 9;

const { values, positionals } = parseArgs({
  options: {
    seeds: { type: 'string', default: '5' },
    reviews: { type: 'string', default: '40' },
    collection: { type: 'string', multiple: true, default: [] },
    json: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
if (positionals.length + values.collection.length === 0)
  throw new Error('Name a labelled review: npm run bench:screening -- FILE.csv');

const labelled = await Promise.all(
  positionals.map(async (file) => {
    const records: unknown = parse(await readFile(file), { columns: true, bom: true, relax_quotes: true });
    const papers = z.array(rowSchema).parse(records);
    return { name: basename(file, '.csv'), papers, relevant: papers.map(({ included }) => included) };
  }),
);
const results = [
  ...labelled.map((review) => {
    const { name, papers, relevant } = review;
    return {
      name,
      ...figuresOf([review]),
      milliseconds: timeToLearn(review),
      estimates: checkEstimates(rankingOf(papers), relevant),
    };
  }),
  ...values.collection.map((folder) => {
    const reviews = judgedReviews(readCollection(folder));
    const name = `${basename(resolve(folder))} (${reviews.length})`;
    return { name, ...figuresOf(reviews), milliseconds: undefined, estimates: [] };
  }),
];

if (values.json) console.log(JSON.stringify(results, null, 1));
else {
  console.log(
    'review          papers  relevant  WSS@95  error  (worst)  as ASReview  first 10 %  error  (worst)  learning 5,000 (ms)',
  );
  for (const { name, papers, relevant, wss95, mildWss95, early, milliseconds } of results)
    console.log(
      `${name.padEnd(16)}${papers.toFixed(0).padStart(6)}${relevant.toFixed(0).padStart(10)}` +
        `${wss95.mean.toFixed(3).padStart(8)}${wss95.error.toFixed(3).padStart(7)}${wss95.worst.toFixed(2).padStart(9)}` +
        `${mildWss95.mean.toFixed(3).padStart(13)}${early.mean.toFixed(3).padStart(12)}${early.error.toFixed(3).padStart(7)}` +
        `${early.worst.toFixed(2).padStart(9)}${(milliseconds?.toFixed(0) ?? '').padStart(21)}`,
    );
  if (labelled.length > 0)
    console.log('\nreview        decided  estimates  held  unseen (mean)  least (mean)  most (mean)');
  for (const { name, estimates } of results)
    for (const { decided, count, held, left, least, most } of estimates)
      console.log(
        `${name.padEnd(14)}${`${decided * 100} %`.padStart(7)}${String(count).padStart(11)}${held.toFixed(2).padStart(6)}` +
          `${left.toFixed(1).padStart(15)}${least.toFixed(1).padStart(14)}${most.toFixed(1).padStart(13)}`,
      );
}

type Learn = Parameters<typeof simulateEstimates>[0];

function rankingOf(papers: readonly ScreenedText[]): Learn {
  const known = rankable(countTerms(papers));
  return (labels) => rank(known, labels);
}

/** Means over reviews, or over the seeds of one; the error is that of the mean over these. */
function figuresOf(reviews: readonly LabelledReview[]) {
  const simulated = reviews.map(({ papers, relevant }) => {
    const learn = rankingOf(papers);
    return Array.from({ length: Number(values.seeds) }, (_, seed) => simulate(learn, relevant, seed + 1));
  });
  const figures = (key: keyof Simulated) => {
    const each = simulated.map((seeds) => seeds.map((one) => one[key]));
    const units = each.length === 1 ? (each[0] ?? []) : each.map(mean);
    const centre = mean(units);
    const spread = Math.sqrt(
      mean(units.map((value) => (value - centre) ** 2)) / Math.max(1, units.length - 1),
    );
    return { mean: centre, error: spread, worst: Math.min(...each.flat()) };
  };
  return {
    papers: mean(reviews.map(({ papers }) => papers.length)),
    relevant: mean(reviews.map(({ relevant }) => relevant.filter(Boolean).length)),
    wss95: figures('wss95'),
    mildWss95: figures('mildWss95'),
    early: figures('early'),
  };
}

/** How often estimates of what is left hold, over reviews that differ in what chance draws. */
function checkEstimates(
  learn: Learn,
  relevant: readonly boolean[],
): { decided: number; count: number; held: number; left: number; least: number; most: number }[] {
  const all = Array.from({ length: Number(values.reviews) }, (_, seed) =>
    simulateEstimates(learn, relevant, seed + 1),
  );
  return ASKED_AT.map((decided, place) => {
    const known = all.flatMap((estimates) => estimates[place] ?? []);
    return {
      decided,
      count: known.length,
      held: mean(known.map(({ least, most, left }) => Number(least <= left && left <= most))),
      left: mean(known.map(({ left }) => left)),
      least: mean(known.map(({ least }) => least)),
      most: mean(known.map(({ most }) => most)),
    };
  });
}

/** Median of the milliseconds that one round of learning takes, of so many papers as these. */
function timeToLearn({ papers, relevant }: LabelledReview): number {
  const many = Array.from(
    { length: PAPERS },
    (_, place) => papers[place % papers.length] ?? { title: '', abstract: '' },
  );
  const learn = rankingOf(many);
  const step = Math.floor(PAPERS / DECISIONS);
  const labels = Array.from({ length: DECISIONS }, (_, k) => ({
    row: k * step,
    relevant: relevant[(k * step) % papers.length] ?? false,
  }));
  const times = Array.from({ length: TRIALS }, () => {
    const start = performance.now();
    learn(labels);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(TRIALS / 2)] ?? 0;
}
