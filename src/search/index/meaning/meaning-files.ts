import {
  type Document,
  type DocumentVectors,
  documentVectors,
  learntPart,
} from '../../../vectors/document-vectors.ts';
import { spread } from '../../../vectors/spread.ts';
import type { WordVectors } from '../../../vectors/word-vectors.ts';
import { STOP_WORDS } from '../../../words/search-stop-words.ts';
import {
  encodeCluster,
  encodeUnits,
  encodeWords,
  MEANING_FILES,
  MEANING_INDEX,
  type MeaningIndex,
  paperSteps,
  shardOf,
  type WordMeaning,
  wordSteps,
} from '../../format/later/meaning-files.ts';
import { type Cluster, findClusters } from './clusters.ts';
import { dimensionsOf } from './place-papers.ts';
import type { PrincipalDirections } from './principal-directions.ts';
import { encodeTerms } from './terms.ts';
import { turnPapers } from './turn-papers.ts';
import {
  type CountedRow,
  countWords,
  documentFrequency,
  type UnturnedMeaning,
  type WordMeanings,
  wordMeanings,
} from './word-meanings.ts';

/** What papers mean is learnt from the papers: fewer teach nothing. */
export const LEAST_PAPERS = 50;
/** Papers that it is learnt from, evenly spread; the others are placed among them, where they have no vectors yet. */
const MOST_LEARNT = 5000;
/** Numbers of a vector that are written: with fewer, meaning finds more loosely. */
const MOST_DIMENSIONS = 96;
const SPREAD_DIGITS = 3;
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
 * What papers and words mean: latent vectors of the papers and general vectors of words side by side. Papers that joined
 * those learnt from are placed among these and change nothing of what words mean.
 * @param papers in the order of their numbers
 * @param words what English words mean in general
 * @param known vectors of papers that were made with these words: taken if they are of these papers with these texts
 */
export function meaningFiles(
  papers: readonly Document[],
  words: WordVectors,
  known?: DocumentVectors,
): MeaningFiles {
  const files = new Map<string, string>();
  const index: MeaningIndex = { spreads: [], shards: 0, sizes: [], centres: '' };
  const nothing = (): MeaningFiles => {
    return { files: files.set(MEANING_INDEX, JSON.stringify(index)), knows: 'none' };
  };
  if (papers.length < LEAST_PAPERS) return nothing();

  const vectors = known && isOf(known, papers) ? known : vectorsOfSome(papers, words);
  const numbers = learntNumbers(papers, vectors);
  const digest = vectors.memo.digest(numbers.map((number) => papers[number]?.id));
  const learnt = { numbers, digest };
  const { powers, turn, values } = turnPapers(papers, vectors, learnt, MOST_LEARNT, MOST_DIMENSIONS);
  index.spreads = spreadsOf(powers);
  if (powers.length === 0) return nothing();
  if (papers.length <= ONE_FILE)
    files.set(MEANING_FILES.papers, encodeUnits(values, paperSteps(index.spreads)));
  else {
    const count = Math.round(Math.sqrt(numbers.length));
    const clusters = findClusters({ dimensions: powers.length, values }, count, numbers, (make) =>
      vectors.memo.of('papers of one meaning', [digest], make),
    );
    Object.assign(index, addClusters(files, clusters, values, index.spreads));
  }

  const ofWords = vectors.memo.of('meanings of words', [digest], () =>
    wordFiles(learntPart(vectors), dimensionsOf(vectors), vectors.meaning && words, turn, index.spreads),
  );
  index.shards = ofWords.shards;
  for (const [path, text] of ofWords.files) files.set(path, text);
  files.set(MEANING_INDEX, JSON.stringify(index));
  return { files, knows: vectors.meaning ? 'all' : 'latent' };
}

/** Numbers of the papers that are learnt from. */
function learntNumbers(papers: readonly Document[], { documents, rowOf, learnt }: DocumentVectors): number[] {
  const all = [...papers.keys()];
  if (documents.length !== papers.length) return all;
  return all.filter((number) => (rowOf.get(papers[number]?.id ?? '') ?? 0) < learnt);
}

