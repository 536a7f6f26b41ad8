import type { Paper } from '../schema.ts';

/** Papers that were added on one day. */
export interface DayOfPapers<T> {
  day: string;
  papers: T[];
  /** Place of the first of them among all given, from 0. */
  start: number;
}

/**
 * Parts papers by the day on which they were added.
 * @param papers in the order of these days; those without one are left out
 */
export function groupByDay<T extends Pick<Paper, 'added'>>(papers: readonly T[]): DayOfPapers<T>[] {
  const days: DayOfPapers<T>[] = [];
  for (const [place, paper] of papers.entries()) {
    if (paper.added === undefined) continue;
    const last = days.at(-1);
    if (last?.day === paper.added) last.papers.push(paper);
    else days.push({ day: paper.added, papers: [paper], start: place });
  }
  return days;
}
