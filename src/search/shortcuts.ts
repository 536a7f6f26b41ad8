/*
 * `/` and Ctrl-K or Cmd-K lead to the search from every page: to its box where the page has the search in it, otherwise
 * to a dialog, which is loaded only then.
 */
document.addEventListener('keydown', (event) => {
  const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
  const isCommandK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
  if ((!isSlash && !isCommandK) || event.defaultPrevented || isTyping(event.target)) return;
  event.preventDefault();
  const box = document.querySelector<HTMLInputElement>('paper-search input[type=search]');
  if (box) {
    box.focus();
    box.select();
  } else {
    import('./search-dialog.ts').then(({ openSearchDialog }) => openSearchDialog());
  }
});

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
