/*
 * Abstracts in a list, for readers who want them there. Each comes from its paper's page once its row is near: a list
 * stays light for everyone else, and a page that was fetched for its abstract is there when it is opened.
 */
const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      fillIn(target).catch(console.info);
    }
  },
  { rootMargin: '400px' },
);

/** Shows the abstract in each row of the page's list, and in rows that come later. */
export function showAbstracts(): void {
  const list = document.querySelector('.paper-list');
  if (!list || list.hasAttribute('data-abstracts')) return;
  list.setAttribute('data-abstracts', '');
  addPlaces(list.children);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      addPlaces([...addedNodes].filter((node) => node instanceof Element));
  }).observe(list, { childList: true });
}

function addPlaces(rows: Iterable<Element>): void {
  for (const row of rows) {
    const facts = row.querySelector('.paper-facts') ?? row.querySelector('.paper-title');
    if (!facts || row.querySelector('.list-abstract')) continue;
    const place = document.createElement('div');
    place.className = 'prose list-abstract';
    facts.after(place);
    near.observe(place);
  }
}

async function fillIn(place: Element): Promise<void> {
  const link = place.parentElement?.querySelector<HTMLAnchorElement>('.paper-title a');
  if (!link) return;
  const response = await fetch(link.href);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const abstract = page.querySelector('[data-abstract]');
  if (!abstract) return place.remove();
  for (const name of ['lang', 'dir']) {
    const value = abstract.getAttribute(name);
    if (value !== null) place.setAttribute(name, value);
  }
  place.replaceChildren(...abstract.childNodes);
}
