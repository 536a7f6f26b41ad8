import type { SparseRows } from '../../vectors/sparse-rows.ts';
import type { TermCounts } from '../vectors/term-counts.ts';
import { countLabels, type Label } from './labels.ts';
import { linearSvm } from './linear-svm.ts';
import { naiveBayes } from './naive-bayes.ts';
import { weighTerms } from './weights.ts';

/** The papers of a project as the models see them. */
export interface Rankable {
  /** Terms by how often a paper has them. */
  counts: SparseRows;
  /** The same by the logarithm of it. */
  logarithms: SparseRows;
}

export function rankable(terms: TermCounts): Rankable {
  return { counts: weighTerms(terms, false), logarithms: weighTerms(terms, true) };
}

/** Added to each rank before ranks are joined, so that the first few do not decide alone. */
const RANK_OFFSET = 10;

/**
 * All rows, the most likely relevant first: by the ranks that two models give them, each of which errs in its own way.
 * It works a step at a time, so that the page can have its turn between.
 * @returns undefined where the labels are all of one kind
 */
export function* rankSteps(
  { counts, logarithms }: Rankable,
  labels: readonly Label[],
): Generator<void, number[] | undefined> {
  const { relevant, others } = countLabels(labels);
  if (relevant === 0 || others === 0) return undefined;
  const first = naiveBayes(counts, labels);
  yield;
  const second = linearSvm(logarithms, labels);
  yield;
  return orderOf(joinRanks([first, second]));
}

/** {@link rankSteps} without a stop. */
export function rank(papers: Rankable, labels: readonly Label[]): number[] | undefined {
  const steps = rankSteps(papers, labels);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Scores that are joined by how far in front each row stands in each of them. */
function joinRanks(scores: readonly Float64Array[]): Float64Array {
  const joined = new Float64Array(scores[0]?.length ?? 0);
  for (const part of scores) {
    for (const [place, row] of orderOf(part).entries())
      joined[row] = (joined[row] ?? 0) - Math.log(place + RANK_OFFSET);
  }
  return joined;
}

/** Rows, the highest score first. */
function orderOf(scores: Float64Array): number[] {
  return Array.from(scores.keys()).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
}
