import { paperLink, paperOf, ROWS } from './list-in-hand.ts';
import { RETURN_KEY } from './list-keys.ts';
import { remember } from './stored-list.ts';

/** How long rows may take to come, in milliseconds; by then the reader is looking at something else. */
const PATIENCE = 5000;

/** Leads back to the row of the paper that the reader comes from, as soon as it is there. */
export function returnTo(id: string): void {
  remember(RETURN_KEY, undefined);
  if (lead(id)) return;
  const watch = new MutationObserver(() => {
    if (lead(id)) watch.disconnect();
  });
  watch.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => watch.disconnect(), PATIENCE);
}

function lead(id: string): boolean {
  // A list that the address narrows down first comes as a whole.
  if (location.search && document.querySelector('[data-list-query]:not([data-narrowed])')) return false;
  for (const row of document.querySelectorAll(ROWS)) {
    const link = paperLink(row);
    if (paperOf(link?.pathname) !== id) continue;
    row.scrollIntoView({ block: 'center', behavior: 'instant' });
    link?.focus({ preventScroll: true });
    return true;
  }
  document.querySelector<HTMLElement>('[data-more]')?.click();
  return false;
}
