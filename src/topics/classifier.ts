import type { TopicScore } from '../schema.ts';
import type { DocumentVectors } from '../vectors/document-vectors.ts';
import { ridge } from '../vectors/ridge.ts';
import { rowProduct } from '../vectors/sparse-rows.ts';
import { logisticRegression, sigmoid, weightedSum } from './logistic.ts';
import type { Topic } from './schema.ts';
import { termEvidence } from './term-evidence.ts';
import { expectedF1Threshold } from './threshold.ts';

const MOST_TOPICS = 4;
/**
 * Penalty of the ridge regression. Vectors have length 1, so this is the share of one example; between 0.1 and 1 the
 * cross-validated F1 moves by less than a hundredth.
 */
const RIDGE_PENALTY = 0.5;
/** Cosines and ridge values are small numbers; scaled to the size of the other inputs, the prior weighs all alike. */
const SCALE = 4;
/** Evidence by terms is compared with the best topic's, but not with less than one term in the title. */
const LEAST_BEST = 3;
/**
 * Weight of each kind of evidence before any decision is known: constant, terms (logarithm), terms (share of the best
 * topic's), terms in the title, learned from decided papers, likeness to the definition. Set so that two terms in the
 * abstract and nothing else are a weak sign and one in the title is an even chance; round numbers, moved by the decisions.
 */
const PRIOR_WEIGHTS = [-5, 2, 2, 1, 1, 1];
const PRIOR_PRECISION = 1;
/** Scores of editorial topics: the first fits fully, the order of the others shows. */
const EDITORIAL_SCORES = [1, 0.95, 0.9, 0.85];

/** Editorial decisions: the topics of a paper by its id, main topic first. */
export type Decisions = ReadonlyMap<string, readonly string[]>;

/**
 * Topics of all papers, best first, one to four each (none only where nothing at all speaks for any topic).
 *
 * Three kinds of evidence are weighed against one another by a logistic regression that all topics share: hand-written
 * terms, a ridge regression on latent vectors learned from the decided papers, and likeness to the topic's definition.
 * A decided paper gets what was decided.
 * @returns topics by paper id
 */
export function assignTopics(
  vectors: DocumentVectors,
  topics: readonly (readonly [id: string, topic: Topic])[],
  decisions: Decisions,
): Map<string, TopicScore[]> {
  const { chances, threshold } = topicChances(vectors, topics, decisions);
  return new Map(
    vectors.documents.map(({ id }, row) => {
      const decided = decisions.get(id);
      if (decided !== undefined && decided.length > 0) {
        return [id, decided.map((topic, place) => ({ id: topic, score: EDITORIAL_SCORES[place] ?? 0.8 }))];
      }
      return [id, choose(chances[row], topics, threshold)];
    }),
  );
}

/** The chance of every paper for every topic, in the order of `vectors.documents` and `topics`. */
export function topicChances(
  { documents, rowOf, terms, latent }: DocumentVectors,
  topics: readonly (readonly [id: string, topic: Topic])[],
  decisions: Decisions,
): { chances: Float64Array[]; threshold: number } {
  const evidenceOf = termEvidence(topics.map(([, topic]) => topic));
  const definitions = terms.vectorize(
    topics.map(([, { title, definition }]) => ({ title, abstract: definition })),
  );
  const decided = [...decisions]
    .map(([id, ids]) => ({ row: rowOf.get(id) ?? -1, targets: targetsOf(ids, topics) }))
    .filter(({ row }) => row >= 0)
    .sort((a, b) => a.row - b.row);
  const learned = ridge(
    latent.values,
    latent.dimensions,
    decided.map(({ row }) => row),
    decided.map(({ targets }) => targets),
    RIDGE_PENALTY,
  );

  const inputs = (row: number, learnedValues: Float64Array): Float64Array[] => {
    const { title = '', abstract = '' } = documents[row] ?? {};
    const { weight, inTitle } = evidenceOf(title, abstract);
    const best = weight.reduce((most, value) => Math.max(most, value), LEAST_BEST);
    return topics.map((_, topic) =>
      Float64Array.of(
        1,
        Math.log1p(weight[topic] ?? 0),
        (weight[topic] ?? 0) / best,
        Math.log1p(inTitle[topic] ?? 0),
        SCALE * (learnedValues[topic] ?? 0),
        SCALE * rowProduct(terms.rows, row, definitions, topic),
      ),
    );
  };
  // Decided papers enter with what the others say about them: their own decision would make the ridge look infallible.
  const weights = logisticRegression(
    decided.flatMap(({ row }, example) => inputs(row, learned.leftOut[example] ?? new Float64Array())),
    decided.flatMap(({ targets }) => Array.from(targets)),
    PRIOR_WEIGHTS,
    PRIOR_PRECISION,
  );
  const chances = documents.map((_, row) =>
    Float64Array.from(inputs(row, learned.predict(latent.values, row * latent.dimensions)), (x) =>
      // A topic for which nothing speaks keeps chance 0, whatever the constant says.
      x.some((value, kind) => kind > 0 && value > 0) ? sigmoid(weightedSum(weights, x)) : 0,
    ),
  );
  return { chances, threshold: expectedF1Threshold(chances, MOST_TOPICS) };
}

function targetsOf(
  ids: readonly string[],
  topics: readonly (readonly [id: string, topic: Topic])[],
): Float64Array {
  return Float64Array.from(topics, ([id]) => (ids.includes(id) ? 1 : 0));
}

/** The best topic, and up to three more above the threshold. */
function choose(
  chances: Float64Array | undefined,
  topics: readonly (readonly [id: string, topic: Topic])[],
  threshold: number,
): TopicScore[] {
  return topics
    .map(([id], topic) => ({ id, score: chances?.[topic] ?? 0 }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .filter(({ score }, place) => place === 0 || (place < MOST_TOPICS && score >= threshold))
    .map(({ id, score }) => ({ id, score: Math.round(1000 * score) / 1000 }));
}
