import { compare } from '../compare.ts';
import type { Decision, Entry, Settlement } from './schema.ts';

/** What is known of a paper's screening. */
export interface Screened {
  /** What each reader decided last, by name. */
  decisions: Map<string, Decision>;
  /** What each reader notes, by name. */
  notes: Map<string, string>;
  /** What readers agreed on; undefined where nothing had to be settled. */
  settled: Settlement | undefined;
}

/** What tells a step from all others: two copies of one step are one. */
export function entryKey({ at, reader, act, paper }: Entry): string {
  return `${at} ${act} ${paper} ${reader}`;
}

/** Steps of several copies of a log, each once and in their order: commutative, associative and idempotent. */
export function mergeLogs(...logs: readonly (readonly Entry[])[]): Entry[] {
  const merged = new Map<string, Entry>();
  for (const entry of logs.flat()) {
    const key = entryKey(entry);
    const other = merged.get(key);
    // One reader on two devices in one millisecond: always the same one, whichever comes first.
    if (!other || compare(JSON.stringify(entry), JSON.stringify(other)) > 0) merged.set(key, entry);
  }
  return [...merged].sort(([a], [b]) => compare(a, b)).map(([, entry]) => entry);
}

/** What holds after all steps, by paper. */
export function readLog(log: readonly Entry[]): Map<string, Screened> {
  const papers = new Map<string, Screened>();
  const of = (paper: string): Screened => {
    const known = papers.get(paper);
    if (known) return known;
    const fresh: Screened = { decisions: new Map(), notes: new Map(), settled: undefined };
    papers.set(paper, fresh);
    return fresh;
  };
  for (const entry of withoutUndone(log)) {
    const screened = of(entry.paper);
    if (entry.act === 'decide') screened.decisions.set(entry.reader, entry);
    else if (entry.act === 'settle') screened.settled = entry;
    else if (entry.act === 'note')
      if (entry.text) screened.notes.set(entry.reader, entry.text);
      else screened.notes.delete(entry.reader);
  }
  return papers;
}

/** A reader's decisions that hold, in the order in which they were made; of a paper decided anew the last one. */
export function decisionsOf(log: readonly Entry[], reader: string): Decision[] {
  const last = new Map<string, Decision>();
  for (const entry of withoutUndone(log)) {
    if (entry.act !== 'decide' || entry.reader !== reader) continue;
    last.delete(entry.paper);
    last.set(entry.paper, entry);
  }
  return [...last.values()];
}

/** All who decided something that holds, in the order of their names. */
export function readersOf(log: readonly Entry[]): string[] {
  const names = withoutUndone(log).flatMap((entry) => (entry.act === 'decide' ? [entry.reader] : []));
  return [...new Set(names)].sort(compare);
}

/** A moment after all that a reader has done, so that what comes later also counts as later. */
export function nextMoment(log: readonly Entry[], now: number): string {
  const last = log.reduce((latest, { at }) => Math.max(latest, Date.parse(at)), 0);
  return new Date(Math.max(now, last + 1)).toISOString();
}

function withoutUndone(log: readonly Entry[]): Entry[] {
  const undone = new Set(
    log.flatMap((entry) => (entry.act === 'undo' ? [`${entry.undoes} ${entry.reader}`] : [])),
  );
  return log.filter((entry) => entry.act !== 'decide' || !undone.has(`${entry.at} ${entry.reader}`));
}
