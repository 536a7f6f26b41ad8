/** How much of the reader's line and time a page may take. Bytes are as sent: texts in Brotli's format, fonts as they are. */
export interface PageBudget {
  /** Bytes of the page and of the styles that it waits for. */
  document: number;
  /** Requests that it waits for before anything is shown, the page's own included. */
  blocking: number;
  /** Bytes of scripts that run before the reader does anything. */
  scripts: number;
  /** Bytes of everything, fonts included. */
  everything: number;
}

/** Budgets by kind of page; a list has fifty papers. */
export const PAGE_BUDGETS = {
  paper: { document: 14_000, blocking: 2, scripts: 3_000, everything: 60_000 },
  list: { document: 20_000, blocking: 2, scripts: 5_000, everything: 80_000 },
  home: { document: 20_000, blocking: 2, scripts: 5_000, everything: 100_000 },
} as const satisfies Record<string, PageBudget>;

/** What every page must reach on a slow telephone. @see https://web.dev/articles/vitals */
export const VITALS_BUDGET = {
  /** Milliseconds until the largest text or picture is shown. */
  lcp: 1000,
  /** Cumulative layout shift: nothing moves. */
  cls: 0,
  /** Milliseconds for which the page would not have answered. */
  tbt: 0,
} as const;
