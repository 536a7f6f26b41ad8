/**
 * Runs work that waits for answers of Pagefind's service, a process of its own. `lib/service.js` of Pagefind 1.6 does
 * not notice when that process ends (the memory was used up, somebody ended it): nothing answers then, and nothing is
 * left to wait for, so Node would leave without a word. It also prints errors with their stack.
 * @throws {Error} of the work, or that the service ended
 */
export async function whileServed(work: () => Promise<void>): Promise<void> {
  const { promise: ended, reject } = Promise.withResolvers<never>();
  const onEmpty = () => reject(new Error('Pagefind ended before its answer; was the memory used up?'));
  const { error } = console;
  process.once('beforeExit', onEmpty);
  console.error = (...said) => error(...said.map((part) => (part instanceof Error ? part.message : part)));
  try {
    await Promise.race([work(), ended]);
  } finally {
    console.error = error;
    process.off('beforeExit', onEmpty);
  }
}
