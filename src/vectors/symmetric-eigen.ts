import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/** Eigenvalues, largest first, and their vectors of length 1. */
export interface Eigen {
  values: number[];
  vectors: Float64Array[];
}

/**
 * Eigenvalues and eigenvectors of a symmetric matrix. Which of a vector and its negative comes is not defined.
 * @param matrix rows; left as it is
 */
export function symmetricEigen(matrix: readonly Float64Array[]): Eigen {
  if (matrix.length === 0) return { values: [], vectors: [] };
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(new Matrix([...matrix]), {
    assumeSymmetric: true,
  });
  return {
    values: realEigenvalues.toReversed(),
    vectors: realEigenvalues
      .map((_, place) => Float64Array.from(eigenvectorMatrix.getColumn(place)))
      .reverse(),
  };
}
