import { compare } from '../../../compare.ts';
import { type Document, type DocumentVectors, documentVectors } from '../../../vectors/document-vectors.ts';
import { joinedVectors } from '../../../vectors/joined-vectors.ts';
import type { WordVectors } from '../../../vectors/word-vectors.ts';
import { STOP_WORDS } from '../../../words/search-stop-words.ts';
import {
  encodeCluster,
  encodeUnits,
  encodeWord,
  MEANING_FILES,
  MEANING_INDEX,
  type MeaningIndex,
  shardOf,
  type WordMeaning,
} from '../../format/later/meaning-files.ts';
import { findClusters, spread } from './clusters.ts';
import { alongAxes, normalize, principalAxes } from './principal-axes.ts';
import { encodeTerms } from './terms.ts';
import { wordMeanings } from './word-meanings.ts';

/** What papers mean is learnt from the papers: fewer teach nothing. */
export const LEAST_PAPERS = 50;
/** Papers that it is learnt from, evenly spread; the others are placed among them. */
const MOST_LEARNT = 5000;
/** Papers that are placed at once: bounds the memory. */
const BATCH = 2000;
/** Numbers in a vector. */
const DIMENSIONS = 128;
/** Papers that lie in one file; beyond, they are parted. */
const ONE_FILE = 2000;
/** Words that share a file, about. */
const WORDS_PER_SHARD = 40;

/** Files that a search by meaning needs, and what they know. */
export interface MeaningFiles {
  /** By path below the folder of the digest. */
  files: Map<string, string>;
  /** `all`; `latent` where the papers are not in English; `none` where they are too few. */
  knows: 'all' | 'latent' | 'none';
}

/**
 * What papers and words mean: general vectors of words and latent vectors of the papers side by side, cut to their
 * principal axes.
 * @param papers in the order of their numbers
 * @param words what English words mean in general
 */
export function meaningFiles(papers: readonly Document[], words: WordVectors): MeaningFiles {
  const files = new Map<string, string>();
  const index: MeaningIndex = { dimensions: 0, shards: 0, sizes: [], centres: '' };
  if (papers.length < LEAST_PAPERS)
    return { files: files.set(MEANING_INDEX, JSON.stringify(index)), knows: 'none' };

  const learnt = spread(papers.length, MOST_LEARNT).flatMap((number) => papers[number] ?? []);
  const vectors = documentVectors(learnt, words);
  const axes = principalAxes(joinedVectors(vectors), DIMENSIONS);
  index.dimensions = axes.length;
  const values = placePapers(papers, vectors, axes);
  if (papers.length <= ONE_FILE) files.set(MEANING_FILES.papers, encodeUnits(values, axes.length));
  else Object.assign(index, addClusters(files, values, axes.length));

  const meanings = wordMeanings(vectors, axes, vectors.meaning && words);
  index.shards = Math.ceil(meanings.size / WORDS_PER_SHARD);
  addWords(files, meanings, index.shards);
  files.set(MEANING_FILES.terms, encodeTerms(vectors, meanings));
  files.set(MEANING_INDEX, JSON.stringify(index));
  return { files, knows: vectors.meaning ? 'all' : 'latent' };
}

/** Rows of length 1 along the axes, one a paper. */
function placePapers(
  papers: readonly Document[],
  { terms, latent, meaning }: DocumentVectors,
  axes: readonly Float64Array[],
): Float32Array {
  const placed = new Float32Array(papers.length * axes.length);
  for (let start = 0; start < papers.length; start += BATCH) {
    const documents = papers.slice(start, start + BATCH);
    const { dimensions, values } = joinedVectors({
      documents,
      latent: { dimensions: latent.dimensions, values: latent.project(terms.vectorize(documents)) },
      meaning: meaning && { dimensions: meaning.dimensions, values: meaning.project(documents) },
    });
    for (let row = 0; row < documents.length; row += 1) {
      const joined = Float64Array.from(values.subarray(row * dimensions, (row + 1) * dimensions));
      const vector = alongAxes(joined, axes);
      normalize(vector);
      placed.set(vector, (start + row) * axes.length);
    }
  }
  return placed;
}

function addClusters(
  files: Map<string, string>,
  values: Float32Array,
  dimensions: number,
): Pick<MeaningIndex, 'sizes' | 'centres'> {
  const clusters = findClusters({ dimensions, values }, Math.round(Math.sqrt(values.length / dimensions)));
  for (const [number, { members }] of clusters.entries()) {
    const rows = members.flatMap((row) => [...values.subarray(row * dimensions, (row + 1) * dimensions)]);
    files.set(MEANING_FILES.cluster(number), encodeCluster(members, rows, dimensions));
  }
  return {
    sizes: clusters.map(({ members }) => members.length),
    centres: clusters.map(({ centre }) => encodeUnits(centre, dimensions)).join(''),
  };
}

function addWords(
  files: Map<string, string>,
  meanings: ReadonlyMap<string, WordMeaning>,
  shards: number,
): void {
  let unit = 0;
  for (const { vector } of meanings.values())
    for (const value of vector) unit = Math.max(unit, Math.abs(value));
  const lines = new Map(
    [
      MEANING_FILES.stopWords,
      ...Array.from({ length: shards }, (_, shard) => MEANING_FILES.words(shard)),
    ].map((file): [string, string[]] => [file, []]),
  );
  for (const [word, meaning] of [...meanings].sort(([a], [b]) => compare(a, b))) {
    const file = STOP_WORDS.has(word) ? MEANING_FILES.stopWords : MEANING_FILES.words(shardOf(word, shards));
    lines.get(file)?.push(encodeWord(word, meaning, unit));
  }
  for (const [file, words] of lines) files.set(file, words.join('\n'));
}
