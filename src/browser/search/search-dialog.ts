import { shortFacts } from '../../formats/row.ts';
import { HITS_PER_PAGE, type Hit } from '../../search/engine/engine.ts';
import { createLatest } from '../../search/engine/pagefind-client.ts';
import { LONGEST_QUERY } from '../../search/engine/query.ts';
import { readState } from '../../search/engine/query-state.ts';
import style from '../../styles/search-dialog.css?url';
import { afterPaint } from '../after-paint.ts';
import '../desk/row-controls.ts';
import { element } from '../element.ts';
import { loadStyle } from '../load-style.ts';
import { routes } from '../site-routes.ts';
import { createAnnouncer } from './announcer.ts';
import { jumpsTo } from './beside/jump-view.ts';
import { notesInWords } from './later/notes-in-words.ts';
import { engine } from './results/browser-engine.ts';
import { markOnArrival, titleAttributes } from './results/hit-view.ts';
import { statusLine } from './results/status-line.ts';

await loadStyle(style);

/** Hits shown; the search page has the rest. */
const SHOWN = 8;
const LIST_ID = 'search-dialog-hits';

/**
 * Opens the search in a dialog over the page: a combobox with a list of the best hits, after the ARIA Authoring
 * Practices (combobox with list autocomplete). Enter without a chosen hit leads to the search page.
 * @param typed what the reader has typed already; a line's end is the Enter key
 */
export function openSearchDialog(typed: string): void {
  // One that was closed stays in the page until its event comes; it must not stand in the way of the next.
  if (document.querySelector('.search-dialog[open]')) return;
  const input = element('input', {
    type: 'search',
    name: 'q',
    role: 'combobox',
    'aria-label': 'Search the papers',
    'aria-autocomplete': 'list',
    'aria-controls': LIST_ID,
    'aria-expanded': 'false',
    autocomplete: 'off',
    enterkeyhint: 'search',
    maxlength: String(LONGEST_QUERY),
    placeholder: 'Search titles and abstracts',
  });
  const status = element('p', { class: 'quiet' });
  const announcement = element('p', { role: 'status', class: 'sr-only' });
  const announce = createAnnouncer(announcement);
  const list = element('ul', { id: LIST_ID, role: 'listbox', 'aria-label': 'Pages and best hits' });
  const submit = element('button', { type: 'submit' }, 'All results');
  const form = element('form', { class: 'search-box', action: routes.search() }, input, submit);
  const dialog = element(
    'dialog',
    { class: 'search-dialog', 'aria-label': 'Search' },
    form,
    status,
    announcement,
    list,
  );
  dialog.addEventListener('close', () => dialog.remove());
  // A click on the backdrop has the dialog itself as its target.
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());

  const latest = createLatest();
  const state = readState(new URLSearchParams());
  const search = async () => {
    const q = input.value;
    try {
      const answer = await latest(async () =>
        q.trim() ? engine.search({ ...state, q, typing: true }) : undefined,
      );
      if (input.value !== q) return;
      status.textContent = answer ? [statusLine(answer, SHOWN), ...notesInWords(answer)].join(' · ') : '';
      const jumps = await jumpsTo(q);
      if (input.value !== q) return;
      const hits = answer?.hits.slice(0, SHOWN) ?? [];
      list.replaceChildren(...[...jumps, ...hits.map(linkOf)].map(option));
      afterPaint(() => input.value === q && nameAuthors(list, hits));
      Object.assign(list.dataset, {
        query: q,
        total: answer?.total ?? 0,
        address: routes.search(q),
        pageSize: HITS_PER_PAGE,
      });
    } catch {
      status.textContent = 'The search could not load its index. “All results” tries again.';
      list.replaceChildren();
    }
    announce(() => status.textContent);
    choose(input, list, -1);
  };
  input.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) search();
  });
  input.addEventListener('compositionend', search);
  input.addEventListener('keydown', (event) => steer(event, input, list));
  document.body.append(dialog);
  dialog.showModal();
  input.focus();
  const [words = '', ...entered] = typed.split('\n');
  input.value = words;
  if (entered.length > 0) form.requestSubmit();
  else if (typed) search();
}

function linkOf(hit: Hit): [link: HTMLElement, says: string] {
  const link = element('a', titleAttributes(hit), hit.title);
  markOnArrival(link, hit);
  return [link, hit.year ?? ''];
}

/** Says who wrote the papers of the last options. */
async function nameAuthors(list: HTMLElement, hits: readonly Hit[]): Promise<void> {
  const lines = [...list.querySelectorAll('p')].slice(-hits.length);
  await Promise.allSettled(
    hits.map(async (hit, i) => {
      const { authors } = await hit.text();
      const facts = shortFacts({ authors, authorCount: authors.length, issued: hit.year });
      lines[i]?.replaceChildren(facts);
    }),
  );
}

function option([link, says]: [link: HTMLElement, says: string], index: number): HTMLLIElement {
  link.tabIndex = -1;
  return element(
    'li',
    { id: `${LIST_ID}-${index}`, role: 'option', 'aria-selected': 'false' },
    link,
    element('p', { class: 'quiet' }, says),
  );
}

function steer(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
  // Keys of an input method choose among what it offers.
  if (event.isComposing) return;
  const chosen = [...list.children].findIndex((item) => item.getAttribute('aria-selected') === 'true');
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    const places = list.children.length + 1;
    // Place 0 is the box itself, so that both arrows lead round through it.
    choose(input, list, ((chosen + 1 + (event.key === 'ArrowDown' ? 1 : places - 1)) % places) - 1);
  } else if (event.key === 'Enter' && chosen >= 0) {
    event.preventDefault();
    const link = list.children[chosen]?.querySelector('a');
    link?.dispatchEvent(
      new MouseEvent('click', {
        bubbles: true,
        cancelable: true,
        ctrlKey: event.ctrlKey,
        metaKey: event.metaKey,
      }),
    );
  }
}

function choose(input: HTMLInputElement, list: HTMLElement, chosen: number): void {
  for (const [index, item] of [...list.children].entries()) {
    item.setAttribute('aria-selected', String(index === chosen));
    if (index === chosen) item.scrollIntoView({ block: 'nearest' });
  }
  const active = list.children[chosen];
  if (active) input.setAttribute('aria-activedescendant', active.id);
  else input.removeAttribute('aria-activedescendant');
  input.setAttribute('aria-expanded', String(list.children.length > 0));
}
