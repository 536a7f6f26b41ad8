/*
 * Puts the control that keeps a paper into each row of a list, and into rows that come later: hits, narrowed lists. What
 * is opened from a list remembers it, so that it can be read in order.
 */
import { near, placeOf } from '../../desk/reading-list.ts';
import { listInHand, paperLink, paperOf, ROWS } from '../reading/list-in-hand.ts';
import { LIST_KEY, RETURN_KEY } from '../reading/list-keys.ts';
import { remember, remembered } from '../reading/stored-list.ts';
import { showStates } from './keep-control.ts';

function addControls(): void {
  for (const row of document.querySelectorAll(ROWS)) {
    const link = paperLink(row);
    const id = paperOf(link?.pathname);
    if (!link || !id || row.querySelector('[data-keep]')) continue;
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

/** Ways to cite and to the text come with the pointer or the focus. */
function helpRow({ target }: Event): void {
  const row = target instanceof Element && target.closest('.paper-list > li');
  if (row && !row.querySelector('.row-links'))
    import('./row-links.ts').then(({ addLinks }) => addLinks(row)).catch(console.info);
}

addControls();
for (const comes of ['pointerover', 'focusin']) document.addEventListener(comes, helpRow);
new MutationObserver(addControls).observe(document.body, { childList: true, subtree: true });

document.addEventListener(
  'click',
  ({ target }) => {
    const row = target instanceof Element && target.closest('a') && target.closest(ROWS);
    const id = row && paperOf(paperLink(row)?.pathname);
    const list = id && row.parentElement && listInHand(row.parentElement);
    const place = list && placeOf(list, id);
    if (place) remember(LIST_KEY, JSON.stringify(near(list, place)));
  },
  true,
);

document.addEventListener('choose', ({ target, detail }: CustomEventInit<boolean> & Event) => {
  const row = target;
  if (row instanceof HTMLLIElement)
    import('./selection/choose.ts')
      .then(({ chooseRow }) => chooseRow(row, detail ?? false))
      .catch(console.info);
});
document.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.matches('[data-choose-several]'))
    import('./selection/choose.ts').then(({ startChoosing }) => startChoosing()).catch(console.info);
});

const id = remembered(RETURN_KEY);
if (id) import('../reading/return-to-place.ts').then(({ returnTo }) => returnTo(id)).catch(console.info);
