/*
 * `/` and Ctrl-K or Cmd-K lead to the search from every page: to its box where the page has the search in it, otherwise
 * to a dialog, which is loaded only then. ← and → lead to the previous and next paper, or page of a list. `s` keeps the
 * paper in hand, or takes it off the desk; `x` chooses its row, with Shift all rows up to it, and `b` leads to what can be done
 * with what is chosen. A reader who presses keys by mistake, or speaks them, can turn off those that stand alone.
 */

const NEIGHBOURS: Record<string, string | undefined> = { ArrowLeft: 'prev', ArrowRight: 'next' };

/** What is typed between the key and the dialog; undefined while no dialog is on its way. */
let typedAhead: string | undefined;

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || isTyping(event.target)) return;
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (typedAhead !== undefined) {
    // The dialog is on its way: what is typed meanwhile is meant for it.
    if (isPlain && (event.key.length === 1 || event.key === 'Enter')) {
      event.preventDefault();
      typedAhead += event.key === 'Enter' ? '\n' : event.key;
    }
    return;
  }
  if (isPlain && document.documentElement.dataset.keys === 'off') return;
  if (isPlain && !event.shiftKey && NEIGHBOURS[event.key]) {
    goTo(NEIGHBOURS[event.key], event);
    return;
  }
  if (isPlain && event.key === 's') {
    inHand()?.querySelector<HTMLElement>('[data-keep]')?.click();
    return;
  }
  if (isPlain && event.key === 'b') document.querySelector<HTMLElement>('[data-selection] button')?.focus();
  // Lists know what choosing is.
  if (isPlain && /^x$/i.test(event.key))
    inHand()?.dispatchEvent(new CustomEvent('choose', { bubbles: true, detail: event.shiftKey }));
  const isCommandK = !isPlain && !event.altKey && event.key.toLowerCase() === 'k';
  if (!(isPlain && event.key === '/') && !isCommandK) return;
  event.preventDefault();
  const box = document.querySelector<HTMLInputElement>('paper-search input[type=search]');
  if (box) {
    box.focus();
    box.select();
  } else {
    typedAhead = '';
    import('./search/search-dialog.ts')
      .then(({ openSearchDialog }) => openSearchDialog(typedAhead ?? ''))
      .finally(() => {
        typedAhead = undefined;
      });
  }
});

/** The row that has the focus, or else the pointer; on a paper's page, the paper. */
function inHand(): Element | null {
  const row = (state: string) => document.querySelector(`:is(.paper-list, .map-list) > li:${state}`);
  return (
    row('focus-within') ??
    row('hover') ??
    document.querySelector('article[data-paper], .map-card:not([hidden])')
  );
}

/** Follows the page's link to its neighbour, unless the key belongs to what is focused: a wide table scrolls by it. */
function goTo(neighbour: string | undefined, { target }: KeyboardEvent): void {
  if (target instanceof Element && target.closest('[role], [data-map-frame], .overflow-x-auto')) return;
  document.querySelector<HTMLAnchorElement>(`main a[rel=${neighbour}]`)?.click();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'))
  );
}
