/** A year with its papers, or years without any. */
export interface YearRow {
  /** `2021`, or of several years without papers `1998–2003`. */
  year: string;
  /** Number of papers; 0 for years without. */
  count: number;
}

/**
 * The years of a chart with the gaps between them.
 * @param counts number of papers by year, newest first
 */
export function withGaps(counts: ReadonlyMap<string, number>): YearRow[] {
  let newer: number | undefined;
  return [...counts].flatMap(([year, count]) => {
    const [from, to] = [Number(year) + 1, (newer ?? Number(year)) - 1];
    newer = Number(year);
    const gap = from < to ? `${from}–${to}` : from === to ? `${from}` : undefined;
    return [...(gap ? [{ year: gap, count: 0 }] : []), { year, count }];
  });
}
