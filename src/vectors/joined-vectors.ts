/** Rows of `dimensions` numbers, one after the other. */
interface Rows {
  dimensions: number;
  values: Float32Array;
}

/** Documents by what their words mean in this corpus and in general, side by side, each as much as the other. */
export function joinedVectors({
  documents,
  latent,
  meaning,
}: {
  documents: ArrayLike<unknown>;
  latent: Rows;
  meaning: Rows | undefined;
}): Rows {
  if (!meaning) return latent;
  const dimensions = latent.dimensions + meaning.dimensions;
  const values = new Float32Array(documents.length * dimensions);
  for (let row = 0; row < documents.length; row += 1) {
    for (const [part, from] of [
      [latent, 0],
      [meaning, latent.dimensions],
    ] as const) {
      for (let d = 0; d < part.dimensions; d += 1)
        values[row * dimensions + from + d] = Math.SQRT1_2 * (part.values[row * part.dimensions + d] ?? 0);
    }
  }
  return { dimensions, values };
}
