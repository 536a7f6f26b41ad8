/** Requests on the way at once. */
const AT_ONCE = 8;

/** Does something for each entry, a few at a time. Rejects when one fails. */
export async function inTurn<T>(entries: readonly T[], work: (entry: T) => Promise<void>): Promise<void> {
  const waiting = entries.values();
  const worker = async () => {
    for (const entry of waiting) await work(entry);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
