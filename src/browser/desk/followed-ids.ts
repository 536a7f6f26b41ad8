/*
 * What is followed, at a glance: pages show it before they load the storage and its code. The truth is in the storage;
 * this is a copy of its keys.
 */

/** Other sites may live at the same origin. */
const KEY = `carrel-followed${import.meta.env.BASE_URL}`;

/** Addresses below the base path; none where the browser keeps nothing. */
export function followedIds(): Set<string> {
  try {
    return new Set(localStorage.getItem(KEY)?.split(' ').filter(Boolean));
  } catch {
    return new Set();
  }
}

export function rememberFollowed(ids: ReadonlySet<string>): void {
  try {
    localStorage.setItem(KEY, [...ids].join(' '));
  } catch {
    // Then only this page knows.
  }
}
