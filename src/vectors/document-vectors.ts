import { compare } from '../compare.ts';
import { type Memo, memoOf, NO_MEMO } from '../memo.ts';
import { type WrittenForm, wordForms, writtenForms } from '../words/written-forms.ts';
import { type Aboutness, aboutness } from './aboutness.ts';
import { type LatentVectors, latentVectors } from './latent-vectors.ts';
import type { TitledText } from './numbered-text.ts';
import { firstTerms, type TermVectors, termVectors } from './term-vectors.ts';
import { type MeaningVectors, meaningVectors, type WordVectors } from './word-vectors.ts';

/** A text with a name of its own. */
export interface Document extends TitledText {
  /** Unique among the documents. */
  id: string;
}

/** What documents are about, as numbers. Topics, related papers and the map all compare these. */
export interface DocumentVectors {
  /**
   * The documents: row `n` of all kinds of vectors is document `n`. Those learnt from come first, both parts sorted by id
   * whatever their order was, so that rows stay what they are when documents join.
   */
  documents: readonly Document[];
  /** Number of documents that were learnt from; those after them have vectors in the directions that were there. */
  learnt: number;
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
  /** Keeps what steps learn from the documents that are learnt from, which are an input of each. */
  memo: Memo;
}

/**
 * Vectors of documents; the same for the same documents in any order.
 * @param words what words mean in general, if that is to take part
 * @param learnFrom ids of the documents that rarity of words, directions and all else is learnt from; all where missing
 * @param memo keeps what is learnt from the same documents
 */
export function documentVectors(
  documents: readonly Document[],
  words?: WordVectors,
  learnFrom?: ReadonlySet<string>,
  memo: Memo = NO_MEMO,
): DocumentVectors {
  const joins = ({ id }: Document) => Number(learnFrom !== undefined && !learnFrom.has(id));
  const sorted = documents.toSorted((a, b) => joins(a) - joins(b) || compare(a.id, b.id));
  const learnt = sorted.length - sorted.reduce((sum, document) => sum + joins(document), 0);
  const ofLearnt = memoOf(memo, () => [
    sorted.slice(0, learnt).map(({ id, title, abstract }) => [id, title, abstract]),
    words !== undefined,
  ]);
  const terms = termVectors(sorted, learnt, ofLearnt);
  const meaning = words && meaningVectors(sorted, words, learnt, ofLearnt);
  let known: Aboutness | undefined;
  let written: WrittenForm | undefined;
  return {
    documents: sorted,
    learnt,
    rowOf: new Map(sorted.map(({ id }, row) => [id, row])),
    terms,
    aboutness() {
      known ??= aboutness(firstTerms(terms, learnt), ofLearnt);
      return known;
    },
    written() {
      written ??= writtenForms(
        ofLearnt.of('forms of words', [], () =>
          wordForms(sorted.slice(0, learnt).map(({ abstract }) => abstract)),
        ),
      );
      return written;
    },
    latent: latentVectors(terms.rows, terms.documentFrequency, learnt, ofLearnt),
    meaning,
    words: meaning && words,
    memo: ofLearnt,
  };
}

/** The same of the documents alone that were learnt from, without a copy of what is large. */
export function learntPart(vectors: DocumentVectors): DocumentVectors {
  const { documents, learnt, terms, latent, meaning } = vectors;
  if (learnt === documents.length) return vectors;
  const own = documents.slice(0, learnt);
  const ofMeaning = learnt * (meaning?.dimensions ?? 0);
  return {
    ...vectors,
    documents: own,
    rowOf: new Map(own.map(({ id }, row) => [id, row])),
    terms: firstTerms(terms, learnt),
    latent: { ...latent, values: latent.values.subarray(0, learnt * latent.dimensions) },
    meaning: meaning && {
      ...meaning,
      values: meaning.values.subarray(0, ofMeaning),
      unweighted: meaning.unweighted.subarray(0, ofMeaning),
    },
  };
}
