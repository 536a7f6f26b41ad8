/** What arrow keys belong to themselves. */
const OWN_ARROWS = 'input:not([type=checkbox]), textarea, select, [contenteditable], dialog, dialog *';

/**
 * Arrow keys between a search box and the links of its results, from wherever the focus is: from elsewhere on the page to
 * the result in view. Enter follows a link as always, Ctrl-Enter in a new tab. Escape leads from the results back to the
 * box, where a browser's own Escape clears it.
 */
export function moveAmongResults(event: KeyboardEvent, input: HTMLInputElement, results: HTMLElement): void {
  const { target, key } = event;
  // Keys of an input method choose among what it offers.
  if (event.isComposing) return;
  if (!(target instanceof HTMLElement) || event.altKey || event.metaKey || event.shiftKey) return;
  const isInResults = results.contains(target);
  if (key === 'Escape' && isInResults) {
    event.preventDefault();
    input.focus();
    return;
  }
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return;
  const isElsewhere = target !== input && !isInResults;
  if (isElsewhere && (target.matches(OWN_ARROWS) || document.documentElement.dataset.keys === 'off')) return;
  const links = [...results.querySelectorAll<HTMLElement>('h2 a')];
  const step = key === 'ArrowDown' ? 1 : -1;
  const place = isElsewhere
    ? links.findIndex((link) => link.getBoundingClientRect().top >= 0) - Math.max(0, step)
    : links.findIndex((link) => link.closest('li')?.contains(target));
  const next = place + step;
  if (links.length === 0 || next >= links.length || (target === input && key === 'ArrowUp')) return;
  event.preventDefault();
  (links[next] ?? input).focus();
}
