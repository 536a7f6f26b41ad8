import type { Answer } from '../../../search/engine/engine.ts';
import { isAlike, type SearchState } from '../../../search/engine/query-state.ts';
import { element } from '../../element.ts';
import { replaceRows } from '../../replace-rows.ts';
import { jumpsTo } from './jump-view.ts';
import { hasNotes } from './summary-view.ts';

/**
 * Shows above the hits which pages a query names.
 * @param isWanted whether the answer is still asked for
 */
export async function showJumps(
  jump: HTMLElement,
  state: SearchState,
  isWanted: () => boolean,
): Promise<void> {
  // Without them the answer is still whole.
  const links = isAlike(state) ? [] : await jumpsTo(state.q).catch(() => []);
  if (!isWanted()) return;
  replaceRows(
    jump,
    ...links.map(([link, says]) =>
      element('span', {}, link, element('span', { class: 'quiet' }, ` ${says}`)),
    ),
  );
  jump.hidden = links.length === 0;
}

/**
 * Shows above the hits what the reader should know about the answer.
 * @param isLeftOver whether what narrows the results was chosen for an earlier query
 * @param isWanted whether the answer is still asked for
 */
export async function showNotes(
  notes: HTMLElement,
  answer: Answer,
  isLeftOver: boolean,
  isWanted: () => boolean,
): Promise<void> {
  if (!hasNotes(answer) && !isLeftOver) {
    notes.replaceChildren();
    return;
  }
  const { notesView } = await import('../later/notes-view.ts');
  const all = await notesView(answer, isLeftOver);
  if (isWanted()) notes.replaceChildren(...all);
}
