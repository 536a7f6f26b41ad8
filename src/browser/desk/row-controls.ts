/* Puts the control that keeps a paper into each row of a list, and into rows that come later: hits, narrowed lists. */
import { showStates } from './keep-control.ts';

function addControls(): void {
  for (const row of document.querySelectorAll('.paper-list > li, .search-dialog [role=option]')) {
    const link = row.querySelector<HTMLAnchorElement>('a[href*="/papers/"]');
    const id = link && /papers\/([^/]+)\/$/.exec(link.pathname)?.[1];
    if (!id || row.querySelector('[data-keep]')) continue;
    const button = document.createElement('button');
    button.className = 'keep quiet';
    button.dataset.keep = id;
    button.ariaLabel = `Keep “${link.textContent}”`;
    button.textContent = 'Keep';
    button.tabIndex = link.tabIndex;
    (link.closest('h2, h3') ?? link).after(button);
  }
  showStates();
}

addControls();
new MutationObserver(addControls).observe(document.body, { childList: true, subtree: true });
