/** Links of rows that are gone, without what they had in them. There are never more than were shown at once. */
const spare: HTMLAnchorElement[] = [];

/**
 * Puts rows into a list in place of those that are there and will not be wanted again. Links of the old rows become
 * those of the new ones, so rows listen to their links rather than the links themselves.
 *
 * Chromium (seen in 156; no issue of its tracker is known) keeps the links that the page's rules for prefetching have
 * matched for as long as the page lives, and with each link the row that it stands in.
 */
export function replaceRows(list: Element, ...rows: Element[]): void {
  for (const link of list.querySelectorAll('a')) {
    link.remove();
    link.replaceChildren();
    for (const name of link.getAttributeNames()) link.removeAttribute(name);
    spare.push(link);
  }
  for (const made of rows.flatMap((row) => [...row.querySelectorAll('a')])) {
    const link = spare.pop();
    if (!link) break;
    for (const { name, value } of made.attributes) link.setAttribute(name, value);
    link.append(...made.childNodes);
    made.replaceWith(link);
  }
  list.replaceChildren(...rows);
}
