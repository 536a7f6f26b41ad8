/*
 * A page that is left at once may never get to store what was kept on it. So this is noted first, in the one place that
 * is written at once, and whatever page reads the desk next stores what was left.
 */

/** Other sites may live at the same origin. */
const KEY = `carrel-unstored${import.meta.env.BASE_URL}`;

/** What is to be stored of a paper. */
interface Unstored {
  keep: boolean;
  /** When the reader asked for it, ISO 8601. */
  at: string;
}

/** Notes that papers are to be kept, or taken off the desk. */
export function noteUnstored(ids: readonly string[], unstored: Unstored): void {
  change((all) => {
    for (const id of ids) all.set(id, unstored);
  });
}

/** Notes that what was to be stored of papers is stored, or cannot be. */
export function forgetUnstored(ids: readonly string[]): void {
  change((all) => {
    for (const id of ids) all.delete(id);
  });
}

/** What pages that were opened before this one have left to be stored, by the id of its paper. */
export function leftUnstored(): Map<string, Unstored> {
  return new Map([...read()].filter(([, { at }]) => Date.parse(at) < performance.timeOrigin));
}

function read(): Map<string, Unstored> {
  try {
    return new Map(JSON.parse(localStorage.getItem(KEY) ?? '[]'));
  } catch {
    return new Map();
  }
}

function change(edit: (all: Map<string, Unstored>) => void): void {
  const all = read();
  edit(all);
  try {
    if (all.size > 0) localStorage.setItem(KEY, JSON.stringify([...all]));
    else localStorage.removeItem(KEY);
  } catch {
    // Then the storage alone must do.
  }
}
