import type { FacetCount } from '../../../search/engine/beside/facets.ts';
import { FACET_KEYS, type FacetKey } from '../../../search/engine/facet-choice.ts';
import { element } from '../../element.ts';

/** What the groups are called. */
export const FACET_NAMES: Record<FacetKey, string> = {
  topic: 'Topic',
  section: 'Section',
  listing: 'Listing',
  venue: 'Venue',
  year: 'Year',
  has: 'With',
};
/** Values shown of a facet before the reader asks for more. */
const SHOWN = 8;

type Choose = (key: FacetKey, value: string) => void;

/**
 * Shows facets as groups of checkboxes, of values that are not shown only those that are chosen. Groups and boxes that
 * are there already are kept, so that focus and the reader's place survive every new count.
 * @param choose called when a value is chosen or no longer chosen
 */
export function showFacets(
  container: HTMLElement,
  facets: Record<FacetKey, readonly FacetCount[]>,
  choose: Choose,
): void {
  for (const key of FACET_KEYS) {
    const group = container.querySelector(`[data-facet=${key}]`) ?? makeGroup(container, key);
    const list = group.querySelector('ul');
    if (!list) continue;
    const isWhole = list.hasAttribute('data-all');
    const values = facets[key].filter(({ chosen }, place) => isWhole || chosen || place < SHOWN);
    const known = new Map([...list.children].map((item) => [item.getAttribute('data-value'), item]));
    const items = values.map((value) => known.get(value.id) ?? makeItem(key, value, choose));
    const focused = document.activeElement;
    if (items.length !== list.children.length || items.some((item, index) => list.children[index] !== item)) {
      list.replaceChildren(...items);
      if (focused instanceof HTMLElement && list.contains(focused)) focused.focus({ preventScroll: true });
    }
    for (const [index, value] of values.entries()) updateItem(items[index], value);
    group.toggleAttribute('hidden', items.length === 0);
    const more = group.querySelector('button');
    if (!more) continue;
    more.hidden = isWhole || facets[key].length <= SHOWN;
    more.onclick = () => {
      list.toggleAttribute('data-all', true);
      showFacets(container, facets, choose);
      list.querySelector<HTMLElement>(`li:nth-child(${SHOWN + 1}) input`)?.focus();
    };
  }
}

function makeGroup(container: HTMLElement, key: FacetKey): HTMLElement {
  const list = element('ul', {});
  const more = element('button', { type: 'button', class: 'quiet' }, 'Show all');
  const group = element(
    'fieldset',
    { 'data-facet': key },
    element('legend', { class: 'label' }, FACET_NAMES[key]),
    list,
    more,
  );
  container.append(group);
  return group;
}

/** The listener is made where it sees no other items: otherwise it keeps all that went before, each with its own. */
function makeItem(key: FacetKey, { id, name }: FacetCount, choose: Choose): HTMLLIElement {
  const box = element('input', { type: 'checkbox' });
  box.addEventListener('change', () => choose(key, id));
  return element(
    'li',
    { 'data-value': id },
    element('label', {}, box, element('span', {}, name), element('span', { class: 'quiet' })),
  );
}

function updateItem(item: Element | undefined, { count, chosen }: FacetCount): void {
  if (!item) return;
  item.setAttribute('data-count', String(count));
  const box = item.querySelector('input');
  if (box) box.checked = chosen;
  const number = item.querySelector('label > span:last-child');
  if (number) number.textContent = String(count);
}
