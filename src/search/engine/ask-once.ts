/** Asks for a script once, since every import takes turns of the page; after one that could not be had it is asked for again. */
export function askOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => {
    asked ??= load().catch((error) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
}
