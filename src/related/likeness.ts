import { compare } from '../compare.ts';
import type { TopicScore } from '../schema.ts';
import { shortHash } from '../text/keys/short-hash.ts';
import type { Document, DocumentVectors } from '../vectors/document-vectors.ts';
import { latentProduct } from '../vectors/latent-vectors.ts';
import { rowProducts, type SparseRows } from '../vectors/sparse-rows.ts';
import { SAMPLED_PAIRS, SPREAD_STEP, UNUSUAL, UNUSUAL_STEP } from './constants.ts';
import { inSteps } from './steps.ts';
import { topicLikeness } from './topic-likeness.ts';

type View = (row: number, other: number) => number;

/** How alike papers are. */
export interface Likeness {
  /** Likeness of two rows, 0…1. */
  of: View;
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
    { counts: importance.terms, view: rowProducts(terms) },
    { counts: importance.topics, view: topicLikeness(documents.map(({ id }) => topics.get(id) ?? [])) },
  ];
  if (meaning)
    views.push({ counts: importance.meaning, view: cosineOf(meaning.unweighted, meaning.dimensions) });

  const pairs = sampledPairs(documents.slice(0, learnt));
  const weights = views.map(({ counts, view }) => {
    const { spread } = spreadOf(pairs.map(([row, other]) => view(row, other)));
    return spread < 1e-9 ? 0 : counts / inSteps(spread, SPREAD_STEP);
  });
  const counted = views.flatMap(({ view }, index) => {
    const weight = weights[index] ?? 0;
    return weight > 0 ? [{ view, weight }] : [];
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const of: View = (row, other) => {
    let sum = 0;
    for (let index = 0; index < counted.length; index += 1)
      sum += (counted[index]?.weight ?? 0) * (counted[index]?.view(row, other) ?? 0);
    return total === 0 ? 0 : Math.min(1, sum / total);
  };
  const { mean, spread } = spreadOf(pairs.map(([row, other]) => of(row, other)));
  return { of, unusual: total === 0 ? 0 : inSteps(mean + UNUSUAL * spread, UNUSUAL_STEP) };
}

/** Cosine of dense rows of length 1; what points apart is no more unlike than what has nothing in common. */
function cosineOf(values: Float32Array, dimensions: number): View {
  return (row, other) => Math.max(0, latentProduct(values, dimensions, row, other));
}

/** Pairs of rows as if drawn at random: neighbours in the order of their ids' hashes. Another paper parts few of them. */
function sampledPairs(documents: readonly Document[]): [row: number, other: number][] {
  const count = documents.length;
  const order = documents
    .map(({ id }, row) => ({ row, hash: shortHash(id) }))
    .sort((a, b) => compare(a.hash, b.hash) || a.row - b.row)
    .map(({ row }) => row);
  const furthest = Math.min(Math.ceil(SAMPLED_PAIRS / count), Math.floor((count - 1) / 2));
  return order
    .slice(0, SAMPLED_PAIRS)
    .flatMap((row, place) =>
      Array.from({ length: furthest }, (_, step): [number, number] => [
        row,
        order[(place + step + 1) % count] ?? row,
      ]),
    );
}

function spreadOf(values: readonly number[]): { mean: number; spread: number } {
  const count = Math.max(1, values.length);
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, spread: Math.sqrt(squares / count) };
}
