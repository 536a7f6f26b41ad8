import {
  decodeCluster,
  decodeUnits,
  findMeaning,
  MEANING_FILES,
  type MeaningIndex,
  type MeaningPapers,
  paperSteps,
  shardOf,
  type WordMeaning,
  wordSteps,
} from '../../format/later/meaning-files.ts';
import type { SearchClient } from '../pagefind-client.ts';

/** A query is moved by so many of its best papers (Rocchio 1971), and again by those that are best then. */
const BEST = 5;
const ROUNDS = 2;
/** Of papers in clusters, so many times their number's root are compared. */
const COMPARED = 8;

/** Fetches files beside the table. */
export type MeaningClient = Pick<SearchClient, 'beside'>;

/** What words mean, of those whose meaning is known; vectors are as long as those of papers. */
export async function meaningsOf(
  words: readonly string[],
  { shards, spreads }: MeaningIndex,
  stopWords: ReadonlySet<string>,
  client: MeaningClient,
): Promise<Map<string, WordMeaning>> {
  const steps = wordSteps(spreads);
  const found = await Promise.all(
    words.map(async (word) => {
      const file = stopWords.has(word) ? MEANING_FILES.stopWords : MEANING_FILES.words(shardOf(word, shards));
      const meaning = findMeaning(await client.beside(file, String), word, steps);
      return meaning ? [[word, meaning] as const] : [];
    }),
  );
  return new Map(found.flat());
}

/** Likeness of papers to a vector that is moved by the best of them: cosines by number of the paper. */
export async function likenessTo(
  vector: Float64Array,
  index: MeaningIndex,
  client: MeaningClient,
): Promise<Map<number, number>> {
  const parts = await papersNear(vector, index, client);
  let moved = vector;
  for (let round = 0; round < ROUNDS; round++) {
    const best = nearest(parts, moved, BEST).map(({ part, row }) => rowOf(part.values, row, vector.length));
    const middle = sumOf(best.map((one) => ({ vector: one, count: 1 })));
    moved = sumOf([vector, middle].map((one) => ({ vector: one, count: 1 })));
  }
  const likeness = new Map<number, number>();
  for (const part of parts)
    for (const [row, paper] of part.papers.entries()) likeness.set(paper, product(moved, part.values, row));
  return likeness;
}

/** The papers that are most alike to a vector, best first. */
function nearest(parts: readonly MeaningPapers[], vector: Float64Array, most: number) {
  const best: { part: MeaningPapers; row: number; paper: number; value: number }[] = [];
  for (const part of parts)
    for (const [row, paper] of part.papers.entries()) {
      const value = product(vector, part.values, row);
      if (best.length === most && value <= (best.at(-1)?.value ?? 0)) continue;
      best.push({ part, row, paper, value });
      best.sort((a, b) => b.value - a.value || a.paper - b.paper);
      best.length = Math.min(best.length, most);
    }
  return best;
}

/** All papers, or those of the clusters nearest to a vector. */
async function papersNear(
  vector: Float64Array,
  { spreads, sizes, centres }: MeaningIndex,
  client: MeaningClient,
): Promise<MeaningPapers[]> {
  const steps = paperSteps(spreads);
  if (sizes.length === 0) {
    const values = await client.beside(MEANING_FILES.papers, (text) => decodeUnits(text, steps));
    return [{ papers: Array.from({ length: values.length / spreads.length }, (_, paper) => paper), values }];
  }
  const middles = decodeUnits(centres, steps);
  const byLikeness = sizes
    .map((size, cluster) => ({ cluster, size, value: product(vector, middles, cluster) }))
    .sort((a, b) => b.value - a.value || a.cluster - b.cluster);
  let left = COMPARED * Math.sqrt(sizes.reduce((sum, size) => sum + size, 0));
  const wanted = byLikeness.filter(({ size }) => {
    left -= size;
    return left + size > 0;
  });
  return Promise.all(
    wanted.map(({ cluster }) =>
      client.beside(MEANING_FILES.cluster(cluster), (text) => decodeCluster(text, steps)),
    ),
  );
}

/** Sum of vectors, brought to length 1. */
export function sumOf(
  parts: readonly { vector: ArrayLike<number> | undefined; count: number }[],
): Float64Array {
  const sum = new Float64Array(parts.find(({ vector }) => vector)?.vector?.length ?? 0);
  for (const { vector, count } of parts)
    if (vector) for (let d = 0; d < sum.length; d++) sum[d] = (sum[d] ?? 0) + count * (vector[d] ?? 0);
  const length = Math.sqrt(sum.reduce((squares, value) => squares + value * value, 0)) || 1;
  return sum.map((value) => value / length);
}

function rowOf(values: Float32Array, row: number, dimensions: number): Float32Array {
  return values.subarray(row * dimensions, (row + 1) * dimensions);
}

function product(vector: Float64Array, values: Float32Array, row: number): number {
  let sum = 0;
  for (let d = 0; d < vector.length; d++) sum += (vector[d] ?? 0) * (values[row * vector.length + d] ?? 0);
  return sum;
}
