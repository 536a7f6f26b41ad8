import type { TitledText } from '../vectors/numbered-text.ts';
import { findClues } from './clues.ts';
import type { Topic } from './schema.ts';

/** Reliability of a term that no decided paper has, and how many decided papers weigh as much as this guess. */
const GUESS = 0.5;
const GUESS_WEIGHT = 2;

/** What a topic's hand-written terms say about one text, by topic in the order given. */
export interface TermEvidence {
  /** Number of its terms, those in the title three times, each weighted by how reliable it is. */
  weight: Float64Array;
  /** Number of different terms of it in the title, weighted alike. */
  inTitle: Float64Array;
}

/** Evidence by row. */
export interface Evidence {
  /** As a paper shows it to whoever assigns topics. */
  of(row: number): TermEvidence;
  /** The same for a decided paper without what its own decision says about the terms. */
  withoutItself(row: number): TermEvidence;
}

/**
 * Evidence of hand-written terms. A term is as reliable as the share of the decided papers with it that have the topic.
 * Whoever writes terms looks at the papers at hand, so what they say about these is too good to learn from: for a decided
 * paper a term counts only if the topic's definition or another decided paper of the topic has it, too.
 * @param targets 1 or 0 by topic, by the row of each decided paper
 */
export function termEvidence(
  documents: readonly TitledText[],
  topics: readonly Pick<Topic, 'title' | 'definition' | 'terms'>[],
  targets: ReadonlyMap<number, Float64Array>,
): Evidence {
  const { clues, find } = findClues(topics);
  const found = documents.map(({ title, abstract }) => find(title, abstract));
  const seen = new Float64Array(clues.length);
  const right = new Float64Array(clues.length);
  for (const [row, target] of targets) {
    for (const { clue } of found[row] ?? []) {
      seen[clue] = (seen[clue] ?? 0) + 1;
      right[clue] = (right[clue] ?? 0) + (target[clues[clue]?.topic ?? 0] ?? 0);
    }
  }
  const sum = (row: number, own: Float64Array | undefined): TermEvidence => {
    const evidence = {
      weight: new Float64Array(topics.length),
      inTitle: new Float64Array(topics.length),
    };
    for (const { clue, weight, inTitle } of found[row] ?? []) {
      const { topic = 0, isDefining = false } = clues[clue] ?? {};
      const others = (right[clue] ?? 0) - (own?.[topic] ?? 0);
      if (own && !isDefining && others === 0) continue;
      const reliability =
        (others + GUESS * GUESS_WEIGHT) / ((seen[clue] ?? 0) - (own ? 1 : 0) + GUESS_WEIGHT);
      evidence.weight[topic] = (evidence.weight[topic] ?? 0) + reliability * weight;
      if (inTitle) evidence.inTitle[topic] = (evidence.inTitle[topic] ?? 0) + reliability;
    }
    return evidence;
  };
  return {
    of: (row) => sum(row, undefined),
    withoutItself: (row) => sum(row, targets.get(row)),
  };
}
