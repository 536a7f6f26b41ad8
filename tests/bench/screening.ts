/**
 * `npm run bench:screening -- FILE.csv… [--seeds 5] [--reviews 40] [--json]` simulates screening of labelled reviews:
 * columns `id`, `title`, `abstract`, `year` and `included` (1 or 0). One relevant and one other paper are known, a pair
 * for each seed. Printed are the means of WSS@95, once also as ASReview has it, and of the share found in the first 10 %,
 * the worst seed's beside them, and how long the order of 5,000 papers takes to be learnt from 500 decisions. That papers
 * drawn at random come between is left out there; the second table has them: of so many reviews that begin with nothing,
 * the share in which the estimate of what is left held the true number, which it says of 95 in a hundred.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'astro/zod';
import { parse } from 'csv-parse/sync';
import { rank, rankable } from '../../src/screening/ranking/rank.ts';
import { countTerms, type ScreenedText } from '../../src/screening/vectors/term-counts.ts';
import { ASKED_AT, simulateEstimates } from './screening/estimates.ts';
import { simulate } from './screening/simulate.ts';

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
    json: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
if (positionals.length === 0) throw new Error('Name a labelled review: npm run bench:screening -- FILE.csv');

const reviews = await Promise.all(
  positionals.map(async (file) => {
    const records: unknown = parse(await readFile(file), { columns: true, bom: true, relax_quotes: true });
    return { name: basename(file, '.csv'), rows: z.array(rowSchema).parse(records) };
  }),
);
const results = reviews.map(({ name, rows }) => {
  const papers = rankable(countTerms(rows));
  const relevant = rows.map(({ included }) => included);
  const simulated = Array.from({ length: Number(values.seeds) }, (_, seed) =>
    simulate((labels) => rank(papers, labels), relevant, seed + 1),
  );
  const figures = (key: 'wss95' | 'mildWss95' | 'early') => {
    const all = simulated.map((one) => one[key]);
    return { mean: all.reduce((sum, value) => sum + value, 0) / all.length, worst: Math.min(...all) };
  };
  return {
    name,
    papers: rows.length,
    relevant: relevant.filter(Boolean).length,
    wss95: figures('wss95'),
    mildWss95: figures('mildWss95'),
    early: figures('early'),
    milliseconds: timeToLearn(rows),
    estimates: checkEstimates((labels) => rank(papers, labels), relevant),
  };
});

if (values.json) console.log(JSON.stringify(results, null, 1));
else {
  console.log(
    'review        papers  relevant  WSS@95  (worst)  as ASReview  first 10 %  (worst)  learning 5,000 (ms)',
  );
  for (const { name, papers, relevant, wss95, mildWss95, early, milliseconds } of results)
    console.log(
      `${name.padEnd(14)}${String(papers).padStart(6)}${String(relevant).padStart(10)}` +
        `${wss95.mean.toFixed(3).padStart(8)}${wss95.worst.toFixed(2).padStart(9)}${mildWss95.mean.toFixed(3).padStart(13)}` +
        `${early.mean.toFixed(3).padStart(12)}${early.worst.toFixed(2).padStart(9)}${milliseconds.toFixed(0).padStart(21)}`,
    );
  console.log('\nreview        decided  estimates  held  unseen (mean)  least (mean)  most (mean)');
  for (const { name, estimates } of results)
    for (const { decided, count, held, left, least, most } of estimates)
      console.log(
        `${name.padEnd(14)}${`${decided * 100} %`.padStart(7)}${String(count).padStart(11)}${held.toFixed(2).padStart(6)}` +
          `${left.toFixed(1).padStart(15)}${least.toFixed(1).padStart(14)}${most.toFixed(1).padStart(13)}`,
      );
}

/** How often estimates of what is left hold, over reviews that differ in what chance draws. */
function checkEstimates(
  learn: Parameters<typeof simulateEstimates>[0],
  relevant: readonly boolean[],
): { decided: number; count: number; held: number; left: number; least: number; most: number }[] {
  const all = Array.from({ length: Number(values.reviews) }, (_, seed) =>
    simulateEstimates(learn, relevant, seed + 1),
  );
  return ASKED_AT.map((decided, place) => {
    const known = all.flatMap((estimates) => estimates[place] ?? []);
    const mean = (value: (estimate: (typeof known)[number]) => number) =>
      known.reduce((sum, estimate) => sum + value(estimate), 0) / known.length;
    return {
      decided,
      count: known.length,
      held: mean(({ least, most, left }) => Number(least <= left && left <= most)),
      left: mean(({ left }) => left),
      least: mean(({ least }) => least),
      most: mean(({ most }) => most),
    };
  });
}

/** Median of the milliseconds that one round of learning takes, of so many papers as these. */
function timeToLearn(rows: readonly (ScreenedText & { included: boolean })[]): number {
  const many = Array.from(
    { length: PAPERS },
    (_, place) => rows[place % rows.length] ?? { title: '', abstract: '', included: false },
  );
  const papers = rankable(countTerms(many));
  const step = Math.floor(PAPERS / DECISIONS);
  const labels = Array.from({ length: DECISIONS }, (_, k) => ({
    row: k * step,
    relevant: many[k * step]?.included ?? false,
  }));
  const times = Array.from({ length: TRIALS }, () => {
    const start = performance.now();
    rank(papers, labels);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(TRIALS / 2)] ?? 0;
}
