/*
 * Narrows a list down where it stands. Without this script, and until a value is chosen, the values are links to pages
 * of their own; the search and its index are loaded only then.
 */
const list = document.querySelector<HTMLElement>('[data-list-query]');
const facets = list?.querySelector<HTMLDetailsElement>('[data-list-facets]');

if (list && facets) {
  facets.open = matchMedia('(width >= 56rem)').matches;
  const narrow = async (key?: string, value?: string) => {
    const { narrowList } = await import('./narrow-list.ts');
    await narrowList(list, facets, key, value);
  };
  facets.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    const key = link.closest<HTMLElement>('[data-facet]')?.dataset.facet;
    narrow(key, link.parentElement?.dataset.value).catch(() => location.assign(link.href));
  });
  if (location.search) narrow().catch(console.info);
}
