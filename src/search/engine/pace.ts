/**
 * Pages of words that are worked on between two pauses. Each costs some tens of operations on maps at most, so that a
 * slice lasts some milliseconds on a slow device.
 */
const SLICE = 1000;

/** Counts work and waits where a slice of it is done, so that the page draws and listens however long a text is. */
export type Pace = (pages: number) => Promise<void> | undefined;

/** @param pause lets others have their turn */
export function createPace(pause: () => Promise<void>): Pace {
  let done = 0;
  /** What waits goes on one after another, or all of it would fall into one slice. */
  let turn = Promise.resolve();
  return (pages) => {
    done += pages;
    if (done < SLICE) return undefined;
    turn = turn.then(pause).then(() => {
      done = 0;
    });
    return turn;
  };
}

/** Lets the browser draw and handle what the reader does. */
export function pauseForPage(): Promise<void> {
  return 'scheduler' in globalThis && 'yield' in scheduler
    ? scheduler.yield()
    : new Promise((resolve) => setTimeout(resolve));
}
