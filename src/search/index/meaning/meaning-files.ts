import { type Document, type DocumentVectors, documentVectors } from '../../../vectors/document-vectors.ts';
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
} from '../../format/later/meaning-files.ts';
import { findClusters, spread } from './clusters.ts';
import { normalize } from './rows.ts';
import { encodeTerms } from './terms.ts';
import { countWords, documentFrequency, type WordMeanings, wordMeanings } from './word-meanings.ts';

/** What papers mean is learnt from the papers: fewer teach nothing. */
export const LEAST_PAPERS = 50;
/** Papers that it is learnt from, evenly spread; the others are placed among them. */
const MOST_LEARNT = 5000;
/** Papers that are placed at once: bounds the memory. */
const BATCH = 2000;
/** Numbers of a vector that say what company words keep, at most: the first ones tell most. */
const MOST_LATENT = 64;
/** Papers that lie in one file; beyond, they are parted. */
const ONE_FILE = 2000;
/** Words that share a file, about: few enough for a query of some words, many enough for few files. */
const WORDS_PER_SHARD = 220;

/** Files that a search by meaning needs, and what they know. */
export interface MeaningFiles {
  /** By path below the folder of the digest. */
  files: Map<string, string>;
  /** `all`; `latent` where the papers are not in English; `none` where they are too few. */
  knows: 'all' | 'latent' | 'none';
}

/**
 * What papers and words mean: latent vectors of the papers and general vectors of words side by side.
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
  const dimensions = dimensionsOf(vectors);
  const values = placePapers(papers, vectors);
  index.dimensions = dimensions;
  if (papers.length <= ONE_FILE) files.set(MEANING_FILES.papers, encodeUnits(values, dimensions));
  else Object.assign(index, addClusters(files, values, dimensions));

  const counts = vectors.documents.map(({ title, abstract }) => countWords(`${title}\n${abstract}`));
  const frequency = documentFrequency(counts);
  const meanings = wordMeanings(vectors, dimensions, counts, frequency, vectors.meaning && words);
  index.shards = Math.ceil(meanings.words.length / WORDS_PER_SHARD);
  addWords(files, meanings, index.shards);
  files.set(MEANING_FILES.terms, encodeTerms(frequency, learnt.length, meanings));
  files.set(MEANING_INDEX, JSON.stringify(index));
  return { files, knows: vectors.meaning ? 'all' : 'latent' };
}

/** Rows of length 1, one a paper: what its words mean in general, and beside that what company they keep. */
function placePapers(papers: readonly Document[], vectors: DocumentVectors): Float32Array {
  const { terms, latent, meaning, documents, rowOf } = vectors;
  const dimensions = dimensionsOf(vectors);
  const placed = new Float32Array(papers.length * dimensions);
  const place = (
    number: number,
    row: number,
    ofMeaning: Float32Array | undefined,
    ofLatent: Float32Array,
  ) => {
    const vector = placed.subarray(number * dimensions, (number + 1) * dimensions);
    const general = meaning?.dimensions ?? 0;
    if (ofMeaning) vector.set(ofMeaning.subarray(row * general, (row + 1) * general));
    const from = row * latent.dimensions;
    const company = ofLatent.slice(from, from + dimensions - general);
    normalize(company);
    vector.set(company, general);
    normalize(vector);
  };
  if (documents.length === papers.length) {
    for (const [number, { id }] of papers.entries())
      place(number, rowOf.get(id) ?? 0, meaning?.values, latent.values);
    return placed;
  }
  for (let start = 0; start < papers.length; start += BATCH) {
    const some = papers.slice(start, start + BATCH);
    const [ofMeaning, ofLatent] = [meaning?.project(some), latent.project(terms.vectorize(some))];
    for (const row of some.keys()) place(start + row, row, ofMeaning, ofLatent);
  }
  return placed;
}

/** Numbers in a vector. */
function dimensionsOf({ latent, meaning }: DocumentVectors): number {
  return (meaning?.dimensions ?? 0) + Math.min(latent.dimensions, MOST_LATENT);
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

function addWords(files: Map<string, string>, { words, meaningOf }: WordMeanings, shards: number): void {
  const lines = new Map(
    [
      MEANING_FILES.stopWords,
      ...Array.from({ length: shards }, (_, shard) => MEANING_FILES.words(shard)),
    ].map((file): [string, string[]] => [file, []]),
  );
  for (const word of words) {
    const meaning = meaningOf(word);
    if (!meaning) continue;
    const file = STOP_WORDS.has(word) ? MEANING_FILES.stopWords : MEANING_FILES.words(shardOf(word, shards));
    lines.get(file)?.push(encodeWord(word, meaning));
  }
  for (const [file, words] of lines) files.set(file, words.join('\n'));
}
