/**
 * Pages of words that are worked on between two pauses. Each costs some tens of operations on maps at most, so that a
 * slice lasts some milliseconds on a slow device.
 */
const SLICE = 2000;

/** Counts work and waits where a slice of it is done, so that the page draws and listens however long a text is. */
export type Pace = (pages: number) => Promise<void> | undefined;

/** @param pause lets others have their turn */
export function createPace(pause: () => Promise<void>): Pace {
  let done = 0;
  let pending: Promise<void> | undefined;
  return (pages) => {
    done += pages;
    // Whatever works at the same time waits as well: together they are a slice.
    if (done >= SLICE)
      pending ??= pause().then(() => {
        done = 0;
        pending = undefined;
      });
    return pending;
  };
}

/** Lets the browser draw and handle what the reader does. */
export function pauseForPage(): Promise<void> {
  return 'scheduler' in globalThis && 'yield' in scheduler
    ? scheduler.yield()
    : new Promise((resolve) => setTimeout(resolve));
}
