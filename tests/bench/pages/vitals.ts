/** How soon and how calmly a page came, as the reader saw it. @see https://web.dev/articles/vitals */
export interface Vitals {
  /** First contentful paint, ms. */
  fcp: number;
  /** Largest contentful paint, ms. */
  lcp: number;
  /** Cumulative layout shift: the worst of the windows of shifts. */
  cls: number;
  /** Total blocking time: what tasks take beyond 50 ms each after the first paint, ms. */
  tbt: number;
}

declare global {
  interface Window {
    /** Set by `watchVitals`. */
    vitals: () => Vitals;
  }
}

/**
 * Starts to watch; runs in the page before anything of the page does. Must stand for itself, since only its own text
 * gets into the page.
 */
export function watchVitals(): void {
  const LONG_TASK = 50;
  let fcp = 0;
  let lcp = 0;
  let cls = 0;
  const longTasks: PerformanceEntry[] = [];
  const window5s = { start: 0, last: 0, sum: 0 };

  const watch = (type: string, see: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });

  watch('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') fcp = entry.startTime;
  });
  watch('largest-contentful-paint', (entry) => {
    lcp = entry.startTime;
  });
  watch('longtask', (entry) => {
    longTasks.push(entry);
  });
  watch('layout-shift', (entry) => {
    if (!('value' in entry) || ('hadRecentInput' in entry && entry.hadRecentInput)) return;
    const { startTime } = entry;
    const isSame = startTime - window5s.last < 1000 && startTime - window5s.start < 5000;
    if (!isSame) Object.assign(window5s, { start: startTime, sum: 0 });
    window5s.last = startTime;
    window5s.sum += Number(entry.value);
    cls = Math.max(cls, window5s.sum);
  });
  /** What a task takes too long after the first paint; before it there is nothing to be blocked. */
  const excess = ({ startTime, duration }: PerformanceEntry) =>
    Math.max(0, startTime + duration - Math.max(startTime, fcp) - LONG_TASK);
  window.vitals = () => ({ fcp, lcp, cls, tbt: longTasks.reduce((sum, task) => sum + excess(task), 0) });
}
