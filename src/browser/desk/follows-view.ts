import { cameSince, followedAmong, isPast } from '../../desk/follows.ts';
import type { Follow } from '../../desk/schema.ts';
import { type Addition, type Additions, allSeen } from '../../desk/seen.ts';
import { counted } from '../../formats/counted.ts';
import { element } from '../element.ts';
import { fetchAdditions } from '../news/fetch-additions.ts';
import { routes } from '../site-routes.ts';
import { onChangeElsewhere } from './documents.ts';
import { changeFollow, FOLLOW_KIND, loadFollows } from './follow-store.ts';

/* On the desk: what the reader follows, and what is new in it. */

/** New papers that are named; the rest are on the page itself. */
const MOST_NAMED = 10;

const section = document.querySelector<HTMLElement>('[data-follows]');
const list = section?.querySelector('ul');
const status = section?.querySelector('[data-follows-status]');

/** Shows what is followed, and what is new in it. */
export async function showFollows(): Promise<void> {
  if (!section || !list || !status) return;
  const follows = (await loadFollows()).filter(({ kept }) => kept.value);
  section.hidden = follows.length === 0;
  if (follows.length === 0) return list.replaceChildren();
  status.textContent = '';
  const additions = await fetchAdditions().catch((error: Error) => {
    status.textContent = error.message;
    return undefined;
  });
  const rows = follows.map(async (follow) => {
    const fresh = additions && (await newIn(follow, additions));
    return followRow(follow, fresh, additions);
  });
  list.replaceChildren(...(await Promise.all(rows)));
}

/** What is new in something followed. The search is loaded where something has come that it might find. */
async function newIn(follow: Follow, additions: Additions): Promise<Addition[]> {
  const came = cameSince(follow, additions);
  const known = followedAmong(follow.id, came);
  if (known) return known;
  if (came.length === 0) return [];
  const { foundAmong } = await import('./found-among.ts');
  return foundAmong(follow.id, came);
}

function followRow(
  follow: Follow,
  fresh: Addition[] | undefined,
  additions: Additions | undefined,
): HTMLElement {
  const { id, name } = follow;
  const row = element('li', { 'data-followed': id, class: 'py-1' });
  row.append(element('a', { href: routes.file(id) }, name.value), ' ');
  if (fresh) {
    const more = additions && isPast(follow, additions) ? 'more than ' : '';
    const says = fresh.length > 0 || more ? `${more}${counted(fresh.length, 'new paper')}` : 'nothing new';
    row.append(element('span', { class: 'quiet', 'data-new': String(fresh.length) }, says), ' ');
  }
  const button = (text: string, edit: Parameters<typeof changeFollow>[1]) => {
    const made = element(
      'button',
      { type: 'button', class: 'text-button', 'aria-label': `${text}: ${name.value}` },
      text,
    );
    made.addEventListener('click', () => {
      changeFollow(id, edit).then(showFollows, (error: Error) => status?.replaceChildren(error.message));
    });
    return made;
  };
  const buttons = element('span', { class: 'copy-buttons inline-flex no-print' });
  if (fresh && fresh.length > 0 && additions) buttons.append(button('Seen', { seen: allSeen(additions) }));
  buttons.append(button('Follow no longer', { kept: false }));
  row.append(buttons);
  if (fresh && fresh.length > 0) row.append(titles(fresh, id));
  return row;
}

function titles(fresh: readonly Addition[], id: string): HTMLElement {
  const items = fresh
    .slice(0, MOST_NAMED)
    .map(({ id, title }) =>
      element(
        'li',
        {},
        element('a', { href: routes.paper(id), class: 'plain-link inline-block py-1' }, title),
      ),
    );
  const rest = fresh.length - items.length;
  if (rest > 0)
    items.push(
      element('li', {}, element('a', { href: routes.file(id), class: 'inline-block py-1' }, `${rest} more`)),
    );
  return element('ul', { class: 'font-serif' }, ...items);
}

const report = (error: unknown) =>
  status?.replaceChildren(error instanceof Error ? error.message : String(error));
onChangeElsewhere(FOLLOW_KIND, () => void showFollows().catch(report));
showFollows().catch(report);
