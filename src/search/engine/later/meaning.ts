import {
  decodeCluster,
  decodeUnits,
  decodeWords,
  MEANING_FILES,
  MEANING_INDEX,
  type MeaningIndex,
  type MeaningPapers,
  shardOf,
  type WordMeaning,
} from '../../format/later/meaning-files.ts';
import type { SearchTable } from '../../format/search-table.ts';
import type { SearchClient } from '../pagefind-client.ts';
import type { Term } from '../terms.ts';
import type { FoundPapers } from '../understood.ts';

/** The query is moved by so many of its best papers (Rocchio 1971). */
const BEST = 5;
/** Papers whose likeness is less than this share of the best one's are no results … */
const LEAST_LIKENESS = 0.5;
/** … and no more than so many are. */
const MOST_FOUND = 100;
/** Of papers in clusters, so many times their number's root are compared. */
const COMPARED = 10;

/**
 * Finds what a query means, and ranks it together with what its words found.
 * @param weight of a cosine beside the scores of words, which are divided by the query's rarity
 * @returns undefined where meaning has nothing to say: no word is known, or one names papers of its own
 */
export async function findByMeaning(
  { papers: byWords, terms: { terms, dropped }, scores }: FoundPapers,
  weight: number,
  table: SearchTable,
  client: SearchClient,
): Promise<Required<Pick<FoundPapers, 'papers' | 'meaning'>> | undefined> {
  if (isAuthor(byWords[0], terms, table)) return undefined;
  const index = await client.beside<MeaningIndex>(MEANING_INDEX, JSON.parse);
  if (index.dimensions === 0) return undefined;
  const words = [...terms, ...dropped.map(({ word }) => ({ word, count: 1 }))];
  const meanings = await meaningsOf(
    words.map(({ word }) => word),
    index,
    table.stopWords,
    client,
  );
  const isNamed = terms.some(
    ({ word, own }) => own.size > 0 && own.size ** 2 <= table.count && (meanings.get(word)?.isOwn ?? true),
  );
  if (meanings.size === 0 || isNamed) return undefined;
  const likeness = await likenessTo(
    sumOf(words.map(({ word, count }) => ({ vector: meanings.get(word)?.vector, count }))),
    index,
    client,
  );
  const known = new Set(byWords);
  const least = LEAST_LIKENESS * Math.max(...likeness.values());
  const added = [...likeness]
    .filter(([paper, value]) => value > least && !known.has(paper))
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, MOST_FOUND)
    .map(([paper]) => paper);
  const scoreOf = (paper: number) =>
    (known.has(paper) ? (scores?.score[paper] ?? 0) / (scores?.rarity || 1) : 0) +
    weight * (likeness.get(paper) ?? 0);
  const scored = [...byWords, ...added].map((paper) => ({ paper, score: scoreOf(paper) }));
  scored.sort((a, b) => b.score - a.score || a.paper - b.paper);
  return {
    papers: scored.map(({ paper }) => paper),
    meaning: {
      added: new Set(added),
      words: new Map(
        terms.flatMap(({ word }) => {
          const known = meanings.get(word);
          return known ? [[word, known.vector] as const] : [];
        }),
      ),
    },
  };
}

/** Whether the best paper is one by a person whom the query names. */
function isAuthor(
  best: number | undefined,
  terms: readonly Term[],
  { titleLengths, abstractLengths }: SearchTable,
): boolean {
  if (best === undefined) return false;
  const end = (titleLengths[best] ?? 0) + (abstractLengths[best] ?? 0);
  const found = terms.map(({ own }) => own.placesOf(best)).filter(({ length }) => length > 0);
  const names = found.filter(([first = 0]) => first >= end);
  return names.length === found.length && found.length > 0;
}

/** What words mean, of those whose meaning is known. */
async function meaningsOf(
  words: readonly string[],
  { shards }: MeaningIndex,
  stopWords: ReadonlySet<string>,
  client: SearchClient,
): Promise<Map<string, WordMeaning>> {
  const found = await Promise.all(
    words.map(async (word) => {
      const file = stopWords.has(word) ? MEANING_FILES.stopWords : MEANING_FILES.words(shardOf(word, shards));
      const meaning = (await client.beside(file, decodeWords)).get(word);
      return meaning ? [[word, meaning] as const] : [];
    }),
  );
  return new Map(found.flat());
}

/** Likeness of papers to a vector that is moved by the best of them, by number of the paper. */
async function likenessTo(
  vector: Float64Array,
  index: MeaningIndex,
  client: SearchClient,
): Promise<Map<number, number>> {
  const parts = await papersNear(vector, index, client);
  const compare = (query: Float64Array) =>
    parts.flatMap((part) =>
      part.papers.map((paper, row) => ({ paper, part, row, value: product(query, part.values, row) })),
    );
  const best = compare(vector)
    .sort((a, b) => b.value - a.value || a.paper - b.paper)
    .slice(0, BEST);
  const middle = sumOf(
    best.map(({ part, row }) => ({ vector: rowOf(part.values, row, vector.length), count: 1 })),
  );
  const moved = sumOf([vector, middle].map((one) => ({ vector: one, count: 1 })));
  return new Map(compare(moved).map(({ paper, value }) => [paper, value]));
}

/** All papers, or those of the clusters nearest to a vector. */
async function papersNear(
  vector: Float64Array,
  { dimensions, sizes, centres }: MeaningIndex,
  client: SearchClient,
): Promise<MeaningPapers[]> {
  if (sizes.length === 0) {
    const values = await client.beside(MEANING_FILES.papers, (text) => decodeUnits(text, dimensions));
    return [{ papers: Array.from({ length: values.length / dimensions }, (_, paper) => paper), values }];
  }
  const middles = decodeUnits(centres, dimensions);
  const nearest = sizes
    .map((size, cluster) => ({ cluster, size, value: product(vector, middles, cluster) }))
    .sort((a, b) => b.value - a.value || a.cluster - b.cluster);
  let left = COMPARED * Math.sqrt(sizes.reduce((sum, size) => sum + size, 0));
  const wanted = nearest.filter(({ size }) => {
    left -= size;
    return left + size > 0;
  });
  return Promise.all(
    wanted.map(({ cluster }) =>
      client.beside(MEANING_FILES.cluster(cluster), (text) => decodeCluster(text, dimensions)),
    ),
  );
}

/** Sum of vectors, brought to length 1. */
function sumOf(parts: readonly { vector: ArrayLike<number> | undefined; count: number }[]): Float64Array {
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
