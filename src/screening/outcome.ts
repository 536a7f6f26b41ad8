import type { Screened } from './log.ts';
import type { Verdict } from './schema.ts';

/** What screening says of a paper. */
export interface Outcome {
  /**
   * `include` and `exclude` where those who decided agree or it was settled, `conflict` where they do not, `open` where
   * nobody has decided.
   */
  result: 'include' | 'exclude' | 'conflict' | 'open';
  /** Why it is excluded, each reason once. */
  reasons: string[];
}

/** Whether a paper goes on to its full text: one that is doubtful does. */
export function goesOn(verdict: Verdict): boolean {
  return verdict !== 'exclude';
}

/** What the decisions about a paper come to. */
export function outcomeOf(screened: Screened | undefined): Outcome {
  const { settled, decisions } = screened ?? {};
  if (settled) return { result: settled.verdict, reasons: reasonsOf([settled]) };
  const all = [...(decisions?.values() ?? [])];
  const [first] = all;
  if (!first) return { result: 'open', reasons: [] };
  if (all.some(({ verdict }) => goesOn(verdict) !== goesOn(first.verdict)))
    return { result: 'conflict', reasons: [] };
  return goesOn(first.verdict)
    ? { result: 'include', reasons: [] }
    : { result: 'exclude', reasons: reasonsOf(all) };
}

function reasonsOf(entries: readonly { reason?: string }[]): string[] {
  return [...new Set(entries.flatMap(({ reason }) => reason ?? []))];
}
