import type { DocumentVectors } from '../../vectors/document-vectors.ts';

/**
 * Papers in the order of their numbers in the index: as they are read, but those that joined the papers learnt from come
 * last. So a listing that is read before others does not give all their papers, and the files called by them, new numbers.
 */
export function inRecordOrder<P extends { id: string }>(
  papers: readonly P[],
  { rowOf, learnt }: Pick<DocumentVectors, 'rowOf' | 'learnt'>,
): P[] {
  const joined = ({ id }: P) => Number((rowOf.get(id) ?? -1) >= learnt);
  return papers.toSorted((a, b) => joined(a) - joined(b));
}
