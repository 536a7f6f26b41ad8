import { titleOf } from '../../desk/arrange.ts';
import { STATUS_NAMES } from '../../desk/names.ts';
import type { KeptPaper } from '../../desk/schema.ts';
import { STATUSES } from '../../desk/schema.ts';
import { readCslRecord } from '../../formats/read-csl.ts';
import { rowFacts } from '../../formats/row.ts';
import { rowPaper } from '../../formats/row-paper.ts';
import { readableDate } from '../../formats/summary.ts';
import { element } from '../element.ts';
import { routes } from '../site-routes.ts';

/**
 * A row of the desk: that of other lists, with what the reader says of the paper below it.
 * @param isGone whether the site no longer has the paper
 */
export function deskRow(paper: KeptPaper, level: 'h2' | 'h3', isGone = false): HTMLLIElement {
  const { id, status, tags, note, facts, kept } = paper;
  const title = titleOf(paper);
  const link = element('a', { class: 'plain-link', href: routes.paper(id) }, title);
  const row = element('li', { 'data-paper': id }, element(level, { class: 'paper-title' }, link));
  if (isGone)
    row.append(
      element('p', { class: 'paper-more' }, 'No longer on this site; what was known of it stays here.'),
    );
  if (facts) {
    const { paper: record } = readCslRecord(facts.value);
    const { year, facts: line } = rowFacts(rowPaper(record));
    const parts = [year && element('span', { class: 'year' }, year), line && element('span', {}, line)];
    row.append(element('p', { class: 'paper-facts' }, ...parts.filter((part) => part !== '')));
    if (facts.value.custom.topics.length > 0)
      row.append(element('p', { class: 'paper-more' }, facts.value.custom.topics.join(' · ')));
  }
  const select = element('select', { 'data-status': '', 'aria-label': `Status of “${title}”` });
  for (const value of STATUSES) select.append(element('option', { value }, STATUS_NAMES[value]));
  select.value = status.value;
  const tagBox = element('input', {
    'data-tags': '',
    'aria-label': `Tags of “${title}”`,
    list: 'desk-tags',
    placeholder: 'Tags, with commas between',
    size: '28',
  });
  tagBox.value = tags.value.join(', ');
  const noteBox = element('textarea', {
    'data-note': '',
    rows: '1',
    'aria-label': `Note on “${title}”`,
    placeholder: 'Note, in Markdown if you like',
  });
  noteBox.value = note.value;
  const day = readableDate(kept.at.slice(0, 10));
  row.append(
    element('div', { class: 'desk-fields' }, select, tagBox, element('span', {}, `kept ${day}`), noteBox),
    element('p', { class: 'printed-note' }),
  );
  fillPrintedNote(row);
  return row;
}

/** Puts what the fields of a row say where it is printed. */
export function fillPrintedNote(row: Element): void {
  const fields = row.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-tags], [data-note]');
  const lines = [...fields].map(({ value }) => value).filter((value) => value !== '');
  row.querySelector('.printed-note')?.replaceChildren(lines.join('\n'));
}
