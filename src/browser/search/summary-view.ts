import { countPapers } from '../../formats/counted.ts';
import { type Answer, HITS_PER_PAGE, type Substitution } from '../../search/engine/engine.ts';
import { type SearchState, writeState } from '../../search/engine/query-state.ts';
import { element } from './hit-view.ts';

/**
 * How many papers were found and which of them are shown, for the eye and for screen readers.
 * @param shown most papers that are shown at once
 */
export function statusLine({ total, request }: Answer, shown = HITS_PER_PAGE): string {
  if (total === 0) return 'No paper was found.';
  const papers = countPapers(total);
  if (total <= shown) return papers;
  const first = (request.page - 1) * shown + 1;
  return `${papers}, ${first} to ${Math.min(total, first + shown - 1)} shown`;
}

/** What the reader should know about the answer: what else was searched, what was not understood, what to try. */
export function notesView(answer: Answer): HTMLElement[] {
  const notes = answer.substitutions.map((substitution) => element('p', {}, describe(substitution)));
  if (answer.literalQuery !== undefined) {
    const href = address({ ...answer.request, q: answer.literalQuery, page: 1 });
    notes.push(element('p', {}, element('a', { href }, 'Search only for the words as typed')));
  }
  notes.push(...answer.hints.map((hint) => element('p', {}, hint)));
  if (answer.total === 0) notes.push(element('p', {}, 'Try fewer or other words, or take back a facet.'));
  return notes;
}

/** Links to the previous and next page of results. */
export function pagesView({ request, pages }: Answer): HTMLElement[] {
  const link = (page: number, text: string, rel: string) =>
    element('a', { href: address({ ...request, page }), rel }, text);
  return [
    ...(request.page > 1 ? [link(request.page - 1, '← Previous', 'prev')] : []),
    ...(pages > 1 ? [element('span', {}, `Page ${request.page} of ${pages}`)] : []),
    ...(request.page < pages ? [link(request.page + 1, 'Next →', 'next')] : []),
  ];
}

function describe({ kind, typed, searched }: Substitution): string {
  const words = searched.map((word) => `“${word}”`).join(' and ');
  if (kind === 'spelling') return `“${typed}” is in no paper: searched for ${words} instead.`;
  return `“${typed}” was also searched as ${words}.`;
}

function address(state: SearchState): string {
  return `?${writeState(state)}`;
}
