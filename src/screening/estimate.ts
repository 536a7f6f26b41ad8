import { countBounds } from './hypergeometric.ts';
import { randomSample } from './order.ts';
import { goesOn } from './outcome.ts';
import type { Decision } from './schema.ts';

/** Papers in the random sample below which it says next to nothing. */
const LEAST_SAMPLE = 10;

/** What can be said of the papers that a reader has not screened yet. */
export interface Estimate {
  /** Papers screened since the last inclusion. */
  sinceInclusion: number;
  /** Papers included so far. */
  included: number;
  /** What the papers drawn at random say; undefined where they are too few, or none were. */
  sample?: {
    /** Number of papers in the sample, and of those included among them. */
    papers: number;
    included: number;
    /** Bounds of the papers still unseen that would be included; 95 of 100 such bounds hold. */
    least: number;
    most: number;
  };
}

/**
 * What the decisions so far say of those to come.
 * @param decisions of one reader, in their order
 * @param shuffled all papers in the project's random order
 */
export function estimateLeft(decisions: readonly Decision[], shuffled: readonly string[]): Estimate {
  const isIncluded = new Set(decisions.filter(({ verdict }) => goesOn(verdict)).map(({ paper }) => paper));
  const last = decisions.findLastIndex(({ paper }) => isIncluded.has(paper));
  const said = { sinceInclusion: decisions.length - 1 - last, included: isIncluded.size };
  const sample = randomSample(decisions, shuffled);
  if (sample.length < LEAST_SAMPLE) return said;
  const marked = sample.filter((paper) => isIncluded.has(paper)).length;
  const { least, most } = countBounds(shuffled.length, sample.length, marked);
  const unseen = shuffled.length - decisions.length;
  const left = (all: number) => Math.min(unseen, Math.max(0, all - isIncluded.size));
  return {
    ...said,
    sample: { papers: sample.length, included: marked, least: left(least), most: left(most) },
  };
}

/** What readers are told of it, never a promise. */
export function describeEstimate({ sinceInclusion, included, sample }: Estimate, decided: number): string {
  const rest =
    included === 0
      ? `No inclusion among ${decided} so far.`
      : sinceInclusion === 0
        ? 'The last one was included.'
        : `No inclusion in the last ${sinceInclusion}.`;
  if (!sample)
    return `${rest} How many are left cannot be estimated yet: too few papers were drawn at random.`;
  const { papers, least, most } = sample;
  const range = least === most ? `${least}` : `${least} to ${most}`;
  return `${rest} Estimated from ${papers} papers drawn at random, of which ${sample.included} were included: ${range} that you would include are still unseen, beside the ${included} found. Of a hundred such estimates five at most are wrong.`;
}
