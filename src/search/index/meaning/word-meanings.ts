import type { DocumentVectors } from '../../../vectors/document-vectors.ts';
import type { WordVectors } from '../../../vectors/word-vectors.ts';
import { contentWords } from '../../../words/tokenize.ts';
import type { WordMeaning } from '../../format/later/meaning-files.ts';
import { wordsOf } from '../../format/words.ts';
import { alongAxes, normalize } from './principal-axes.ts';

/** Power of a word's rarity in its general meaning. */
const RARITY_POWER = 0.5;
/** Words that general English lacks have a meaning from this many papers on. */
const LEAST_PAPERS = 2;
/** Papers that the lengths of general and latent meaning are compared in. */
const COMPARED = 500;

/** General and latent part of a word's meaning, of which either may be missing. */
interface Parts {
  general?: Float64Array | undefined;
  latent?: Float64Array | undefined;
}

/**
 * What words mean to these papers: in general and by the company they keep here, weighted by how rare they are, so that
 * the sum of a text's words lies where a paper with these words would. Words that general English lacks mean what the
 * papers that have them mean in general.
 * @param vectors of papers, general and latent side by side in `axes`
 * @param words general English, where the papers are in English
 * @returns meanings by folded word, in no order
 */
export function wordMeanings(
  vectors: DocumentVectors,
  axes: readonly Float64Array[],
  words: WordVectors | undefined,
): Map<string, WordMeaning> {
  const { documents } = vectors;
  const counts = documents.map(({ title, abstract }) => countWords(`${title}\n${abstract}`));
  const frequency = new Map<string, number>();
  for (const count of counts)
    for (const word of count.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const rarity = (word: string) =>
    Math.log((documents.length + 1) / ((frequency.get(word) ?? 0) + 1)) ** RARITY_POWER;

  const latent = latentDirections(vectors);
  const general = words ? generalDirections(words, rarity) : () => undefined;
  const share = shareOfLatent(counts.slice(0, COMPARED), general, latent);
  const { dimensions } = vectors.latent;
  const latentAxes = axes.map((axis) => axis.slice(0, dimensions));
  const generalAxes = axes.map((axis) => axis.slice(dimensions));
  const meaning = (parts: Parts): Float64Array => {
    const sum = parts.general ? alongAxes(parts.general, generalAxes) : new Float64Array(axes.length);
    const ofLatent = parts.latent ? alongAxes(parts.latent, latentAxes) : [];
    for (let d = 0; d < ofLatent.length; d += 1) sum[d] = (sum[d] ?? 0) + share * (ofLatent[d] ?? 0);
    return sum;
  };

  const meanings = new Map<string, WordMeaning>();
  for (const word of words?.words ?? [])
    meanings.set(word, {
      vector: meaning({ general: general(word), latent: latent(word) }),
      isOwn: false,
    });
  const own = [...frequency].filter(([word, papers]) => papers >= LEAST_PAPERS && !meanings.has(word));
  const company = words ? meanOfPapers(vectors, counts, new Set(own.map(([word]) => word))) : new Map();
  const usual = words ? usualLength(words) : 0;
  for (const [word] of own) {
    const around: Float64Array | undefined = company
      .get(word)
      ?.map((value: number) => value * usual * rarity(word));
    const parts: Parts = { general: around, latent: latent(word) };
    if (parts.general ?? parts.latent)
      meanings.set(word, { vector: meaning(parts), isOwn: words !== undefined });
  }
  return meanings;
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function generalDirections(
  { placeOf, scales, rows, dimensions }: WordVectors,
  rarity: (word: string) => number,
): (word: string) => Float64Array | undefined {
  return (word) => {
    const place = placeOf(word);
    if (place === undefined) return undefined;
    const factor = (scales[place] ?? 0) * rarity(word);
    const direction = new Float64Array(dimensions);
    for (let d = 0; d < dimensions; d += 1) direction[d] = factor * (rows[place * dimensions + d] ?? 0);
    return direction;
  };
}

function latentDirections({ terms, latent }: DocumentVectors): (word: string) => Float64Array | undefined {
  const columns = new Map(terms.terms.map((term, column) => [term, column]));
  return (word) => {
    const column = columns.get(contentWords(word)[0]?.stem ?? '');
    const weight = terms.weights[column ?? -1] ?? 0;
    return column === undefined ? undefined : latent.directionOf(column)?.map((value) => value * weight);
  };
}

/** What latent meaning is multiplied with to be as much of a paper as general meaning is. */
function shareOfLatent(
  counts: readonly ReadonlyMap<string, number>[],
  general: (word: string) => Float64Array | undefined,
  latent: (word: string) => Float64Array | undefined,
): number {
  let [ofGeneral, ofLatent] = [0, 0];
  for (const count of counts) {
    ofGeneral += sumLength(count, general);
    ofLatent += sumLength(count, latent);
  }
  return ofGeneral === 0 || ofLatent === 0 ? 1 : ofGeneral / ofLatent;
}

function sumLength(
  counts: ReadonlyMap<string, number>,
  directionOf: (word: string) => Float64Array | undefined,
): number {
  let sum: Float64Array | undefined;
  for (const [word, count] of counts) {
    const direction = directionOf(word);
    if (!direction) continue;
    sum ??= new Float64Array(direction.length);
    for (let d = 0; d < sum.length; d += 1) sum[d] = (sum[d] ?? 0) + count * (direction[d] ?? 0);
  }
  return sum ? normalize(sum) : 0;
}

/** General meaning of the papers that have a word, of length 1, for the words wanted. */
function meanOfPapers(
  { meaning }: DocumentVectors,
  counts: readonly ReadonlyMap<string, number>[],
  wanted: ReadonlySet<string>,
): Map<string, Float64Array> {
  const means = new Map<string, Float64Array>();
  if (!meaning) return means;
  const { dimensions, values } = meaning;
  for (const [row, count] of counts.entries())
    for (const word of count.keys()) {
      if (!wanted.has(word)) continue;
      const mean = means.get(word) ?? new Float64Array(dimensions);
      means.set(word, mean);
      for (let d = 0; d < dimensions; d += 1) mean[d] = (mean[d] ?? 0) + (values[row * dimensions + d] ?? 0);
    }
  for (const mean of means.values()) normalize(mean);
  return means;
}

/** Length of the vector in the middle of all words', by length. */
function usualLength({ scales, rows, dimensions }: WordVectors): number {
  const lengths = scales.map((scale, place) => {
    let squares = 0;
    for (let d = 0; d < dimensions; d += 1) squares += (rows[place * dimensions + d] ?? 0) ** 2;
    return scale * Math.sqrt(squares);
  });
  return lengths.sort()[lengths.length >> 1] ?? 0;
}
