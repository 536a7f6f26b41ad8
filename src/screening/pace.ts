import type { Decision } from './schema.ts';

/** Decisions that the pace is measured over: it changes as a reader gets to know the papers. */
const LAST = 30;
/** Milliseconds after which a reader has been away. */
const AWAY = 5 * 60_000;

/** Milliseconds that a reader takes for a paper, the median of late; undefined where too little is known. */
export function paceOf(decisions: readonly Decision[]): number | undefined {
  const moments = decisions.slice(-LAST).map(({ at }) => Date.parse(at));
  const gaps = moments
    .slice(1)
    .map((moment, place) => moment - (moments[place] ?? 0))
    .filter((gap) => gap < AWAY)
    .sort((a, b) => a - b);
  return gaps.length < 3 ? undefined : gaps[Math.floor(gaps.length / 2)];
}

/** How far a reader is, and how long the rest takes. */
export function describeProgress(decisions: readonly Decision[], papers: number): string {
  const left = papers - decisions.length;
  const pace = paceOf(decisions);
  const done = `${decisions.length} of ${papers} decided`;
  if (left === 0) return `${done}.`;
  if (pace === undefined) return `${done}, ${left} left.`;
  const minutes = Math.ceil((pace * left) / 60_000);
  const time = minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} hours`;
  return `${done}, ${left} left: about ${time} at ${Math.max(1, Math.round(pace / 1000))} s a paper.`;
}
