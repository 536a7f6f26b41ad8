/**
 * Arrow keys between a search box and the links of its results; Enter follows a link as always, Ctrl-Enter in a new tab.
 * Escape leads from the results back to the box, where a browser's own Escape clears it.
 * @param key `ArrowDown`, `ArrowUp` or `Escape`
 * @param target what has the focus
 */
export function moveAmongResults(
  key: string,
  target: HTMLElement,
  input: HTMLInputElement,
  results: HTMLElement,
): void {
  const isInResults = results.contains(target);
  if (target !== input && !isInResults) return;
  if (key === 'Escape') {
    if (isInResults) input.focus();
    return;
  }
  const links = [...results.querySelectorAll<HTMLElement>('h2 a')];
  const place = links.indexOf(target);
  const next = place + (key === 'ArrowDown' ? 1 : -1);
  if (next >= links.length || (target === input && key === 'ArrowUp')) return;
  (links[next] ?? input).focus();
}
