import type { ListEntry } from '../../../desk/reading-list.ts';
import style from '../../../styles/selection.css?url';
import { element } from '../../element.ts';
import { loadStyle } from '../../load-style.ts';
import { entriesOf, paperLink, paperOf } from '../../reading/list-in-hand.ts';
import { SelectionBar } from './selection-bar.ts';

/*
 * Choosing several papers of the page's lists: a box in each row, and a bar with what can be done with those that are
 * chosen. What is chosen stays so when a list shows others: it is kept here, not in the boxes.
 */

const ROWS = ':is(.paper-list, .map-list) > li';

/** Chosen papers in the order in which they were chosen, with their titles. */
const chosen = new Map<string, string>();
/** The row that a span begins at. */
let anchor: string | undefined;
let isOn = false;

await loadStyle(style);
const bar = new SelectionBar({ chosen, choose: chooseAll, stop });

/**
 * Shows the boxes and the bar.
 * @param list whose papers are all chosen
 */
export function startChoosing(list?: Element | null): void {
  if (!isOn) {
    isOn = true;
    document.documentElement.toggleAttribute('data-choosing', true);
    showBoxes();
    bar.show(listOfPage());
  }
  if (list) chooseAll(entriesOf(list));
}

/**
 * Chooses a row, or no longer chooses it.
 * @param span whether all rows from the one chosen before are meant
 */
export function chooseRow(row: Element, span: boolean): void {
  startChoosing();
  const id = paperOf(paperLink(row)?.pathname);
  if (!id) return;
  const entries = row.parentElement ? entriesOf(row.parentElement) : [];
  const ends = [anchor, id].map((end) => entries.findIndex((entry) => entry.id === end));
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  const meant = span && from >= 0 ? entries.slice(from, to + 1) : entries.filter((entry) => entry.id === id);
  const choose = span || !chosen.has(id);
  anchor = id;
  for (const entry of meant) {
    if (choose) chosen.set(entry.id, entry.title);
    else chosen.delete(entry.id);
  }
  update();
}

function chooseAll(entries: readonly ListEntry[]): void {
  for (const { id, title } of entries) chosen.set(id, title);
  update();
}

/** Takes the boxes and the bar away; the row that was chosen last gets the focus. */
function stop(): void {
  const row = [...document.querySelectorAll(ROWS)].find(
    (row) => paperOf(paperLink(row)?.pathname) === anchor,
  );
  isOn = false;
  chosen.clear();
  anchor = undefined;
  document.documentElement.toggleAttribute('data-choosing', false);
  for (const box of document.querySelectorAll('[data-choose]')) box.remove();
  bar.hide();
  if (row) paperLink(row)?.focus();
  else document.querySelector<HTMLElement>('[data-choose-several]')?.focus();
}

/** The list that “all of them” means: the page's only one, or the first that says how long it is. */
function listOfPage(): HTMLElement | null {
  return document.querySelector('.paper-list[data-total], .map-list[data-total]');
}

function update(): void {
  showBoxes();
  bar.show(listOfPage());
}

function showBoxes(): void {
  for (const row of document.querySelectorAll(ROWS)) {
    const link = paperLink(row);
    const id = paperOf(link?.pathname);
    if (!id) continue;
    const known = row.querySelector<HTMLInputElement>('[data-choose]');
    const box = known ?? element('input', { type: 'checkbox', 'data-choose': '', class: 'choose-box' });
    if (!known) row.prepend(box);
    // A row may have become another paper's.
    box.value = id;
    box.ariaLabel = `Choose “${link?.textContent}”`;
    box.checked = chosen.has(id);
  }
}

document.addEventListener('click', (event) => {
  const { target } = event;
  if (!(target instanceof HTMLInputElement && target.matches('[data-choose]'))) return;
  const row = target.closest('li');
  if (row) chooseRow(row, event.shiftKey);
});
document.addEventListener('keydown', ({ key, target, defaultPrevented }) => {
  if (key !== 'Escape' || !isOn || defaultPrevented || !(target instanceof Element)) return;
  if (!target.closest('dialog, textarea, select, input:not([data-choose])')) stop();
});
new MutationObserver(() => {
  if (isOn) update();
}).observe(document.querySelector('main') ?? document.body, { childList: true, subtree: true });
