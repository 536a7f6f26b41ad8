import { KEPT_KEY } from './kept-papers.ts';

/** Tells this page and the other tabs which papers are on the desk. */
export function showKept(ids: ReadonlySet<string>): void {
  const newValue = [...ids].join(' ');
  try {
    localStorage.setItem(KEPT_KEY, newValue);
  } catch {
    // Then only this page knows.
  }
  // Browsers tell the other tabs only.
  dispatchEvent(new StorageEvent('storage', { key: KEPT_KEY, newValue }));
}
