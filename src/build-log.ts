import { performance } from 'node:perf_hooks';
import { type BuildStep, type Progress, progressLine } from './progress.ts';

/** Builds that take no longer show no progress. */
const SHOWN_AFTER = 5000;
/** Milliseconds between two drawings of it. */
const PACE = 200;

/** Goes to the beginning of the line and empties it. */
const EMPTIED = '\r\u001b[K';

/** Some of our modules are loaded twice (see `loadCorpus`); what is drawn is one. */
const PROGRESS = Symbol.for('carrel.progress');
interface Drawn extends Progress {
  last: number;
  timer: NodeJS.Timeout;
}
const shared: { [PROGRESS]?: Drawn | undefined } = globalThis as object;

/** Says something about the build in one line. Astro's own log would add a line for every page. */
export function say(line: string): void {
  if (shared[PROGRESS]) process.stdout.write(EMPTIED);
  console.log(line);
}

/** From now on a terminal shows how far the build has come; where the output goes elsewhere there are only its lines. */
export function showProgress(): void {
  if (!process.stdout.isTTY) return;
  const timer = setInterval(draw, PACE).unref();
  shared[PROGRESS] = { step: 'reading the papers', done: 0, of: 0, last: 0, timer };
}

/**
 * Tells what the build does now.
 * @param of in how many parts, where that is known
 */
export function begin(step: BuildStep, of = 0): void {
  if (shared[PROGRESS]) Object.assign(shared[PROGRESS], { step, done: 0, of });
}

/** Tells that one more part of the step is done. */
export function advance(): void {
  const progress = shared[PROGRESS];
  if (!progress) return;
  progress.done += 1;
  // Pages follow each other so closely that a timer may wait for long.
  if (performance.now() - progress.last > PACE) draw();
}

/** Takes the progress away. */
export function hideProgress(): void {
  const progress = shared[PROGRESS];
  if (!progress) return;
  clearInterval(progress.timer);
  process.stdout.write(EMPTIED);
  shared[PROGRESS] = undefined;
}

function draw(): void {
  const progress = shared[PROGRESS];
  if (!progress || performance.now() < SHOWN_AFTER) return;
  progress.last = performance.now();
  process.stdout.write(`${EMPTIED}${progressLine(progress, process.stdout.columns)}`);
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
