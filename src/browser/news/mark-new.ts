import { beginVisit, isOver, readVisit, type Visit } from '../../desk/visits.ts';
import { fetchAdditions } from './fetch-additions.ts';

/*
 * Marks the papers that have come since the reader's last visit, in lists and in a line of the home page. What they are is
 * fetched once a visit, and remembered for its other pages.
 */

/** Other sites may live at the same origin. */
const KEY = `carrel-visit${import.meta.env.BASE_URL}`;

const SLUG = /papers\/([^/]+)\/$/;

async function visit(): Promise<Visit | undefined> {
  try {
    const before = readVisit(localStorage.getItem(KEY));
    const now = Date.now();
    const current =
      before && !isOver(before, now)
        ? { ...before, at: now }
        : beginVisit(before, await fetchAdditions(), now);
    localStorage.setItem(KEY, JSON.stringify(current));
    return current;
  } catch (error) {
    // A browser that keeps nothing has no last visit.
    console.info(error);
    return undefined;
  }
}

function mark(fresh: ReadonlySet<string>): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.paper-list .paper-title > a')) {
    const id = SLUG.exec(link.pathname)?.[1] ?? '';
    const row = link.closest('li');
    if (!fresh.has(id) || row?.querySelector('.new')) continue;
    const mark = document.createElement('span');
    mark.className = 'new';
    mark.textContent = 'new';
    link.after(' ', mark);
  }
}

const current = await visit();
if (current && current.fresh.length > 0) {
  const fresh = new Set(current.fresh);
  mark(fresh);
  const line = document.querySelector<HTMLElement>('[data-news]');
  if (line) {
    const count = `${current.hasMore ? 'more than ' : ''}${fresh.size}`;
    line.querySelector('a')?.replaceChildren(`${count} new since your last visit`);
    line.hidden = false;
  }
  // Hits, and lists that are narrowed down, come later.
  for (const list of document.querySelectorAll('.paper-list'))
    new MutationObserver(() => mark(fresh)).observe(list, { childList: true });
}
