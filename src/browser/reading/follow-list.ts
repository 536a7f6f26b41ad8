import { entryAt, pageAt, readList } from '../../desk/follow-reading-list.ts';
import { type ListEntry, near, placeOf, type ReadingList } from '../../desk/reading-list.ts';
import { readableNumber } from '../../formats/counted.ts';
import style from '../../styles/reading.css?url';
import { element } from '../element.ts';
import { loadStyle } from '../load-style.ts';
import { routes } from '../site-routes.ts';
import { LIST_KEY, RETURN_KEY } from './list-keys.ts';
import { remember, remembered } from './stored-list.ts';

/** Lets the page of a paper know the list that it was opened from: its place there, its neighbours, and the way back. */
export async function followList({ dataset: { paper: id = '' } }: HTMLElement): Promise<void> {
  const list = readList(remembered(LIST_KEY));
  const place = list && placeOf(list, id);
  if (!list || !place) return;
  await loadStyle(style);
  show(list, place);
  const missing = [place - 1, place + 1].find(
    (other) => other >= 1 && other <= list.total && !entryAt(list, other),
  );
  if (!missing) return;
  const { loadPlace } = await import('./load-entries.ts');
  const more = await loadPlace(list, missing);
  // The list may have changed since: then its parts do not fit together.
  const now = placeOf(more, id);
  if (!now) return;
  remember(LIST_KEY, JSON.stringify(near(more, now)));
  show(more, now);
}

function show(list: ReadingList, place: number): void {
  const [previous, next] = [entryAt(list, place - 1), entryAt(list, place + 1)];
  const id = entryAt(list, place)?.id;
  const back = element('a', { href: pageAt(list, place) }, list.name);
  back.addEventListener('click', () => remember(RETURN_KEY, id));
  const line = element(
    'p',
    { class: 'list-place quiet' },
    ...arrow('←', 'prev', previous),
    element('span', { 'data-position': '' }, `${readableNumber(place)} of ${readableNumber(list.total)}`),
    element('span', { class: 'list-name' }, 'in “', back, '”'),
    ...arrow('→', 'next', next),
  );
  const trail = document.querySelector('nav[aria-label=Breadcrumbs]');
  trail?.querySelector('.list-place')?.remove();
  trail?.append(line);
  const links = [
    neighbour('← Previous in the list', 'prev', previous),
    neighbour('Next in the list →', 'next', next),
  ];
  document.querySelector('nav[aria-label^=Previous]')?.replaceChildren(...links.flat());
}

function arrow(sign: string, rel: string, entry: ListEntry | undefined): HTMLElement[] {
  if (!entry) return [];
  const label = `${rel === 'prev' ? 'Previous' : 'Next'} in the list: ${entry.title}`;
  return [element('a', { class: 'plain-link', href: routes.paper(entry.id), 'aria-label': label }, sign)];
}

function neighbour(label: string, rel: string, entry: ListEntry | undefined): HTMLElement[] {
  if (!entry) return [];
  const link = element('a', { class: 'plain-link', rel, href: routes.paper(entry.id) }, entry.title);
  const place = rel === 'next' ? 'sm:col-start-2 sm:text-right' : '';
  return [element('p', { class: place }, element('span', { class: 'label' }, label), element('br'), link)];
}
