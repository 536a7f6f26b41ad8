import type { SparseRows } from '../../vectors/sparse-rows.ts';
import type { TermCounts } from '../vectors/term-counts.ts';
import { countLabels, type Label } from './labels.ts';
import { linearSvm } from './linear-svm.ts';
import { naiveBayes } from './naive-bayes.ts';
import { project, weighTerms } from './weights.ts';

/** The papers of a project as the models see them. */
export interface Rankable {
  /** Terms by how often a paper has them. */
  counts: SparseRows;
  /** The same by the logarithm of it. */
  logarithms: SparseRows;
  /** How near each paper is to the middle of all. */
  typical: Float64Array;
}

export function rankable(terms: TermCounts): Rankable {
  const logarithms = weighTerms(terms, true);
  return { counts: weighTerms(terms, false), logarithms, typical: project(logarithms, sumOf(logarithms)) };
}

/** Added to each rank before ranks are joined, so that the first few do not decide alone. */
const RANK_OFFSET = 10;

/**
 * Excluded papers at which what is typical counts as much as each model, while only one included paper is known: chosen on
 * the judged questions of Cranfield and CACM, screened as if they were reviews.
 */
const MISSES = 10;

/**
 * All rows, the most likely relevant first: by the ranks that two models give them, each of which errs in its own way.
 * Where few relevant papers are known and many others were seen meanwhile, the models have been led astray by a paper that
 * is unlike the others; then what is typical of all the papers counts, too, since a search was made for its subject.
 * It works a step at a time, so that the page can have its turn between.
 * @returns undefined where the labels are all of one kind
 */
export function* rankSteps(
  { counts, logarithms, typical }: Rankable,
  labels: readonly Label[],
): Generator<void, number[] | undefined> {
  const { relevant, others } = countLabels(labels);
  if (relevant === 0 || others === 0) return undefined;
  const first = naiveBayes(counts, labels);
  yield;
  const second = yield* linearSvm(logarithms, labels);
  const joined = joinRanks([
    { scores: first, weight: 1 },
    { scores: second, weight: 1 },
    { scores: typical, weight: others / (MISSES * relevant ** 3) },
  ]);
  return orderOf(putUnknownInTheMiddle(joined, counts));
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
function joinRanks(parts: readonly { scores: Float64Array; weight: number }[]): Float64Array {
  const joined = new Float64Array(parts[0]?.scores.length ?? 0);
  for (const { scores, weight } of parts) {
    for (const [place, row] of orderOf(scores).entries())
      joined[row] = (joined[row] ?? 0) - weight * Math.log(place + RANK_OFFSET);
  }
  return joined;
}

/** A paper without a term can be anything: it stands neither before the likely ones nor behind the unlikely. */
function putUnknownInTheMiddle(scores: Float64Array, { starts }: SparseRows): Float64Array {
  const middle = scores.toSorted()[Math.floor(scores.length / 2)] ?? 0;
  return scores.map((score, row) => (starts[row] === starts[row + 1] ? middle : score));
}

/** Rows, the highest score first. */
function orderOf(scores: Float64Array): number[] {
  return Array.from(scores.keys()).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
}

/** Sum of all rows. */
function sumOf({ columns, values, width }: SparseRows): Float64Array {
  const sum = new Float64Array(width);
  for (const [at, column] of columns.entries()) sum[column] = (sum[column] ?? 0) + (values[at] ?? 0);
  return sum;
}
