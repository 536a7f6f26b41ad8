import { linesOf, type Rules } from '../../screening/project.ts';
import { ORDERS, type Project } from '../../screening/schema.ts';
import { part } from './site-facts.ts';

/** The form for a project's rules, also those of one that is yet to begin. */
export const rulesForm = part<HTMLFormElement>('form[data-screen-rules]');

/** What the form says. */
export function readRules(): Rules & { reader: string; from: string; fromName: string } {
  const fields = new FormData(rulesForm);
  const text = (name: string) => String(fields.get(name) ?? '').trim();
  const from = rulesForm.elements.namedItem('from') as HTMLSelectElement;
  return {
    question: text('question'),
    criteria: text('criteria'),
    reasons: linesOf(text('reasons')).slice(0, 9),
    highlights: { include: linesOf(text('for')), exclude: linesOf(text('against')) },
    blind: fields.has('blind'),
    order: ORDERS.find((order) => order === text('order')) ?? 'likely',
    archived: false,
    reader: text('reader').replace(/\s+/g, ' '),
    from: text('from'),
    fromName: from.selectedOptions[0]?.textContent?.trim() ?? '',
  };
}

/** Sets the form to the rules of a project. */
export function showRules(
  { question, criteria, reasons, highlights, blind, order }: Project,
  reader: string,
): void {
  const set = (name: string, value: string) => {
    const field = rulesForm.elements.namedItem(name);
    if (
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement
    )
      field.value = value;
  };
  set('question', question.value);
  set('reader', reader);
  set('criteria', criteria.value);
  set('reasons', reasons.value.join('\n'));
  set('for', highlights.value.include.join('\n'));
  set('against', highlights.value.exclude.join('\n'));
  set('order', order.value);
  (rulesForm.elements.namedItem('blind') as HTMLInputElement).checked = blind.value;
}
