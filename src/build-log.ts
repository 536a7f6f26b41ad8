import { performance } from 'node:perf_hooks';

/** Says something about the build in one line. Astro's own log would add a line for every page. */
export function say(line: string): void {
  console.log(line);
}

const LAP = 'carrel-lap';

/**
 * Seconds since the last call, or since the process started, for example `0.8 s`. The time is kept in the process's
 * own timeline, because Astro loads some of our modules twice (see `loadCorpus`).
 */
export function lap(): string {
  const last = performance.getEntriesByName(LAP).at(-1)?.startTime ?? 0;
  const { startTime } = performance.mark(LAP);
  return `${((startTime - last) / 1000).toFixed(1)} s`;
}
