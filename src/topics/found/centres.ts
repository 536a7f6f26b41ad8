import { rowProducts } from '../../vectors/dense-products.ts';
import type { DocumentVectors } from '../../vectors/document-vectors.ts';
import type { LatentVectors } from '../../vectors/latent-vectors.ts';

const MOST_ROUNDS = 20;
/** The middles are found from at most this many documents, evenly spread; the others are assigned. */
const MOST_DOCUMENTS = 5000;
/**
 * A document stays with its centre, unasked, where no other can have come nearer: cosines change by no more than centres move
 * (Hamerly 2010). What is above this is not due to rounding.
 */
const SURE_LEAD = 1e-6;
/** Seeds nearer to one another than the first of these cosines would be one topic; the others serve where seeds are few. */
const MOST_SEED_LIKENESS = [0.6, 0.8, 0.95];
/** Terms of fewer documents than this, or of more than the second share, cannot be seeds; above the first they come last. */
const LEAST_SEED_DOCUMENTS = 3;
const MOST_SEED_SHARE = 0.2;
const MOST_SEED_SHARE_OTHERWISE = 0.5;
const SEEDS_PER_CLUSTER = 20;

/** Middles of groups of documents: directions of length 1 in the space of latent vectors. */
export type Centres = readonly Float64Array[];

/**
 * Spherical k-means (Dhillon and Modha 2001) on latent vectors, which start not from random documents but from the terms
 * that carry most weight: each is the mean of the documents that have it. So the result depends on nothing but the
 * documents, and a few more documents change it little.
 * @param count centres wanted; there are fewer where too few terms differ
 */
export function findCentres(
  vectors: DocumentVectors,
  count: number,
  isSubject: (column: number) => boolean,
): Centres {
  const { latent, documents } = vectors;
  const { dimensions, values } = latent;
  let centres = seedCentres(vectors, Math.max(1, count), isSubject);
  const step = Math.max(1, documents.length / MOST_DOCUMENTS);
  const sample = Array.from({ length: Math.ceil(documents.length / step) }, (_, index) =>
    Math.floor(index * step),
  );
  let places: number[] = [];
  /** By how much a document is nearer to its centre than to the next, at least. */
  const leads = new Float64Array(sample.length);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = sample.map((_, index) => places[index] ?? 0);
    const unsure = [...sample.keys()].filter((index) => (leads[index] ?? 0) <= SURE_LEAD);
    const found = nearestCentres(
      latent,
      centres,
      unsure.map((index) => sample[index] ?? 0),
    );
    for (const [at, index] of unsure.entries()) {
      next[index] = found[at]?.place ?? 0;
      leads[index] = found[at]?.lead ?? 0;
    }
    if (next.every((place, index) => place === places[index])) break;
    places = next;
    const groups = groupBy(sample, places, centres.length);
    const moved = centres.map((centre, index) => meanOf(values, dimensions, groups[index] ?? []) ?? centre);
    const ways = centres.map((centre, index) => distance(centre, moved[index] ?? centre));
    const longest = Math.max(...ways);
    for (const [index, place] of places.entries())
      leads[index] = (leads[index] ?? 0) - (ways[place] ?? 0) - longest;
    centres = moved;
  }
  return centres;
}

function groupBy(rows: readonly number[], places: readonly number[], count: number): number[][] {
  const groups = Array.from({ length: count }, (): number[] => []);
  for (const [index, row] of rows.entries()) groups[places[index] ?? 0]?.push(row);
  return groups;
}

