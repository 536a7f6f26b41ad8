import { compare } from '../compare.ts';
import type { TopicScore } from '../schema.ts';
import { shortHash } from '../text/keys/short-hash.ts';
import type { Document, DocumentVectors } from '../vectors/document-vectors.ts';
import { latentProducts } from '../vectors/latent-vectors.ts';
import { rowProducts, type SparseRows } from '../vectors/sparse-rows.ts';
import { SAMPLED_PAIRS, SPREAD_STEP, UNUSUAL, UNUSUAL_STEP } from './constants.ts';
import { inSteps } from './steps.ts';
import { topicLikeness } from './topic-likeness.ts';

/** How alike a row is to each of others. */
type View = (row: number, others: readonly number[]) => Float64Array;

/** How alike papers are. */
export interface Likeness {
  /** Likeness of two rows, 0…1. */
  of(row: number, other: number): number;
  /** The same of a row and each of others. */
  ofEach: View;
  /** What any two papers hardly ever reach. */
  unusual: number;
}

/** How much each view counts in units of its spread. */
export interface Importance {
  terms: number;
  topics: number;
  meaning: number;
}
const EQUAL: Importance = { terms: 1, topics: 1, meaning: 1 };

/**
 * Likeness from several views: the terms of two papers, what their words mean in general, and their topics. Each view
 * counts as much as the others: it is measured in units of how much it varies between papers drawn at random, so that no
 * weights have to be chosen for a corpus (reciprocal spreads, as in z-score fusion: Lee, “Analyses of multiple evidence
 * combination”, 1997, compares such normalisations).
 *
 * Another paper must not move how alike two papers are, or every page would name others after each addition. So no view
 * turns with the corpus, as latent vectors do, and what is learnt of the corpus moves in steps.
 * @param terms rows of terms
 * @param topics that were decided on, by paper, main topic first; those found in the text move with the corpus
 */
export function likenessOf(
  { documents, learnt, meaning }: DocumentVectors,
  terms: SparseRows,
  topics: ReadonlyMap<string, readonly TopicScore[]>,
  importance = EQUAL,
): Likeness {
  const views: { counts: number; view: View }[] = [
    { counts: importance.terms, view: oneByOne(rowProducts(terms)) },
    {
      counts: importance.topics,
      view: oneByOne(topicLikeness(documents.map(({ id }) => topics.get(id) ?? []))),
    },
  ];
  if (meaning)
    views.push({ counts: importance.meaning, view: cosineOf(meaning.unweighted, meaning.dimensions) });

  const pairs = sampledPairs(documents.slice(0, learnt));
  const weights = views.map(({ counts, view }) => {
    const { spread } = spreadOf(pairs.flatMap(([row, others]) => [...view(row, others)]));
    return spread < 1e-9 ? 0 : counts / inSteps(spread, SPREAD_STEP);
  });
  const counted = views.flatMap(({ view }, index) => {
    const weight = weights[index] ?? 0;
    return weight > 0 ? [{ view, weight }] : [];
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const ofEach: View = (row, others) => {
    const sums = new Float64Array(others.length);
    for (const { view, weight } of counted) {
      const values = view(row, others);
      for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + weight * (values[at] ?? 0);
    }
    for (let at = 0; at < sums.length; at += 1)
      sums[at] = total === 0 ? 0 : Math.min(1, (sums[at] ?? 0) / total);
    return sums;
  };
  const { mean, spread } = spreadOf(pairs.flatMap(([row, others]) => [...ofEach(row, others)]));
  const of = (row: number, other: number) => ofEach(row, [other])[0] ?? 0;
  return { of, ofEach, unusual: total === 0 ? 0 : inSteps(mean + UNUSUAL * spread, UNUSUAL_STEP) };
}

/** Cosine of dense rows of length 1; what points apart is no more unlike than what has nothing in common. */
function cosineOf(values: Float32Array, dimensions: number): View {
  return (row, others) =>
    latentProducts(values, dimensions, row, others).map((product) => Math.max(0, product));
}

function oneByOne(view: (row: number, other: number) => number): View {
  return (row, others) => {
    const values = new Float64Array(others.length);
    for (const [at, other] of others.entries()) values[at] = view(row, other);
    return values;
  };
}

/** Pairs of rows as if drawn at random: neighbours in the order of their ids' hashes. Another paper parts few of them. */
function sampledPairs(documents: readonly Document[]): [row: number, others: number[]][] {
  const count = documents.length;
  const order = documents
    .map(({ id }, row) => ({ row, hash: shortHash(id) }))
    .sort((a, b) => compare(a.hash, b.hash) || a.row - b.row)
    .map(({ row }) => row);
  const furthest = Math.min(Math.ceil(SAMPLED_PAIRS / count), Math.floor((count - 1) / 2));
  return order
    .slice(0, SAMPLED_PAIRS)
    .map((row, place) => [
      row,
      Array.from({ length: furthest }, (_, step) => order[(place + step + 1) % count] ?? row),
    ]);
}

function spreadOf(values: readonly number[]): { mean: number; spread: number } {
  const count = Math.max(1, values.length);
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, spread: Math.sqrt(squares / count) };
}
