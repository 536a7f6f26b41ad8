import { compare } from '../compare.ts';
import { type WrittenForm, writtenForms } from '../words/written-forms.ts';
import { type Aboutness, aboutness } from './aboutness.ts';
import { type LatentVectors, latentVectors } from './latent-vectors.ts';
import type { TitledText } from './numbered-text.ts';
import { type TermVectors, termVectors } from './term-vectors.ts';
import { type MeaningVectors, meaningVectors, type WordVectors } from './word-vectors.ts';

/** A text with a name of its own. */
export interface Document extends TitledText {
  /** Unique among the documents. */
  id: string;
}

/** What documents are about, as numbers. Topics, related papers and the map all compare these. */
export interface DocumentVectors {
  /** The documents, sorted by id whatever their order was: row `n` of all kinds of vectors is document `n`. */
  documents: readonly Document[];
  /** Row by id. */
  rowOf: ReadonlyMap<string, number>;
  terms: TermVectors;
  /** Which of the terms name subjects; worked out when first asked. */
  aboutness(): Aboutness;
  /** How words are usually written; learnt from the abstracts when first asked. */
  written(): WrittenForm;
  latent: LatentVectors;
  /** What their words mean in general; undefined where that is not known. */
  meaning: MeaningVectors | undefined;
  /** The words that `meaning` was made from. */
  words: WordVectors | undefined;
}

/**
 * Vectors of documents; the same for the same documents in any order.
 * @param words what words mean in general, if that is to take part
 */
export function documentVectors(documents: readonly Document[], words?: WordVectors): DocumentVectors {
  const sorted = documents.toSorted((a, b) => compare(a.id, b.id));
  const terms = termVectors(sorted);
  const meaning = words && meaningVectors(sorted, words);
  let known: Aboutness | undefined;
  let written: WrittenForm | undefined;
  return {
    documents: sorted,
    rowOf: new Map(sorted.map(({ id }, row) => [id, row])),
    terms,
    aboutness() {
      known ??= aboutness(terms);
      return known;
    },
    written() {
      written ??= writtenForms(sorted.map(({ abstract }) => abstract));
      return written;
    },
    latent: latentVectors(terms.rows, terms.documentFrequency),
    meaning,
    words: meaning && words,
  };
}