/** Centres of the heaviest terms that differ from those before. */
function seedCentres(
  { terms, latent, documents }: DocumentVectors,
  count: number,
  isSubject: (column: number) => boolean,
): Float64Array[] {
  const weights = new Float64Array(terms.rows.width);
  const { columns, values } = terms.rows;
  for (let at = 0; at < columns.length; at += 1)
    weights[columns[at] ?? 0] = (weights[columns[at] ?? 0] ?? 0) + (values[at] ?? 0);
  const frequencyOf = (column: number) => terms.documentFrequency[column] ?? 0;
  const isCommon = (column: number) => frequencyOf(column) > MOST_SEED_SHARE * documents.length;
  const seeds = Array.from(weights.keys())
    .filter((column) => {
      const frequency = frequencyOf(column);
      const isUsual = frequency <= MOST_SEED_SHARE_OTHERWISE * documents.length;
      return frequency >= LEAST_SEED_DOCUMENTS && isUsual && isSubject(column);
    })
    .sort((a, b) => {
      return Number(isCommon(a)) - Number(isCommon(b)) || (weights[b] ?? 0) - (weights[a] ?? 0) || a - b;
    })
    // Many more than are needed, since most are near another; yet a bound on the work.
    .slice(0, SEEDS_PER_CLUSTER * count);
  const means = termMeans(terms.rows, latent.values, latent.dimensions, seeds);
  const centres: Float64Array[] = [];
  for (const likeness of MOST_SEED_LIKENESS) {
    for (const mean of means) {
      if (centres.length === count) return centres;
      if (mean && centres.every((centre) => scalar(centre, mean) < likeness)) centres.push(mean);
    }
  }
  if (centres.length === 0) {
    const mean = meanOf(latent.values, latent.dimensions, [...documents.keys()]);
    if (mean) centres.push(mean);
  }
  return centres;
}

/** Mean direction of the documents that have a term, each counted by the term's weight in it, for several terms. */
function termMeans(
  { starts, columns, values }: DocumentVectors['terms']['rows'],
  latent: Float32Array,
  dimensions: number,
  wanted: readonly number[],
): (Float64Array | undefined)[] {
  const sums = wanted.map(() => new Float64Array(dimensions));
  const sumOf = new Map(wanted.map((column, index) => [column, sums[index]]));
  for (let row = 0; row + 1 < starts.length; row += 1) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const sum = sumOf.get(columns[at] ?? 0);
      if (!sum) continue;
      for (let d = 0; d < dimensions; d += 1)
        sum[d] = (sum[d] ?? 0) + (values[at] ?? 0) * (latent[row * dimensions + d] ?? 0);
    }
  }
  return sums.map(normalized);
}

function meanOf(values: Float32Array, dimensions: number, rows: readonly number[]): Float64Array | undefined {
  const sum = new Float64Array(dimensions);
  for (const row of rows)
    for (let d = 0; d < dimensions; d += 1) sum[d] = (sum[d] ?? 0) + (values[row * dimensions + d] ?? 0);
  return normalized(sum);
}

function normalized(vector: Float64Array): Float64Array | undefined {
  const length = Math.hypot(...vector);
  return length < 1e-9 ? undefined : vector.map((value) => value / length);
}

/** The centre that is nearest to a document. */
export interface NearestCentre {
  /** -1 where there are no centres. */
  place: number;
  /** How near it is, the cosine. */
  likeness: number;
  /** By how much it is nearer than the next. */
  lead: number;
}

/** Finds the centres nearest to documents. @param rows of the documents */
export function nearestCentres(
  latent: LatentVectors,
  centres: Centres,
  rows: readonly number[],
): NearestCentre[] {
  return Array.from(rowProducts(latent, rows, centres), (likenesses) => {
    let place = -1;
    let likeness = Number.NEGATIVE_INFINITY;
    let next = Number.NEGATIVE_INFINITY;
    for (let index = 0; index < likenesses.length; index += 1) {
      const value = likenesses[index] ?? 0;
      if (value > likeness) [place, likeness, next] = [index, value, likeness];
      else if (value > next) next = value;
    }
    return { place, likeness, lead: likeness - next };
  });
}

/** Cosine of a document and a centre. */
export function likenessTo({ values, dimensions }: LatentVectors, row: number, centre: Float64Array): number {
  let sum = 0;
  for (let d = 0; d < dimensions; d += 1) sum += (values[row * dimensions + d] ?? 0) * (centre[d] ?? 0);
  return sum;
}

function distance(a: Float64Array, b: Float64Array): number {
  return Math.sqrt(a.reduce((sum, value, d) => sum + (value - (b[d] ?? 0)) ** 2, 0));
}

function scalar(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d += 1) sum += (a[d] ?? 0) * (b[d] ?? 0);
  return sum;
}