/** The files of what words mean. @param vectors of the papers that are learnt from */
function wordFiles(
  vectors: DocumentVectors,
  dimensions: number,
  english: WordVectors | undefined,
  turn: PrincipalDirections['turn'],
  spreads: readonly number[],
): { files: Map<string, string>; shards: number } {
  const files = new Map<string, string>();
  const learnt = countedRows(vectors.documents);
  const frequency = documentFrequency(learnt);
  const meanings = wordMeanings(vectors, dimensions, learnt, frequency, english);
  const meaningsOf = (words: readonly string[]) => turnedMeanings(words, meanings, turn);
  const shards = Math.ceil(meanings.words.length / WORDS_PER_SHARD);
  addWords(files, meanings.words, meaningsOf, shards, spreads);
  files.set(MEANING_FILES.terms, encodeTerms(frequency, learnt.length, meaningsOf, spreads));
  return { files, shards };
}

/** Whether vectors are those of these papers, by what is written now. */
function isOf({ documents, rowOf }: DocumentVectors, papers: readonly Document[]): boolean {
  if (documents.length !== papers.length) return false;
  return papers.every(({ id, title, abstract }) => {
    const document = documents[rowOf.get(id) ?? -1];
    return document?.title === title && document.abstract === abstract;
  });
}

function vectorsOfSome(papers: readonly Document[], words: WordVectors): DocumentVectors {
  const some = spread(papers.length, MOST_LEARNT).flatMap((number) => papers[number] ?? []);
  return documentVectors(some, words);
}

/** The words of the papers that are learnt from. */
function countedRows(documents: readonly Document[]): CountedRow[] {
  return spread(documents.length, MOST_LEARNT).map((row) => {
    const { title = '', abstract = '' } = documents[row] ?? {};
    return { row, words: countWords(`${title}\n${abstract}`) };
  });
}

/** See {@link MeaningIndex.spreads}; 1 on average. */
function spreadsOf(powers: readonly number[]): number[] {
  const roots = powers.map((power) => power ** 0.25);
  const mean = roots.reduce((sum, root) => sum + root, 0) / roots.length;
  return roots.map((root) => Number((root / mean).toPrecision(SPREAD_DIGITS)));
}

/** What words mean, those that mean something, in other directions. */
function turnedMeanings(
  words: readonly string[],
  meanings: WordMeanings,
  turn: PrincipalDirections['turn'],
): Map<string, WordMeaning> {
  const known: { word: string; meaning: UnturnedMeaning }[] = [];
  for (const word of words) {
    const meaning = meanings.meaningOf(word);
    if (meaning) known.push({ word, meaning });
  }
  const vectors = turn(known.map(({ meaning }) => meaning.vector));
  const turned = new Map<string, WordMeaning>();
  for (const [place, { word, meaning }] of known.entries()) {
    const vector = vectors[place] ?? new Float64Array();
    for (let d = 0; d < vector.length; d += 1) vector[d] = (vector[d] ?? 0) * meaning.factor;
    turned.set(word, { vector, isOwn: meaning.isOwn });
  }
  return turned;
}

function addClusters(
  files: Map<string, string>,
  clusters: readonly Cluster[],
  values: Float32Array,
  spreads: readonly number[],
): Pick<MeaningIndex, 'sizes' | 'centres'> {
  const dimensions = spreads.length;
  const steps = paperSteps(spreads);
  for (const [number, { members }] of clusters.entries()) {
    const rows = new Float32Array(members.length * dimensions);
    for (const [place, row] of members.entries())
      rows.set(values.subarray(row * dimensions, (row + 1) * dimensions), place * dimensions);
    files.set(MEANING_FILES.cluster(number), encodeCluster(members, rows, steps));
  }
  return {
    sizes: clusters.map(({ members }) => members.length),
    centres: clusters.map(({ centre }) => encodeUnits(centre, steps)).join(''),
  };
}

function addWords(
  files: Map<string, string>,
  words: readonly string[],
  meaningsOf: (words: readonly string[]) => Map<string, WordMeaning>,
  shards: number,
  spreads: readonly number[],
): void {
  const byFile = new Map(
    [
      MEANING_FILES.stopWords,
      ...Array.from({ length: shards }, (_, shard) => MEANING_FILES.words(shard)),
    ].map((file): [string, string[]] => [file, []]),
  );
  for (const word of words) {
    const file = STOP_WORDS.has(word) ? MEANING_FILES.stopWords : MEANING_FILES.words(shardOf(word, shards));
    byFile.get(file)?.push(word);
  }
  const steps = wordSteps(spreads);
  for (const [file, own] of byFile) files.set(file, encodeWords(meaningsOf(own), steps));
}
