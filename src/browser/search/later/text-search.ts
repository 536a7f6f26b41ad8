import { LONGEST_TEXT, type SearchState } from '../../../search/engine/query-state.ts';
import { element } from '../../element.ts';

/**
 * Shows a box for a text below the search box, where papers like a text are asked for, or takes it away.
 * @param form of the search box
 * @param ask asks for papers like a text
 */
export function showTextBox(form: HTMLElement, state: SearchState, ask: (text: string) => void): void {
  const parent = form.parentElement;
  let box = parent?.querySelector<HTMLFormElement>('[data-text-search]');
  if (state.by !== 'text') {
    box?.remove();
    return;
  }
  if (!box) {
    box = textForm(ask);
    form.after(box);
    box.querySelector('textarea')?.focus();
  }
  const area = box.querySelector('textarea');
  if (area && state.q) area.value = state.q;
}

function textForm(ask: (text: string) => void): HTMLFormElement {
  const area = element('textarea', {
    id: 'search-text',
    rows: '6',
    maxlength: String(LONGEST_TEXT),
    autocomplete: 'off',
  });
  const form = element(
    'form',
    { 'data-text-search': '', class: 'mt-4' },
    element('label', { for: area.id }, 'A paragraph or an abstract, up to 2,000 words'),
    area,
    element('button', { type: 'submit', class: 'text-button' }, 'Find papers like it'),
  );
  const submit = (event: Event) => {
    event.preventDefault();
    ask(area.value);
  };
  form.addEventListener('submit', submit);
  area.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
  });
  return form;
}
