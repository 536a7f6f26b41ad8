import type { FacetCounts } from '../../../search/engine/beside/facets.ts';
import type { Answer } from '../../../search/engine/engine.ts';
import { quoteWords, replaceWord } from '../../../search/engine/later/rewrite-query.ts';
import { isAlike, type SearchState, writeState } from '../../../search/engine/query-state.ts';
import { element } from '../../element.ts';
import { readingsView } from './readings-view.ts';
import { saySubstitution } from './say-substitution.ts';
import { waysOnView } from './ways-on-view.ts';

/**
 * What the reader should know about the answer: what was read into the query, what else was searched, what was not
 * understood, what to try where nothing was found.
 * @param isLeftOver whether what narrows the results was chosen for an earlier query
 */
export function notesView(answer: Answer, isLeftOver: boolean, facets: FacetCounts): HTMLElement[] {
  const { request } = answer;
  const withQuery = (q: string) => address({ ...request, q, page: 1 });
  const substituted = answer.substitutions.map(({ typed }) => typed);
  const notes: (HTMLElement | undefined)[] = [
    answer.readings.length > 0 ? readingsView(answer.readings, withQuery) : undefined,
    ...answer.substitutions.map((substitution) => note(saySubstitution(substitution))),
    ...answer.suggestions.map(({ typed, meant }) =>
      note(
        `“${typed}” is in no paper. Did you mean `,
        element('a', { href: withQuery(replaceWord(request.q, typed, meant)) }, meant),
        '?',
      ),
    ),
    substituted.length === 0
      ? undefined
      : note(
          element(
            'a',
            { href: withQuery(quoteWords(request.q, substituted)) },
            'Search only for the words as typed',
          ),
        ),
    meaningNote(answer),
    ...answer.hints.map((hint) => note(hint)),
    ...(isLeftOver || answer.total === 0 ? waysOnView(answer, facets) : []),
  ];
  return notes.filter((one) => one !== undefined);
}

/** Says whether what papers mean took part, with the way to the search without it, or back. */
function meaningNote({ request, withMeaning }: Answer): HTMLElement | undefined {
  const { by, ...all } = request;
  if (isAlike(request))
    return note(
      request.like ? 'These papers are nearest to it' : 'These papers are nearest to your text',
      ' by their words and by what they mean together. Nothing leaves your browser. ',
      element('a', { href: '?' }, 'Back to a search for words'),
    );
  if (by === 'words')
    return note(
      'Only words count here. ',
      element('a', { href: address({ ...all, page: 1 }) }, 'Search by meaning, too'),
    );
  if (!withMeaning) return undefined;
  const href = address({ ...all, by: 'words', page: 1 });
  return note(
    'Words alone leave this open, so papers were also found by what they mean. ',
    element('a', { href }, 'Only the words as typed'),
  );
}

function note(...content: (Node | string)[]): HTMLElement {
  return element('p', {}, ...content);
}

function address(state: SearchState): string {
  return `?${writeState(state)}`;
}
