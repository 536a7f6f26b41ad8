/*
 * `/` and Ctrl-K or Cmd-K lead to the search from every page: to its box where the page has the search in it, otherwise
 * to a dialog, which is loaded only then.
 */

/** What is typed between the key and the dialog; undefined while no dialog is on its way. */
let typedAhead: string | undefined;

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || isTyping(event.target)) return;
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (typedAhead !== undefined) {
    // The dialog is on its way: what is typed meanwhile is meant for it.
    if (isPlain && event.key.length === 1) {
      event.preventDefault();
      typedAhead += event.key;
    }
    return;
  }
  const isCommandK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
  if (!(isPlain && event.key === '/') && !isCommandK) return;
  event.preventDefault();
  const box = document.querySelector<HTMLInputElement>('paper-search input[type=search]');
  if (box) {
    box.focus();
    box.select();
  } else {
    typedAhead = '';
    import('./search-dialog.ts')
      .then(({ openSearchDialog }) => openSearchDialog(typedAhead ?? ''))
      .finally(() => {
        typedAhead = undefined;
      });
  }
});

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
