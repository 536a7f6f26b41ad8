/**
 * Arrow keys between a search box and the links of its results; Enter follows a link as always, Ctrl-Enter in a new tab.
 * Escape leads from the results back to the box, where a browser's own Escape clears it.
 */
export function moveAmongResults(event: KeyboardEvent, input: HTMLInputElement, results: HTMLElement): void {
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || event.altKey || event.metaKey || event.shiftKey) return;
  const isInResults = results.contains(target);
  if (target !== input && !isInResults) return;
  if (key === 'Escape' && isInResults) {
    event.preventDefault();
    input.focus();
    return;
  }
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return;
  const links = [...results.querySelectorAll<HTMLElement>('h2 a')];
  const place = links.indexOf(target);
  const next = place + (key === 'ArrowDown' ? 1 : -1);
  if (next >= links.length || (target === input && key === 'ArrowUp')) return;
  event.preventDefault();
  (links[next] ?? input).focus();
}
