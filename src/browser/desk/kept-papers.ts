/*
 * Which papers are on the desk, at a glance: every page shows it, so it must not wait for the storage or load its code.
 * The truth is in the storage; this is a copy of its keys in the one place that can be read at once.
 */

/** Other sites may live at the same origin. */
export const KEPT_KEY = `carrel-kept${import.meta.env.BASE_URL}`;

/** Slugs of the papers on the desk; none where the browser keeps nothing. */
export function keptIds(): Set<string> {
  try {
    return new Set(localStorage.getItem(KEPT_KEY)?.split(' '));
  } catch {
    return new Set();
  }
}

/** Calls back whenever papers were kept or taken off the desk, here or in another tab. */
export function onKept(listener: (ids: ReadonlySet<string>) => void): void {
  addEventListener('storage', ({ key, newValue }) => {
    if (key === KEPT_KEY) listener(new Set(newValue?.split(' ')));
  });
}
