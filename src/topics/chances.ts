import type { DocumentVectors } from '../vectors/document-vectors.ts';
import { joinedVectors } from '../vectors/joined-vectors.ts';
import { type RidgeModel, ridge } from '../vectors/ridge.ts';
import type { Decisions } from './decisions.ts';
import { definitionLikeness } from './definition-likeness.ts';
import { definitionWords } from './definition-words.ts';
import type { Introduction } from './introduction.ts';
import { logisticRegression, offsetOf, sigmoid, weightedSum } from './logistic.ts';
import type { Topic } from './schema.ts';
import { type TermEvidence, termEvidence } from './term-evidence.ts';
import { expectedF1Threshold, trustedChance } from './threshold.ts';

const MOST_TOPICS = 4;
/**
 * Penalty of the ridge regression. Vectors have length 1, so this is the share of one example; between 0.2 and 1 the
 * nested F1 moves by less than a hundredth.
 */
const RIDGE_PENALTY = 0.5;
/** Cosines and ridge values are small numbers; scaled to the size of the other inputs, the prior weighs all alike. */
const SCALE = 4;
/** Evidence by terms is compared with the best topic's, but not with less than one term in the title. */
const LEAST_BEST = 1.5;
/**
 * Weight of each kind of evidence before any decision is known: constant, terms (logarithm), terms (share of the best
 * topic's), terms in the title, likeness to the definition by words, learned from decided papers, likeness to the
 * definition in general meaning, words like those of the definition in all (logarithm) and in the title. Set so that two terms in the abstract and nothing else are a weak sign and one in the
 * title is an even chance; round numbers, moved by the decisions.
 */
const PRIOR_WEIGHTS = [-5, 2, 2, 1, 1, 1, 0.25, 0, 0];
/** Words like those of the definition say nothing by themselves: without other evidence a topic is not thought of. */
const LAST_EVIDENCE = 6;
const PRIOR_PRECISION = 1;
/** The same for what a single topic’s chances are too low or too high by: decisions show which topics are given sparingly. */
const OFFSET_PRECISION = 1;
/** A topic for which no term speaks is believed where so many such answers about decided papers were right. */
const LEAST_TRUST = 0.8;

/** What is known of every paper and topic before anything is chosen. */
export interface TopicChances {
  /** Chance by row, in the order of the topics. */
  chances: Float64Array[];
  /** Whether a paper holds one of a topic's terms. */
  hasTerm(row: number, topic: number): boolean;
  /** Chance that a topic needs. */
  threshold: number;
  /** Chance that a topic needs without any term; none is high enough while few papers are decided. */
  trusted: number;
}

/**
 * The chance of every paper for every topic. Three kinds of evidence are weighed against one another by a logistic
 * regression that all topics share: hand-written terms, a ridge regression learned from the decided papers and from those
 * that introductions name, and likeness to what the editors wrote. Decided papers enter with what the others say about
 * them: their own decision would make everything look infallible.
 */
