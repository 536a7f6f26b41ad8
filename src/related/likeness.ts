import { seededRandom } from '../random.ts';
import type { TopicScore } from '../schema.ts';
import type { DocumentVectors } from '../vectors/document-vectors.ts';
import { latentProduct } from '../vectors/latent-vectors.ts';
import { rowProduct } from '../vectors/sparse-rows.ts';
import { SAMPLED_PAIRS, UNUSUAL } from './constants.ts';
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
  latent: number;
  topics: number;
  meaning: number;
}
const EQUAL: Importance = { terms: 1, latent: 1, topics: 1, meaning: 1 };

/**
 * Likeness from several views: the terms of two papers, their latent vectors, what their words mean in general, and their
 * topics. Each view counts as much as the others: it is measured in units of how much it varies between papers drawn at
 * random, so that no weights have to be chosen for a corpus (reciprocal spreads, as in z-score fusion: Lee, “Analyses of
 * multiple evidence combination”, 1997, compares such normalisations).
 */
export function likenessOf(
  { documents, terms, latent, meaning }: DocumentVectors,
  topics: ReadonlyMap<string, readonly TopicScore[]>,
  importance = EQUAL,
): Likeness {
  const views: { counts: number; view: View }[] = [
    { counts: importance.terms, view: (row, other) => rowProduct(terms.rows, row, terms.rows, other) },
    { counts: importance.latent, view: cosineOf(latent) },
    { counts: importance.topics, view: topicLikeness(documents.map(({ id }) => topics.get(id) ?? [])) },
  ];
  if (meaning) views.push({ counts: importance.meaning, view: cosineOf(meaning) });

  const pairs = randomPairs(documents.length);
  const weights = views.map(({ counts, view }) => {
    const { spread } = spreadOf(pairs.map(([row, other]) => view(row, other)));
    return spread < 1e-9 ? 0 : counts / spread;
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const of: View = (row, other) => {
    let sum = 0;
    for (const [index, { view }] of views.entries()) sum += (weights[index] ?? 0) * view(row, other);
    return total === 0 ? 0 : Math.min(1, sum / total);
  };
  const { mean, spread } = spreadOf(pairs.map(([row, other]) => of(row, other)));
  return { of, unusual: mean + UNUSUAL * spread };
}

/** Cosine of dense rows of length 1; what points apart is no more unlike than what has nothing in common. */
function cosineOf({ values, dimensions }: { values: Float32Array; dimensions: number }): View {
  return (row, other) => Math.max(0, latentProduct(values, dimensions, row, other));
}

function randomPairs(count: number): [row: number, other: number][] {
  if (count < 2) return [];
  const random = seededRandom(1);
  return Array.from({ length: SAMPLED_PAIRS }, () => {
    const row = random.below(count);
    return [row, (row + 1 + random.below(count - 1)) % count];
  });
}

function spreadOf(values: readonly number[]): { mean: number; spread: number } {
  const count = Math.max(1, values.length);
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, spread: Math.sqrt(squares / count) };
}
