/**
 * Does some work for each of many things, in their order, a few at the same time. Once it fails for one it is begun for
 * no other, and what is under way comes to its end, so that nobody goes on writing into what is then cleared away.
 * @param few for how many at the same time
 * @throws what was thrown first
 */
export async function atOnce<T>(
  many: Iterable<T>,
  few: number,
  work: (each: T) => Promise<void>,
): Promise<void> {
  const rest = many[Symbol.iterator]();
  const failures: unknown[] = [];
  const worker = async () => {
    for (let next = rest.next(); !next.done && failures.length === 0; next = rest.next())
      await work(next.value).catch((error: unknown) => failures.push(error));
  };
  await Promise.all(Array.from({ length: few }, worker));
  if (failures.length > 0) throw failures[0];
}