export function topicChances(
  vectors: DocumentVectors,
  topics: readonly (readonly [id: string, topic: Topic])[],
  decisions: Decisions,
  introductions: ReadonlyMap<string, Introduction>,
): TopicChances {
  const { documents, learnt } = vectors;
  const targets = decidedTargets(vectors, topics, (id) => decisions.get(id));
  const named = decidedTargets(vectors, topics, (id) =>
    decisions.has(id)
      ? undefined
      : topics.flatMap(([topic]) => (introductions.get(topic)?.papers.has(id) ? [topic] : [])),
  );
  const model = learn(vectors, [...targets, ...named]);
  const evidence = termEvidence(
    documents,
    topics.map(([, topic]) => topic),
    targets,
  );
  const likeness = definitionLikeness(vectors, topics, introductions);
  const likeWords =
    vectors.words &&
    definitionWords(
      documents,
      topics.map(([, topic]) => topic),
      vectors.words,
      learnt,
    );

  const inputs = (row: number, { weight, inTitle }: TermEvidence, learned: Float64Array): Float64Array[] => {
    const best = weight.reduce((most, value) => Math.max(most, value), LEAST_BEST);
    return topics.map((_, topic) => {
      const { byWords, byMeaning } = likeness(row, topic);
      const { inTitle: titleWords = 0, inAll = 0 } = likeWords?.(row, topic) ?? {};
      return Float64Array.of(
        1,
        Math.log1p(weight[topic] ?? 0),
        (weight[topic] ?? 0) / best,
        Math.log1p(inTitle[topic] ?? 0),
        SCALE * byWords,
        SCALE * (learned[topic] ?? 0),
        SCALE * byMeaning,
        Math.log1p(inAll),
        Math.log1p(titleWords),
      );
    });
  };
  const decided = [...targets].map(([row, target], example) => {
    const terms = evidence.withoutItself(row);
    return { target, terms, inputs: inputs(row, terms, model.leftOut[example] ?? new Float64Array()) };
  });
  const weights = logisticRegression(
    decided.flatMap((paper) => paper.inputs),
    decided.flatMap(({ target }) => Array.from(target)),
    PRIOR_WEIGHTS,
    PRIOR_PRECISION,
  );
  const offsets = topics.map((_, topic) =>
    offsetOf(
      decided.map((paper) => weightedSum(weights, paper.inputs[topic] ?? new Float64Array())),
      decided.map(({ target }) => target[topic] ?? 0),
      OFFSET_PRECISION,
    ),
  );
  const chanceOf = (x: Float64Array, topic: number) =>
    // A topic for which nothing speaks keeps chance 0, whatever the constant says.
    x.some((value, kind) => kind > 0 && kind <= LAST_EVIDENCE && value > 0)
      ? sigmoid(weightedSum(weights, x) + (offsets[topic] ?? 0))
      : 0;
  const terms = documents.map((_, row) => evidence.of(row));
  const chances = terms.map((own, row) => Float64Array.from(inputs(row, own, model.at(row)), chanceOf));
  const withoutTerms = decided.flatMap((paper) =>
    paper.inputs.flatMap((x, topic) =>
      (paper.terms.weight[topic] ?? 0) > 0
        ? []
        : [{ chance: chanceOf(x, topic), outcome: paper.target[topic] ?? 0 }],
    ),
  );
  return {
    chances,
    hasTerm: (row, topic) => (terms[row]?.weight[topic] ?? 0) > 0,
    threshold: expectedF1Threshold(chances.slice(0, learnt), MOST_TOPICS),
    trusted: trustedChance(withoutTerms, LEAST_TRUST),
  };
}

/** 1 or 0 by topic, for the rows of papers learnt from for which topics are known, rows ascending. */
function decidedTargets(
  { documents, learnt }: DocumentVectors,
  topics: readonly (readonly [id: string, topic: Topic])[],
  topicsOf: (id: string) => readonly string[] | undefined,
): Map<number, Float64Array> {
  return new Map(
    documents.slice(0, learnt).flatMap(({ id }, row) => {
      const known = topicsOf(id) ?? [];
      if (known.length === 0) return [];
      return [[row, Float64Array.from(topics, ([topic]) => (known.includes(topic) ? 1 : 0))] as const];
    }),
  );
}

function learn(
  vectors: DocumentVectors,
  examples: readonly (readonly [row: number, target: Float64Array])[],
): Pick<RidgeModel, 'leftOut'> & { at(row: number): Float64Array } {
  const { values, dimensions } = joinedVectors(vectors);
  const model = ridge(
    values,
    dimensions,
    examples.map(([row]) => row),
    examples.map(([, target]) => target),
    RIDGE_PENALTY,
  );
  return { leftOut: model.leftOut, at: (row) => model.predict(values, row * dimensions) };
}
