import { groupBy, ORDERS, type View } from '../../desk/arrange.ts';
import { type KeptPaper, STATUSES } from '../../desk/schema.ts';
import { element } from '../element.ts';

/** What the form over the desk asks for. */
export function readView(form: HTMLFormElement): View & { group: string } {
  const fields = new FormData(form);
  const text = (name: string) => String(fields.get(name) ?? '');
  return {
    words: text('words'),
    status: STATUSES.find((status) => status === text('status')) ?? '',
    tag: text('tag'),
    order: ORDERS.find((order) => order === text('order')) ?? 'kept',
    group: text('group'),
  };
}

/** The view stands in the address, so that a way back leads to it. */
export function putViewIntoAddress(form: HTMLFormElement): void {
  const chosen = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' && value !== 'kept' ? [[name, value]] : [],
  );
  const parameters = new URLSearchParams(chosen);
  history.replaceState(history.state, '', `${location.pathname}?${parameters}`.replace(/\?$/, ''));
}

/** Sets the form to the view of the address. */
export function readViewFromAddress(form: HTMLFormElement): void {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
    // The tags that there are come later.
    if (name === 'tag') field.append(element('option', {}, value));
    field.value = value;
  }
}

/** Offers the tags that there are, to choose from in the form and to type in a row. */
export function offerTags(form: HTMLFormElement, kept: readonly KeptPaper[]): void {
  const select = form.elements.namedItem('tag');
  const tags = [...groupBy(kept, ({ tags }) => tags.value).keys()];
  if (select instanceof HTMLSelectElement) {
    const chosen = select.value;
    select.replaceChildren(
      element('option', { value: '' }, 'any'),
      ...tags.map((tag) => element('option', {}, tag)),
    );
    select.value = tags.includes(chosen) ? chosen : '';
  }
  const known =
    document.getElementById('desk-tags') ??
    document.body.appendChild(element('datalist', { id: 'desk-tags' }));
  known.replaceChildren(...tags.map((value) => element('option', { value })));
}
