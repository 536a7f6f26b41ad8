/**
 * A queue: what is given to it is done one after the other, in order, whether what was before went well or not.
 * @returns gives work to the queue, and says what became of it
 */
export function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const own = last.then(work);
    last = own.catch(() => {});
    return own;
  };
}
